/** What a viewer may read of a ticket's words and of the person behind it. */
import { isCenterRole, isUnitRole } from '#domain/ticket/may-move.ts'
import { redact, type KnownPerson } from '#domain/ticket/redact.ts'
import type { Disclosure, Ticket } from '#domain/ticket/ticket.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Requester } from './requester.store.ts'

/** Units read cut text; secret and anonymous callers are never shown to them at all. */
export type Viewer = { isCenter: boolean; seesPerson: boolean; words: (text: string) => string }

export function viewerOf(actor: Actor, disclosure: Disclosure, requesters: readonly Requester[], address?: string): Viewer {
  const isCenter = actor.kind === 'system' || isCenterRole(actor)
  const known: KnownPerson[] = requesters.map((r) => ({ name: r.name, phone: r.phone, idNumber: r.idNumber, enterprise: r.enterprise }))
  const strict = disclosure !== 'named'
  const all = address ? [...known, { address }] : known
  const cut = (text: string) => (all.length === 0 ? redact(text, {}, strict) : all.reduce((out, person) => redact(out, person, strict), text))
  return { isCenter, seesPerson: isCenter || disclosure === 'named', words: isCenter ? (text) => text : cut }
}

/** Whose personal data may be unmasked: the centre's people, and a unit that is at work on a named demand. */
export const mayUnmask = (actor: Actor, ticket: Ticket): boolean =>
  isCenterRole(actor) || (isUnitRole(actor) && ticket.disclosure === 'named' && ticket.assignments.some((a) => a.unitId === actor.unitId && a.status !== 'returned' && a.status !== 'quit'))
