/** Finds into the draft, one or all. What the agent typed or chose stays; a value taken from the text may give way to another one. */
import type { Find, FindField } from '#domain/intake/extract/find.ts'
import { mergeFinds } from '#domain/intake/extract/merge-finds.ts'
import type { Facts } from './facts-of.ts'
import type { DraftField, IntakeDraft } from './intake-draft.ts'

/** Where a find belongs in the form; what is not here is only shown. */
const PLACE: Partial<Record<FindField, DraftField>> = {
  phone: 'phone', name: 'name', idNumber: 'idNumber', organisation: 'complainedName', persons: 'persons', area: 'areaCode', address: 'address',
  time: 'when', kind: 'kind', urgency: 'urgency', who: 'who', cause: 'cause', course: 'course',
}
/** Below this a find is offered alone, never with the others. */
const SURE = 0.5

export const fieldOf = (find: Find): DraftField | undefined => PLACE[find.field]
const valueOf = (find: Find): string => (['area', 'kind', 'urgency', 'persons'].includes(find.field) ? (find.means ?? '') : find.value)

export function heldValue(draft: IntakeDraft, field: DraftField): string {
  switch (field) {
    case 'when': case 'who': case 'cause': case 'course': return draft.elements[field] ?? ''
    case 'persons': return draft.persons === 1 ? '' : String(draft.persons)
    default: return draft[field] ?? ''
  }
}
const FIELDS: readonly DraftField[] = ['phone', 'name', 'idNumber', 'complainedName', 'persons', 'areaCode', 'address', 'when', 'kind', 'urgency', 'who', 'cause', 'course']

export function acceptFinds(draft: IntakeDraft, finds: readonly Find[]): IntakeDraft {
  const touched = touchedOf(draft)
  const offered = finds.flatMap((find) => { const field = fieldOf(find); return field ? [{ field, value: valueOf(find), find }] : [] })
  const { values, sources } = mergeFinds<DraftField>({ values: {}, sources: draft.sources }, touched, offered, draft.body)
  return { ...put(draft, values), sources }
}

/** The surest of each field, in the order the form has them. */
export const acceptAll = (draft: IntakeDraft, { finds }: Pick<Facts, 'finds'>): IntakeDraft =>
  acceptFinds(draft, finds.filter(({ confidence }) => confidence >= SURE).toSorted((a, b) => b.confidence - a.confidence || a.from - b.from))

/** Typed or chosen by hand: it holds something that did not come out of the text, or the agent emptied it. */
export const touchedOf = (draft: IntakeDraft): ReadonlySet<DraftField> =>
  new Set(FIELDS.filter((field) => !draft.sources[field] && (heldValue(draft, field) !== '' || (field === 'address' && draft.address === ''))))

function put(draft: IntakeDraft, values: Partial<Record<DraftField, string>>): IntakeDraft {
  const { when, who, cause, course, persons, urgency, complainedName, ...plain } = values
  const elements = Object.fromEntries(Object.entries({ when, who, cause, course }).filter(([, text]) => text !== undefined))
  return {
    ...draft, ...plain, elements: { ...draft.elements, ...elements }, ...(persons ? { persons: Number(persons) } : {}),
    ...(urgency === 'urgent' || urgency === 'critical' ? { urgency } : {}), ...(complainedName ? { complainedName, complainedType: 'firm' as const } : {}),
  }
}
