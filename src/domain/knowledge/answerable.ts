/**
 * 能不能答: whether what was found may be given as the answer, with nobody between. An entry that covers most of what was asked and stands far above
 * the next one answers; so does one whose own question is what was asked. Everything else is left to people.
 */
import type { Asking } from './asked-terms.ts'
import type { EntrySearch } from './entry-search.ts'

/** The strength at which, in the half of the evaluation it was set on, 17 of 1,000 questions without an entry were answered (docs/evaluation/answer.md). */
export const ENOUGH = 0.55
/** Of what was asked, and of the entry's own question: both must be in the other. */
export const SAME_QUESTION = { asked: 0.6, said: 0.6 }
const LEAST = 0.1
/** Alone in the base nothing stands beside it: then it stands as far above as the second of two may. */
const ALONE = 2
const TOP = 3

export type Candidate = { id: string; /** how surely it answers what was asked */ strength: number; /** share of what was asked that its own question holds, 0–1 */ inQuestion: number }

/** Best first; only the first has strength. */
export function candidates(search: EntrySearch, asking: Asking, allows: (id: string) => boolean = () => true): Candidate[] {
  const { hits } = search.find(asking, TOP, allows)
  const [first, second] = hits
  if (!first) return []
  const inShort = asking.title ? (search.find({ text: asking.title }, 1, (id) => id === first.id).hits[0]?.covered ?? 0) : first.covered
  const margin = second && second.score > 0 ? first.score / second.score : ALONE
  const strength = (inShort + LEAST) * (first.covered + LEAST) * (Math.min(margin, 10) - 1)
  return hits.map((hit, at) => ({ id: hit.id, strength: at === 0 ? strength : 0, inQuestion: hit.inQuestion }))
}

/** `said`: share of the entry's question that the asker said, 0–1 */
export const mayAnswer = ({ strength, inQuestion }: Candidate, said: number): boolean =>
  strength >= ENOUGH || (inQuestion >= SAME_QUESTION.asked && said >= SAME_QUESTION.said)
