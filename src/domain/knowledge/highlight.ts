/** 高亮: where the asked words stand in a text, and the passage of a long one that holds most of them. */
import type { AskedTerm } from './entry-terms.ts'

/** from, to (exclusive), in letters of the text as it is */
export type Span = [number, number]
export type Passage = { text: string; marks: Span[]; /** something was left out before, after */ cutBefore: boolean; cutAfter: boolean }

/** Letter by letter, so that places stay places: full-width letters and digits as their plain ones. */
const flat = (text: string): string => Array.from({ length: text.length }, (_, at) => {
  const letter = text[at]!
  const plain = letter.normalize('NFKC').toLowerCase()
  return plain.length === 1 ? plain : letter
}).join('')

export function marksOf(text: string, terms: readonly AskedTerm[]): Span[] {
  const within = flat(text)
  const marked = new Uint8Array(text.length)
  for (const { term, meaning } of terms) {
    if (meaning === undefined) continue
    for (let at = within.indexOf(term); at >= 0; at = within.indexOf(term, at + 1)) marked.fill(1, at, at + term.length)
  }
  const spans: Span[] = []
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === 0) continue
    const last = spans.at(-1)
    if (last?.[1] === at) last[1] = at + 1
    else spans.push([at, at + 1])
  }
  return spans
}

const END = /[。！？；\n]/

/** About so many letters, beginning where a sentence does. */
export function passageOf(text: string, terms: readonly AskedTerm[], letters: number): Passage {
  const marks = marksOf(text, terms)
  if (text.length <= letters) return { text, marks, cutBefore: false, cutAfter: false }
  let [best, most] = [0, -1]
  for (const [from] of [[0, 0], ...marks] as Span[]) {
    const held = marks.reduce((sum, [a, b]) => sum + (a >= from && b <= from + letters ? b - a : 0), 0)
    if (held > most) [best, most] = [from, held]
  }
  let from = best
  while (from > 0 && best - from < letters / 3 && !END.test(text[from - 1]!)) from -= 1
  const to = Math.min(text.length, from + letters)
  return {
    text: text.slice(from, to), cutBefore: from > 0, cutAfter: to < text.length,
    marks: marks.filter(([a, b]) => b > from && a < to).map(([a, b]): Span => [Math.max(a, from) - from, Math.min(b, to) - from]),
  }
}
