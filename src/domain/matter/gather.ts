/** 聚类: all at once, for a whole file. Two groups become one while, on average, their members are alike enough (average linkage): no chains, no mixtures. */
import { likeness, type Signature } from './signature.ts'

/** A term of more demands than this finds no pairs; it still counts for those found by another. */
const PAIRS_BY_AT_MOST = 200
const WORTH_KEEPING = 0.03

type Links = Map<number, number>

/** @param fit what a likeness is worth between these two. @returns groups of indexes, each ascending, the group with the lowest first */
export function gather(all: readonly Signature[], alike: number, fit: (a: number, b: number) => number = () => 1): number[][] {
  const links = linksOf(all, fit)
  const members = all.map((_, i) => [i])
  const best = links.map((_, i) => nearest(i, links, members))
  for (;;) {
    let at = -1
    for (let i = 0; i < best.length; i += 1) if (best[i]!.alike >= alike && (at < 0 || best[i]!.alike > best[at]!.alike)) at = i
    if (at < 0) return members.filter((group) => group.length > 0).map((group) => group.toSorted((a, b) => a - b))
    const [into, from] = [Math.min(at, best[at]!.other), Math.max(at, best[at]!.other)]
    unite(into, from, links, members)
    best[from] = NONE
    best[into] = nearest(into, links, members)
    for (const other of links[into]!.keys()) best[other] = nearest(other, links, members)
  }
}

type Nearest = { other: number; alike: number }
const NONE: Nearest = { other: -1, alike: -1 }

function nearest(i: number, links: readonly Links[], members: readonly number[][]): Nearest {
  let found = NONE
  for (const [other, sum] of links[i]!) {
    const alike = sum / (members[i]!.length * members[other]!.length)
    if (alike > found.alike || (alike === found.alike && other < found.other)) found = { other, alike }
  }
  return found
}

function unite(into: number, from: number, links: Links[], members: number[][]): void {
  members[into]!.push(...members[from]!)
  members[from] = []
  for (const [other, sum] of links[from]!) {
    links[other]!.delete(from)
    if (other === into) continue
    const both = sum + (links[into]!.get(other) ?? 0)
    links[into]!.set(other, both)
    links[other]!.set(into, both)
  }
  links[from] = new Map()
}

function linksOf(all: readonly Signature[], fit: (a: number, b: number) => number): Links[] {
  const holders = new Map<number, number[]>()
  all.forEach(({ names }, i) => {
    for (const term of names.terms) {
      const who = holders.get(term)
      if (who) who.push(i)
      else holders.set(term, [i])
    }
  })
  const links: Links[] = all.map(() => new Map<number, number>())
  all.forEach((one, i) => {
    const near = new Set<number>()
    for (const term of one.names.terms) {
      const who = holders.get(term)!
      if (who.length <= PAIRS_BY_AT_MOST) for (const other of who) if (other < i) near.add(other)
    }
    for (const other of near) {
      const alike = likeness(one, all[other]!) * fit(i, other)
      if (alike < WORTH_KEEPING) continue
      links[i]!.set(other, alike)
      links[other]!.set(i, alike)
    }
  })
  return links
}
