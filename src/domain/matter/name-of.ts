/** What to call a matter: the title nearest to all the others, and the longest name most of them share. */
import { cohesion, termOf } from './terms.ts'

const LONGEST = 12
const SHARED_BY = 0.5
const ONE_NAME = 0.35

export function nameOf(titles: readonly string[], known: (term: number) => number, demands: number): { title: string; place: string } {
  const pieces = titles.map((title) => new Set(runs(title)))
  const times = new Map<string, number>()
  for (const own of pieces) for (const piece of own) times.set(piece, (times.get(piece) ?? 0) + 1)
  const typical = (own: ReadonlySet<string>) => [...own].reduce((sum, piece) => sum + (times.get(piece)! - 1) * Math.log(demands / Math.max(1, known(termOf(piece)))), 0) / Math.sqrt(own.size || 1)
  const scores = pieces.map(typical)
  const best = scores.indexOf(Math.max(...scores))
  const shared = [...new Set(titles.flatMap((title) => spans(title)))].filter((span) => titles.filter((title) => title.includes(span)).length >= Math.max(2, titles.length * SHARED_BY))
  const isName = (span: string) => span.length >= 3 && inner(span).every((piece) => cohesion(piece, known, demands) >= ONE_NAME)
  return { title: titles[best]!.trim(), place: shared.filter(isName).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '' }
}

const han = (text: string): string[] => text.match(/[\p{Script=Han}\p{L}\p{N}]+/gu) ?? []
const inner = (run: string): string[] => Array.from({ length: Math.max(1, run.length - 2) }, (_, i) => run.slice(i, i + 3))
const runs = (title: string): string[] => han(title).flatMap((run) => inner(run))
const spans = (title: string): string[] => han(title).flatMap((run) => Array.from({ length: run.length }, (_, from) => from).flatMap((from) => {
  const most = Math.min(LONGEST, run.length - from)
  return Array.from({ length: Math.max(0, most - 2) }, (_, n) => run.slice(from, from + n + 3))
}))
