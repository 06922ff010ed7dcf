/** The engine said no. The path holds ids of ours and the engine's; its query, which may hold numbers, stays out. */
export class AriProblem extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, method: string, path: string, said: string) {
    super(`${method} ${path.split('?')[0]}: ${status} ${said.slice(0, 200)}`)
    this.name = 'AriProblem'
    this.status = status
    this.code = `ari_${status}`
  }
}

/** 404 unknown, 409 and 422 no longer (or not yet) ours, 412 in the wrong state: what the order was about is gone, and its end is told by an event. */
const GONE: readonly number[] = [404, 409, 412, 422]

/** false: the engine did not want it as it stands */
export const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(() => true, (error: unknown) => { if (error instanceof AriProblem) return false; throw error })

/** Into or out of a bridge: the engine calls a channel it does not know a bad request there. */
export const unlessAbsent = (work: Promise<unknown>): Promise<void> =>
  unlessGone(work.catch((error: unknown) => { if (!(error instanceof AriProblem && error.status === 400)) throw error }))

export async function unlessGone(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => { if (!(error instanceof AriProblem && GONE.includes(error.status))) throw error })
}
