import type { EntryView, saveEntry } from '#contract/knowledge.ts'
import type { BodyIn } from '#web/shared/call.ts'

export type EntryDraft = BodyIn<typeof saveEntry>
const PLACE = 'jiesu.entry.'

export const draftOf = (entry: EntryView): EntryDraft => ({
  id: entry.id, version: entry.version, question: entry.question, answer: entry.answer, categoryCode: entry.categoryCode ?? undefined, unitId: entry.unitId,
  basis: entry.basis ?? undefined, validFrom: entry.validFrom ?? undefined, validTo: entry.validTo ?? undefined, status: entry.status,
})
export const keepDraft = (draft: EntryDraft) => localStorage.setItem(PLACE + (draft.id ?? 'new'), JSON.stringify(draft))
export const dropDraft = (id: string | undefined) => localStorage.removeItem(PLACE + (id ?? 'new'))
export function keptDraft(id: string | undefined): EntryDraft | undefined {
  const text = localStorage.getItem(PLACE + (id ?? 'new'))
  return text ? (JSON.parse(text) as EntryDraft) : undefined
}
