/** 归入: where a new demand belongs among those that look like it, or that it opens a matter of its own. */

export type Neighbour = { matterId: string; likeness: number }

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
