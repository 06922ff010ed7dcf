/** Groups that are one matter told in several tongues: what each says as a whole is compared, where single members had too little in common. */
import { cosine, type Signature, type Weighed } from './signature.ts'
import { timeFit } from './time-fit.ts'

/** A group needs a voice of its own before others are drawn to it. */
const VOICE = 3
/** Of a whole only what it stresses most is compared. */
const STRESSED = 160
/** How alike two wholes must be: the harmonic mean of names and words. */
const ONE_VOICE = 0.3
const ROUNDS = 6
/** A name term of more groups than this finds no pairs. */
const PAIRS_BY_AT_MOST = 400

type Group = { members: number[]; names: Weighed; words: Weighed; firstAt: number; lastAt: number }
type Pair = { alike: number; a: number; b: number }

/** @param at when each was said */
export function absorb(all: readonly Signature[], at: readonly number[], groups: readonly (readonly number[])[]): number[][] {
  const voiceOf = (members: readonly number[]): Group => {
    const times = members.map((i) => at[i]!)
    return { members: [...members], names: middleOf(members.map((i) => all[i]!.names)), words: middleOf(members.map((i) => all[i]!.words)), firstAt: Math.min(...times), lastAt: Math.max(...times) }
  }
  let voiced = groups.map(voiceOf)
  for (let round = 0; round < ROUNDS; round += 1) {
    const united = unite(voiced, pairsOf(voiced))
    if (united.length === voiced.length) break
    voiced = united.map((one) => (typeof one === 'number' ? voiced[one]! : voiceOf(one)))
  }
  return voiced.map(({ members }) => members.toSorted((a, b) => a - b)).toSorted((a, b) => a[0]! - b[0]!)
}

/** The middle of several, of length 1. */
function middleOf(all: readonly Weighed[]): Weighed {
  const sum = new Map<number, number>()
  for (const { terms, weights } of all) terms.forEach((term, i) => sum.set(term, (sum.get(term) ?? 0) + weights[i]!))
  const kept = [...sum].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, STRESSED).toSorted((a, b) => a[0] - b[0])
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1
  return { terms: kept.map(([term]) => term), weights: kept.map(([, weight]) => weight / length) }
}

/** Most alike first; one of each pair has a voice. */
function pairsOf(groups: readonly Group[]): Pair[] {
  const holders = new Map<number, number[]>()
  groups.forEach(({ names }, i) => { for (const term of names.terms) holders.set(term, [...(holders.get(term) ?? []), i]) })
  const pairs: Pair[] = []
  groups.forEach((one, a) => {
    if (one.members.length < VOICE) return
    const near = new Set(one.names.terms.flatMap((term) => { const who = holders.get(term)!; return who.length <= PAIRS_BY_AT_MOST ? who : [] }))
    for (const b of near) {
      const other = groups[b]!
      if (b === a || (other.members.length >= VOICE && b < a)) continue
      const alike = togetherness(one, other)
      if (alike >= ONE_VOICE) pairs.push({ alike, a, b })
    }
  })
  return pairs.toSorted((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b)
}

function togetherness(a: Group, b: Group): number {
  const [names, words] = [cosine(a.names, b.names), cosine(a.words, b.words)]
  const gap = Math.max(0, a.firstAt - b.lastAt, b.firstAt - a.lastAt)
  return names + words === 0 ? 0 : ((2 * names * words) / (names + words)) * timeFit(gap)
}

/** One round: whoever was drawn to another draws nobody in the same round. @returns numbers of groups left as they are, and members of new ones */
function unite(groups: readonly Group[], pairs: readonly Pair[]): (number | number[])[] {
  const into = new Map<number, number[]>()
  const gone = new Set<number>()
  for (const { a, b } of pairs) {
    if (gone.has(a) || gone.has(b) || into.has(b)) continue
    if (groups[b]!.members.length >= VOICE && into.has(a)) continue
    into.set(a, [...(into.get(a) ?? groups[a]!.members), ...groups[b]!.members])
    gone.add(b)
  }
  return groups.flatMap((_, i): (number | number[])[] => (gone.has(i) ? [] : [into.get(i) ?? i]))
}
