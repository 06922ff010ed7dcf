/** 抽样回访 above the duty: the ticket's own id decides, so that the draw can be made again by anybody and gives the same. */
import type { Sampling } from '../profile/revisit-plan.ts'

/** 0 ≤ x < 1, the same for the same words (FNV-1a with a finishing mix). */
export function fractionOf(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

export type Closed = { ticketId: string; kind: string | null; base: Sampling['base'] }

/** The plan a closed ticket is drawn by, and the number that decided. */
export function drawnBy(samplings: readonly Sampling[], { ticketId, kind, base }: Closed): { sampling: Sampling; draw: number } | undefined {
  const asked = samplings.filter((one) => one.base === base && (one.kinds?.includes(kind ?? '') ?? true))
  return asked.map((sampling) => ({ sampling, draw: fractionOf(`${sampling.code} ${ticketId}`) })).find(({ sampling, draw }) => draw < sampling.share)
}
