/** 归入: where a new demand belongs among those that look like it, or that it opens a matter of its own. */

import { timeFit } from './time-fit.ts'

export type Neighbour = { matterId: string; likeness: number }

/** areas: the area and all above it, none where unknown; party: equal for the same one complained of */
export type Place = { areas: readonly string[]; party: string | undefined; at: number }
/** The same words said of two places or two firms are two matters, unless they are nearly the same letter by letter. */
const ELSEWHERE = 0.25
const OF_ANOTHER = 0.25

/** What becomes of a likeness of words when the times are known, and place and party where both sides have them. */
export function fitting(alike: number, a: Place, b: Place): number {
  const [at, bt] = [a.areas[0], b.areas[0]]
  const elsewhere = at !== undefined && bt !== undefined && !a.areas.includes(bt) && !b.areas.includes(at)
  const another = a.party !== undefined && b.party !== undefined && a.party !== b.party
  return alike * timeFit(a.at - b.at) * (elsewhere ? ELSEWHERE : 1) * (another ? OF_ANOTHER : 1)
}

/** Likeness to a member must be this much for the matter to be considered, and as much on average to those members most like it. */
const JOINS = 0.16
/** A big matter has members that speak of it in other words: as many of the nearest as this are asked. */
const ASKED = 5

/**
 * @param neighbours members of standing matters that share a name with the demand, likeness 0 … 1
 * @param sizes how many members each of these matters has
 * @returns the matter, or undefined: it opens one
 */
export function matterFor(neighbours: readonly Neighbour[], sizes: ReadonlyMap<string, number>): string | undefined {
  const near = Map.groupBy(neighbours, ({ matterId }) => matterId)
  const judged = [...near].map(([matterId, members]) => {
    const best = members.map(({ likeness }) => likeness).toSorted((a, b) => b - a).slice(0, ASKED)
    const asked = Math.min(ASKED, Math.max(best.length, sizes.get(matterId) ?? 0))
    return { matterId, score: best.reduce((sum, one) => sum + one, 0) / asked, best: best[0] ?? 0 }
  }).filter(({ score, best }) => score >= JOINS && best >= JOINS)
  return judged.toSorted((a, b) => b.score - a.score || (a.matterId < b.matterId ? -1 : 1))[0]?.matterId
}
