import type { FoundIn } from '#contract/knowledge-search.ts'
import { marksOf, passageOf } from '#domain/knowledge/highlight.ts'
import type { EntryFound } from './search-entries.query.ts'

const PASSAGE_LETTERS = 120

/** null: nothing was searched for */
export const foundIn = ({ question, answer, terms }: Pick<EntryFound, 'question' | 'answer' | 'terms'>): FoundIn | null =>
  (terms.length === 0 ? null : { question: marksOf(question, terms), passage: passageOf(answer, terms, PASSAGE_LETTERS) })
