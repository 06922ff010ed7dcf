/** The draft as the contract takes it, and what is still missing before it can be sent. */
import type { BodyIn } from '../../shared/call.ts'
import type { registerTicket } from '#contract/desk.ts'
import type { SignalHit } from '#domain/intake/find-signals.ts'
import type { Facts } from './facts-of.ts'
import type { Filled } from './fill-draft.ts'
import type { IntakeDraft } from './intake-draft.ts'

export type Registration = BodyIn<typeof registerTicket>
export type Then = NonNullable<Registration['then']>
const trimmed = (text: string) => text.trim() || undefined

export function demandOf(draft: IntakeDraft, filled: Filled): Registration['demand'] {
  const complained = draft.complainedName.trim()
  const anonymous = filled.disclosure === 'anonymous'
  return {
    channel: filled.channel, line: draft.line, service: filled.service?.code, serviceFields: filled.service ? draft.serviceFields : {},
    kind: filled.kind, categoryCode: filled.categoryCode, urgency: filled.urgency, party: draft.party, disclosure: filled.disclosure,
    requester: {
      phone: trimmed(draft.phone), name: anonymous ? undefined : trimmed(draft.name), idNumber: anonymous ? undefined : draft.idNumber, enterprise: draft.party === 'enterprise' && !anonymous ? trimmed(draft.enterprise) : undefined,
    },
    title: filled.title.trim(), body: draft.body.trim(), elements: filled.elements,
    complainedOf: complained ? { type: draft.complainedType, name: complained } : undefined,
    personsRepresented: draft.persons, areaCode: filled.areaCode, address: trimmed(filled.address),
    wantsRevisit: draft.wantsRevisit, isPublic: draft.isPublic,
  }
}

export type Missing = 'body' | 'kind' | 'phone' | 'signal' | `service.${string}`
/** Every warning of the desk was seen there; the reasons are the agent's. */
export const signalsSeen = (draft: IntakeDraft, { signals }: Pick<Facts, 'signals'>): NonNullable<Registration['signals']> =>
  signals.map(({ signal: { code } }) => ({ code, ...(draft.acknowledged[code] ? { reason: draft.acknowledged[code] } : {}) }))

/** 险情 with a place to transfer to: transferred, or said why not. */
export const openAlarms = (draft: IntakeDraft, { signals }: Pick<Facts, 'signals'>): SignalHit[] =>
  signals.filter(({ signal }) => signal.level === 'emergency' && !draft.acknowledged[signal.code])

export function missingIn(draft: IntakeDraft, filled: Filled): Missing[] {
  const fields = filled.service?.form.filter((field) => field.required && (draft.serviceFields[field.code] ?? '') === '') ?? []
  return [
    ...(draft.body.trim() ? [] : ['body' as const]), ...(filled.kind ? [] : ['kind' as const]),
    ...(draft.phone.trim() && !/^[0-9+\-() ]{5,24}$/.test(draft.phone.trim()) ? ['phone' as const] : []),
    ...fields.map((field) => `service.${field.code}` as const),
  ]
}
