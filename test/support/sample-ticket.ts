/** Tickets, actors and facts for domain tests, made of nothing but data. */
import { readFileSync } from 'node:fs'
import type { Clock } from '#domain/calendar/clock.ts'
import type { ClockName } from '#domain/calendar/limit.ts'
import type { Actor, Role } from '#domain/people/actor.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Assignment } from '#domain/ticket/assignment.ts'
import type { Facts } from '#domain/ticket/facts.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { readShipped } from './shipped-profile.ts'
import { at, chinaCalendar } from './holidays.ts'

export const NOW = at('2026-03-02 09:00')
export const BUREAU = { id: 'u-bureau', name: '城管局', path: '/city/bureau/' }
export const OFFICE = { id: 'u-office', name: '执法中队', path: '/city/bureau/office/' }
export const OTHER = { id: 'u-other', name: '水务局', path: '/city/other/' }

const CENTER_ROLES: readonly Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']

/** People of the centre sit at the root, everybody else in the unit given. */
export function actorOf(role: Role, unit = BUREAU, centerId = 'c1'): Actor {
  const place = CENTER_ROLES.includes(role) ? { unitId: 'u-center', unitPath: '/city/' } : { unitId: unit.id, unitPath: unit.path }
  return { kind: 'user', id: `user-${role}`, name: role, centerId, roles: [role], ...place }
}

export function clockOf(clock: ClockName, dueAt: number, over: Partial<Clock> = {}): Clock {
  return { clock, rule: clock, startedAt: NOW, dueAt, pauses: [], extensions: [], ...over }
}

export const assignmentFor = (unit: typeof BUREAU, over: Partial<Assignment> = {}): Assignment => ({
  id: `a-${unit.id}`, unitId: unit.id, unitPath: unit.path, unitName: unit.name, role: 'lead', status: 'handling', version: 1, assignedAt: NOW,
  extensionCount: 0, returnDenied: false, clocks: [], ...over,
})

export const sampleTicket = (over: Partial<Ticket> = {}): Ticket => ({
  id: 't1', centerId: 'c1', number: 'T2603020000011', version: 1, ruleVersion: 'v1', status: 'processing', channel: 'phone', kind: 'complaint', class: 'resolve',
  urgency: 'normal', party: 'person', disclosure: 'named', personsRepresented: 1, isPublic: false, wantsRevisit: true, title: '占道经营', listTitle: '占道经营', tags: [],
  acceptedBy: 'user-agent', firstUnitId: 'u-center', acceptedAt: NOW, childCount: 0, dispatchCount: 1, rehandleCount: 0, reopenCount: 0, urgeCount: 0, contactCount: 1,
  revisitAttempts: 0, designated: false, clocks: [], assignments: [assignmentFor(BUREAU)], ...over,
})

let shipped: CenterRules | undefined
/** Rules of the profile that runs by default, with a confidential line and one with a form. */
export function sampleRules(): CenterRules {
  shipped ??= readShipped(readFileSync(new URL('../../profiles/default', import.meta.url), 'utf8').trim()).centers[0]!
  const item = { entry: { channels: ['phone'] }, kind: 'help', script: '请说' }
  return { ...shipped, services: [
    { ...item, code: 'confidential', name: '保密专线', confidential: true, form: [] },
    { ...item, code: 'with_form', name: '有表专线', form: [{ code: 'need', name: '需要', type: 'text', required: true }] },
  ] }
}

export function factsAt(now = NOW, over: Partial<Facts> = {}): Facts {
  let last = 0
  const rules = over.rules ?? sampleRules()
  return { now, actor: actorOf('agent'), rules, current: rules, calendar: chinaCalendar, newId: () => `new${++last}`, ...over }
}
