/** What a version of an entry says. A version never changes; a change is the next version. */
import type { LocalDay } from '../calendar/work-calendar.ts'

export const AUDIENCES = ['agents', 'public'] as const
/** agents: 仅供坐席; public: 可对外 */
export type Audience = (typeof AUDIENCES)[number]

/** A policy document the entry stands on: a title, where it is found, and the day it was issued. */
export type LinkedDocument = { title: string; reference?: string; issued?: LocalDay }

export type EntryContent = {
  question: string
  /** other wordings of the question */
  variants: string[]
  answer: string
  categoryCode?: string
  /** the unit that answers for it */
  unitId: string
  /** others it concerns */
  unitIds: string[]
  areaCodes: string[]
  basis?: string
  validFrom?: LocalDay
  validTo?: LocalDay
  audience: Audience
  documents: LinkedDocument[]
  /** code of a season of the profile */
  season?: string
}

export const CONTENT_FIELDS = ['question', 'variants', 'answer', 'categoryCode', 'unitId', 'unitIds', 'areaCodes', 'basis', 'validFrom', 'validTo', 'audience', 'documents', 'season'] as const satisfies (keyof EntryContent)[]
export type ContentField = (typeof CONTENT_FIELDS)[number]

/** Blank and absent are the same; texts lose blanks at their ends, lists repeats and blanks. */
export function tidyContent(given: EntryContent): EntryContent {
  const text = (value: string | undefined) => value?.trim() || undefined
  const list = (values: readonly string[]) => [...new Set(values.map((value) => value.trim()).filter(Boolean))]
  const question = given.question.trim()
  return clean({
    question, variants: list(given.variants).filter((variant) => variant !== question), answer: given.answer.trim(), categoryCode: text(given.categoryCode), unitId: given.unitId,
    unitIds: list(given.unitIds).filter((id) => id !== given.unitId), areaCodes: list(given.areaCodes), basis: text(given.basis), validFrom: text(given.validFrom), validTo: text(given.validTo),
    audience: given.audience, season: text(given.season),
    documents: given.documents.map(({ title, reference, issued }) => clean({ title: title.trim(), reference: text(reference), issued: text(issued) })).filter(({ title }) => title),
  })
}

function clean<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
}

export const sameContent = (a: EntryContent, b: EntryContent): boolean => CONTENT_FIELDS.every((field) => sameValue(a[field], b[field]))
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Is it in force on that day? */
export const isValidOn = ({ validFrom, validTo }: Pick<EntryContent, 'validFrom' | 'validTo'>, day: LocalDay): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)
