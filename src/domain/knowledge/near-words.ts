/** 错一个字: known words one letter away (changed, left out, put in), by comparing what is left when a letter is taken out of both. */
const SHORTEST = 3
const LONGEST = 8

export type NearWords = { add(word: string): void; near(given: string): string[] }

export function nearWords(): NearWords {
  const byRest = new Map<string, string | string[]>()
  const known = new Set<string>()
  const keep = (rest: string, word: string) => {
    const held = byRest.get(rest)
    if (held === undefined) byRest.set(rest, word)
    else if (typeof held === 'string') { if (held !== word) byRest.set(rest, [held, word]) }
    else if (!held.includes(word)) held.push(word)
  }
  return {
    add(word) {
      if (word.length < SHORTEST || word.length > LONGEST || known.has(word)) return
      known.add(word)
      keep(word, word)
      for (const rest of restsOf(word)) keep(rest, word)
    },
    near(given) {
      if (given.length < SHORTEST || given.length > LONGEST + 1 || known.has(given)) return []
      const found = new Set<string>()
      for (const rest of [given, ...restsOf(given)]) for (const word of [byRest.get(rest) ?? []].flat()) if (isOneAway(given, word)) found.add(word)
      return [...found]
    },
  }
}

const restsOf = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))

/** One letter changed, missing or too many; two neighbours changed places count as one. */
export function isOneAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  const [restA, restB] = [a.slice(head), b.slice(head)]
  if (a.length === b.length) return restA.slice(1) === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1)
}
