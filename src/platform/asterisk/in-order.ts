/** Work that belongs to one thing in the order it came, everything else beside it; at once where nothing is under way. */
export function inOrder(onProblem: (error: unknown) => void): (key: string, work: () => Promise<void> | void) => void {
  const busy = new Map<string, Promise<void>>()
  return (key, work) => {
    const before = busy.get(key)
    const begun = before ? before.then(work) : work()
    if (!begun) return
    const done = begun.catch(onProblem).finally(() => { if (busy.get(key) === done) busy.delete(key) })
    busy.set(key, done)
  }
}
