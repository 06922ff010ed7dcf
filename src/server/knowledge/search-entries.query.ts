/** Entries in force today by words, best first; without words the newest. Other states: list-entries.query.ts. */
import { sql } from 'kysely'
import type { Asking } from '#domain/knowledge/asked-terms.ts'
import { isRelevant } from '#domain/knowledge/relevant.ts'
import type { AskedTerm } from '#domain/knowledge/entry-terms.ts'
import type { Db } from '#platform/database.ts'
import { ENTRY_COLUMNS, type Entry } from './entry.store.ts'
import { liveIndex, type EntryFacts } from './live-index.ts'

export type EntryFilter = { /** a category and what lies below it */ categoryCodes?: ReadonlySet<string>; unitIds?: ReadonlySet<string>; /** an area, what lies in it and what it lies in */ areaCodes?: ReadonlySet<string> }
export type EntriesAsked = Pick<Asking, 'text' | 'title' | 'stillTyping'> & EntryFilter & { today: string; limit: number; offset: number }
export type EntryFound = Entry & { /** which share of what was asked it covers, 0–1 */ covered: number; inQuestion: number; terms: readonly AskedTerm[] }

export async function searchEntries(db: Db, centerId: string, asked: EntriesAsked): Promise<EntryFound[]> {
  const { search, facts } = await liveIndex(db, centerId)
  const { hits, terms } = search.find(asked, asked.offset + asked.limit, (id) => isInForce(facts.get(id), asked.today) && fits(facts.get(id), asked))
  if (terms.length === 0) return newest(db, centerId, asked)
  const page = hits.filter((hit) => isRelevant(hit, terms)).slice(asked.offset)
  const rows = await entriesById(db, centerId, page.map(({ id }) => id))
  return page.flatMap(({ id, covered, inQuestion }) => {
    const entry = rows.get(id)
    return entry ? [{ ...entry, covered, inQuestion, terms }] : []
  })
}

function fits(facts: EntryFacts | undefined, asked: EntriesAsked): boolean {
  if (!facts) return false
  if (asked.categoryCodes && !asked.categoryCodes.has(facts.categoryCode ?? '')) return false
  if (asked.unitIds && !facts.unitIds.some((id) => asked.unitIds?.has(id))) return false
  // An entry that names no area holds everywhere.
  return !asked.areaCodes || facts.areaCodes.length === 0 || facts.areaCodes.some((code) => asked.areaCodes?.has(code))
}
/** For citizens nothing counts but what was made public as well. */
export const isInForce = (facts: EntryFacts | undefined, today: string, audience?: 'public'): boolean =>
  facts?.status === 'published' && (!audience || facts.audience === audience) && (facts.validFrom === null || facts.validFrom <= today) && (facts.validTo === null || facts.validTo >= today)

export async function entriesById(db: Db, centerId: string, ids: readonly string[]): Promise<Map<string, Entry>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id
    where e.center_id = ${centerId} and e.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((entry) => [entry.id, entry]))
}

async function newest(db: Db, centerId: string, asked: EntriesAsked): Promise<EntryFound[]> {
  const list = (codes: ReadonlySet<string>) => [...codes]
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id
    where e.center_id = ${centerId} and e.status = 'published' and (e.valid_from is null or e.valid_from <= ${asked.today}::date) and (e.valid_to is null or e.valid_to >= ${asked.today}::date)
      ${asked.categoryCodes ? sql`and e.category_code = any(${list(asked.categoryCodes)}::text[])` : sql``}
      ${asked.unitIds ? sql`and (e.unit_id = any(${list(asked.unitIds)}::uuid[]) or e.unit_ids && ${list(asked.unitIds)}::uuid[])` : sql``}
      ${asked.areaCodes ? sql`and (e.area_codes = '{}' or e.area_codes && ${list(asked.areaCodes)}::text[])` : sql``}
    order by e.updated_at desc, e.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows.map((entry) => ({ ...entry, covered: 1, inQuestion: 1, terms: [] }))
}
