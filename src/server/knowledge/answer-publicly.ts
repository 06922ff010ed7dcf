/** 公众问答: published public entries in force, or nothing. */
import { candidates, mayAnswer } from '#domain/knowledge/answerable.ts'
import type { Asking } from '#domain/knowledge/asked-terms.ts'
import { marksOf, type Span } from '#domain/knowledge/highlight.ts'
import type { Db } from '#platform/database.ts'
import type { Entry } from './entry.store.ts'
import { liveIndex } from './live-index.ts'
import { entriesById, isInForce } from './search-entries.query.ts'

export type Given = Entry & { marks: Span[] }

export async function answerPublicly(db: Db, centerId: string, asking: Asking, today: string): Promise<Given[]> {
  const { search, facts } = await liveIndex(db, centerId)
  const found = candidates(search, asking, (id) => isInForce(facts.get(id), today, 'public'))
  const entries = await entriesById(db, centerId, found.map(({ id }) => id))
  const { terms } = search.find(asking, 1, () => false)
  return found.flatMap((candidate) => {
    const entry = entries.get(candidate.id)
    if (!entry || !mayAnswer(candidate, search.said([entry.question, ...(facts.get(candidate.id)?.variants ?? [])], asking))) return []
    return [{ ...entry, marks: marksOf(entry.answer, terms) }]
  })
}
