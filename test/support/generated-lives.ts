/** Random lives of tickets as bare rows of the record: no moves, no rules, so that figures can be held against something they were not made from. */
import type { Clock } from '#domain/calendar/clock.ts'
import { idAt } from '#platform/ids.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export type LifeEvent = { subject: string; id: string; type: string; at: number; assignment: string | null; facts: Record<string, string | number | boolean> }
export type LifePart = { id: string; ticket: string; unit: string; role: 'lead' | 'co' | 'sub'; status: string; at: number; due: Record<string, number>; /** instead of `due` where a move made them */ clocks?: readonly Clock[] }
export type Life = { id: string; class: string; disclosure: string; acceptedAt: number; events: LifeEvent[]; parts: LifePart[] }
export type Random = () => number

/** Park and Miller; good enough to shuffle lives and the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed % 2147483647
  return () => { state = (state * 48271) % 2147483647; return state / 2147483647 }
}

const FIVE = ['very_satisfied', 'satisfied', 'fairly_satisfied', 'dissatisfied', 'very_dissatisfied']
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

export function generateLife(n: number, units: readonly string[], from: number, to: number, random: Random): Life {
  const acceptedAt = Math.floor(from + random() * (to - from))
  const octets = (salt: number) => { const bytes = new Uint8Array(10); new DataView(bytes.buffer).setUint32(2, n); new DataView(bytes.buffer).setUint32(6, salt); return bytes }
  let serial = 0
  const idOf = (at: number) => idAt(at, octets(++serial))
  const id = idOf(acceptedAt)
  const life: Life = { id, class: pick(['resolve', 'resolve', 'resolve', 'consult', 'suggest'], random), disclosure: random() < 0.9 ? 'named' : 'secret', acceptedAt, events: [], parts: [] }
  let at = acceptedAt
  // Ids go on with the order recorded, as they do in life.
  const tell = (type: string, facts: LifeEvent['facts'] = {}, assignment: string | null = null) => life.events.push({ subject: id, id: idOf(at + life.events.length), type, at, assignment, facts })
  const pass = (most: number) => { at += Math.floor(random() * most) }
  const hand = (role: LifePart['role'], unit: string): LifePart => {
    const part: LifePart = { id: idOf(at), ticket: id, unit, role, status: 'handling', at, due: { sign: at + 8 * HOUR, answer: at + 5 * DAY, ...(role === 'lead' && { contact: at + DAY }), ...(role === 'lead' && random() < 0.5 && { progress: at + 2 * DAY }) } }
    life.parts.push(part)
    return part
  }
  const dispatchTo = (count: number): LifePart => {
    const lead = hand('lead', pick(units, random))
    tell('assignment.made', { role: 'lead', onTime: random() < 0.8, dispatch: count }, lead.id)
    if (random() < 0.2) tell('assignment.made', { role: 'co', ...(random() < 0.5 ? { added: true } : { dispatch: count, onTime: true }) }, hand('co', pick(units, random)).id)
    return lead
  }
  const onTime = (part: LifePart, clock: string): LifeEvent['facts'] => (part.due[clock] === undefined ? {} : { onTime: at <= part.due[clock] })
  const close = (lead: LifePart | undefined, first: boolean) => tell('ticket.closed', { outcome: 'resolved', first, ...(lead && { onTime: random() < 0.9 }) })

  tell('ticket.registered', { persons: 1 })
  if (random() < 0.05) { tell('ticket.merged'); if (random() < 0.4) { pass(HOUR); tell(random() < 0.5 ? 'ticket.merge_undone' : 'ticket.left_parent') } else return life }
  if (random() < 0.3) { const firstContact = random() < 0.7; if (!firstContact) pass(DAY); tell('ticket.answered', { firstContact, dispatched: false }); close(undefined, true); return life }
  pass(2 * DAY)
  let lead = dispatchTo(1)
  if (random() < 0.06) { lead.status = 'returned'; lead = hand('lead', pick(units, random)); tell('assignment.reassigned', { role: 'lead' }, lead.id) }
  if (random() < 0.15) {
    pass(HOUR)
    tell('assignment.return_applied', { reason: 'other' }, lead.id)
    if (random() < 0.5) { lead.status = 'returned'; tell('assignment.returned', { role: 'lead' }, lead.id); pass(DAY); lead = dispatchTo(2) } else tell('assignment.return_denied', { role: 'lead' }, lead.id)
  }
  if (random() < 0.05) return life
  for (const part of life.parts.filter(({ status }) => status === 'handling')) {
    if (random() < 0.05) { part.status = 'quit'; continue }
    pass(12 * HOUR)
    tell('assignment.signed', onTime(part, 'sign'), part.id)
    if (part.role === 'lead' && random() < 0.9) { pass(DAY); tell('assignment.contacted', onTime(part, 'contact'), part.id); if (random() < 0.1) tell('assignment.contacted', onTime(part, 'contact'), part.id) }
    if (random() < 0.5) { pass(2 * DAY); tell('assignment.progress_reported', onTime(part, 'progress'), part.id) }
    if (random() < 0.1) { part.due['answer'] = part.due['answer']! + 3 * DAY; tell('assignment.extended', { amount: 3, unit: 'day' }, part.id) }
  }
  if (random() < 0.15) tell('ticket.urged', { count: 1 })
  if (random() < 0.05) tell('ticket.child_contacted', { urged: random() < 0.5, contacts: 1 })
  if (random() < 0.05) tell('supervision.urged', { by: pick(['staff', 'timer'], random), unitId: lead.unit })
  if (random() < 0.1) { tell('ticket.suspended', { reason: 'other' }, lead.id); pass(4 * DAY); if (random() < 0.9) tell('ticket.resumed'); else if (random() < 0.5) return life }
  if (random() < 0.1) tell('supervision.opened', { orderId: 'o', kind: pick(['supervise', 'inspect'], random) })
  if (random() < 0.03) { tell('ticket.withdrawn'); close(lead, true); return life }
  for (const part of life.parts.filter(({ status }) => status === 'handling')) { pass(4 * DAY); tell('assignment.submitted', { ...onTime(part, 'answer'), role: part.role }, part.id); part.status = 'submitted' }
  if (random() < 0.1) { tell('ticket.sent_back', {}, lead.id); pass(DAY); tell('assignment.submitted', { onTime: true, role: 'lead' }, lead.id) }
  tell('ticket.accepted', { solved: 'solved' }, lead.id)
  for (let again = 0; ; again++) {
    pass(2 * DAY)
    if (random() < 0.1) { tell('revisit.failed', { attempt: 1 }); if (random() < 0.3) { close(lead, true); return life } }
    if (random() < 0.05) { tell('revisit.exempted'); break }
    tell('revisit.recorded', { contacted: random() < 0.9, solved: pick(['solved', 'solved', 'partly', 'not_solved'], random), processSatisfaction: pick(FIVE, random), resultSatisfaction: pick(FIVE, random), medium: 'phone', first: again === 0 })
    if (again >= 2 || random() < 0.85) break
    tell('ticket.rehandled', { count: again + 1 }, lead.id)
    pass(2 * DAY)
    tell('assignment.submitted', { onTime: true, role: 'lead' }, lead.id)
  }
  if (random() < 0.1) { const caseId = `q${n}`; tell('quality.non_compliant', { caseId, reason: 'other', unitId: lead.unit }); if (random() < 0.3) tell('quality.non_compliant_withdrawn', { caseId }) }
  if (random() < 0.05) return life
  close(lead, true)
  if (random() < 0.05) {
    pass(5 * DAY)
    tell('ticket.reopened', { count: 1 })
    pass(DAY)
    lead = dispatchTo(2)
    if (random() < 0.7) { pass(DAY); tell('assignment.submitted', { onTime: true, role: 'lead' }, lead.id); lead.status = 'submitted'; close(lead, false) }
  }
  return life
}
