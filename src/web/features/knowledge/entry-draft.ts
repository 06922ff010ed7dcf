import type { draftEntry, EntryDetail } from '#contract/knowledge.ts'
import type { BodyIn } from '#web/shared/call.ts'

export type EntryDraft = BodyIn<typeof draftEntry>
const PLACE = 'jiesu.entry.'

/** The wording under way where there is one, else what is in force. */
export function draftOf(entry: EntryDetail): EntryDraft {
  if (entry.work) return { ...entry.work.content, id: entry.id, version: entry.version }
  const { id, version, question, variants, answer, unitId, unitIds, areaCodes, documents, audience } = entry
  return {
    id, version, question, variants, answer, unitId, unitIds, areaCodes, documents, audience,
    categoryCode: entry.categoryCode ?? undefined, basis: entry.basis ?? undefined, validFrom: entry.validFrom ?? undefined, validTo: entry.validTo ?? undefined, season: entry.season ?? undefined,
  }
}
export const keepDraft = (draft: EntryDraft) => localStorage.setItem(PLACE + (draft.id ?? 'new'), JSON.stringify(draft))
export const dropDraft = (id: string | undefined) => localStorage.removeItem(PLACE + (id ?? 'new'))
export function keptDraft(id: string | undefined): EntryDraft | undefined {
  const text = localStorage.getItem(PLACE + (id ?? 'new'))
  return text ? (JSON.parse(text) as EntryDraft) : undefined
}
