/** Every refusal of a ticket, reached once by the move that gives it. */
import { describe, expect, test } from 'vitest'
import { at } from '../../../test/support/holidays.ts'
import { actorOf, assignmentFor, BUREAU, clockOf, factsAt, NOW, OFFICE, OTHER, sampleRules, sampleTicket } from '../../../test/support/sample-ticket.ts'
import { Refused } from '../refused.ts'
import type { Application } from './assignment.ts'
import { whyNot } from './may-move.ts'
import { amend } from './moves/amend.ts'
import { answer } from './moves/answer.ts'
import { addUnit, assign } from './moves/assign.ts'
import { archive, rehandle, reopen } from './moves/close.ts'
import { applyExtension, decideExtension } from './moves/extension.ts'
import { contact } from './moves/handle.ts'
import { merge } from './moves/merge.ts'
import { reassign, release } from './moves/reassign.ts'
import { refuseDemand } from './moves/refuse-demand.ts'
import { register, type DemandFacts } from './moves/register.ts'
import { reply } from './moves/reply.ts'
import { applyReturn, decideReturn } from './moves/return.ts'
import { recordRevisit } from './moves/revisit.ts'
import { concludeStudy } from './moves/study.ts'
import { subDispatch } from './moves/sub-dispatch.ts'
import { applySuspension } from './moves/suspension.ts'
import { transfer } from './moves/transfer.ts'
import { TICKET_REFUSALS, type TicketRefusalCode } from './refusal-code.ts'
import type { RevisitResult, Ticket } from './ticket.ts'

const LEAD = `a-${BUREAU.id}`
const DAY = 24 * 3_600_000
const facts = factsAt()
const rules = sampleRules()
const pool = (over: Partial<Ticket> = {}) => sampleTicket({ status: 'pending_dispatch', assignments: [], ...over })
const demand: DemandFacts = {
  channel: 'phone', serviceFields: {}, kind: 'complaint', urgency: 'normal', party: 'person', personsRepresented: 1, isPublic: false, wantsRevisit: true, title: '标题', tags: [], known: {}, anonymous: false,
}
const born = (over: Partial<DemandFacts>) => register({ ...demand, ...over }, { id: 't2', centerId: 'c1', ruleVersion: 'v1' }, facts)
const answered = { publicAnswer: '已处理', factsTrue: 'true', solved: 'solved' } as const
const withLead = (over: Parameters<typeof assignmentFor>[1], more: Partial<Ticket> = {}) => sampleTicket({ assignments: [assignmentFor(BUREAU, over)], ...more })
const due = (dueAt: number) => withLead({ clocks: [clockOf('answer', dueAt)] })
const ask = { reason: 'complex', amount: { amount: 5, unit: 'working_day' }, citizenTold: true } as const
const returning = { reason: 'not_our_duty', basis: '三定方案' }
const applied: Application = { type: 'return', ...returning, by: 'u', at: NOW }
const content: RevisitResult = { contacted: true, solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'satisfied' }
const sad: RevisitResult = { ...content, solved: 'not_solved', resultSatisfaction: 'dissatisfied' }
const called = (revisit: RevisitResult | undefined, over: Partial<Ticket> = {}) => sampleTicket({ status: 'revisited', ...(revisit && { revisit }), ...over })
const complained = { type: 'unit' as const, name: BUREAU.name, unitId: BUREAU.id }
const other = sampleTicket({ id: 't2', status: 'pending_dispatch' })
const closed = sampleTicket({ status: 'closed', closedAt: NOW })

/** What a screen or a script would ask first; the moves themselves refuse the rest. */
function asks(ticket: Ticket, move: Parameters<typeof whyNot>[2], role: Parameters<typeof actorOf>[0]): never {
  throw new Refused(whyNot(actorOf(role), ticket, move, ticket.assignments[0]) ?? 'allowed')
}

/** Reached over HTTP only: the domain is given units that exist. */
const SERVER_ONLY: readonly TicketRefusalCode[] = ['unit_unknown']

const REACHED: [TicketRefusalCode, () => unknown][] = [
  ['wrong_state', () => asks(closed, 'accept', 'reviewer')],
  ['assignment_wrong_state', () => asks(withLead({ status: 'wait_sign' }), 'reply', 'unit_handler')],
  ['application_pending', () => asks(withLead({ application: applied }), 'apply_extension', 'unit_handler')],
  ['no_application', () => decideReturn(sampleTicket(), LEAD, { approve: true, reason: '同意' }, facts)],
  ['no_application', () => decideExtension(withLead({ application: applied }), LEAD, { approve: true, reason: '同意' }, facts)],
  ['return_window_over', () => applyReturn(withLead({ clocks: [clockOf('return_window', NOW - 1)] }), LEAD, returning, facts)],
  ['return_closed', () => applyReturn(sampleTicket({ designated: true }), LEAD, returning, facts)],
  ['return_closed', () => applyReturn(withLead({ returnDenied: true }), LEAD, returning, facts)],
  ['return_reason_unknown', () => applyReturn(sampleTicket(), LEAD, { ...returning, reason: 'busy' }, facts)],
  ['extension_after_expiry', () => applyExtension(due(NOW - 1), LEAD, ask, facts)],
  ['extension_spent', () => applyExtension(withLead({ extensionCount: 1, clocks: [clockOf('answer', NOW + DAY)] }), LEAD, ask, facts)],
  ['extension_over_cap', () => applyExtension(due(NOW + DAY), LEAD, { ...ask, amount: { amount: 11, unit: 'working_day' } }, facts)],
  ['citizen_not_told', () => applyExtension(due(NOW + DAY), LEAD, { ...ask, citizenTold: false }, facts)],
  ['reason_unknown', () => applyExtension(due(NOW + DAY), LEAD, { ...ask, reason: 'lazy' }, facts)],
  ['reason_unknown', () => applySuspension(sampleTicket(), LEAD, { reason: 'lazy', until: NOW + DAY }, facts)],
  ['suspension_too_long', () => applySuspension(sampleTicket(), LEAD, { reason: 'plan', until: NOW + 91 * DAY }, facts)],
  ['suspension_too_long', () => applySuspension(sampleTicket(), LEAD, { reason: 'plan', until: NOW }, facts)],
  ['lead_missing', () => release(sampleTicket(), LEAD, { text: '退出' }, facts)],
  ['unit_already_assigned', () => assign(pool(), { lead: BUREAU, co: [BUREAU] }, facts)],
  ['unit_already_assigned', () => addUnit(sampleTicket(), { unit: BUREAU }, facts)],
  ['unit_already_assigned', () => reassign(sampleTicket(), LEAD, { unit: BUREAU, reason: '改' }, facts)],
  ['complained_unit_alone', () => assign(pool({ complainedOf: complained }), { lead: BUREAU, co: [] }, facts)],
  ['complained_unit_alone', () => reassign(sampleTicket({ complainedOf: complained, assignments: [assignmentFor(OTHER)] }), `a-${OTHER.id}`, { unit: BUREAU, reason: '改' }, facts)],
  ['complained_unit_alone', () => release(sampleTicket({ complainedOf: complained, assignments: [assignmentFor(BUREAU), assignmentFor(OTHER, { role: 'co' })] }), `a-${OTHER.id}`, { text: '退出' }, facts)],
  ['complained_unit_alone', () => decideReturn(sampleTicket({ complainedOf: complained, assignments: [assignmentFor(BUREAU), assignmentFor(OTHER, { role: 'co', application: applied })] }), `a-${OTHER.id}`, { approve: true, reason: '同意' }, facts)],
  ['complained_unit_alone', () => subDispatch(sampleTicket({ complainedOf: { ...complained, unitId: OFFICE.id } }), LEAD, { unit: OFFICE }, facts)],
  ['confidential_service', () => assign(pool({ service: 'confidential' }), { lead: BUREAU, co: [] }, facts)],
  ['must_designate', () => assign(pool({ dispatchCount: 3 }), { lead: BUREAU, co: [] }, facts)],
  ['not_a_subordinate', () => subDispatch(sampleTicket(), LEAD, { unit: OTHER }, facts)],
  ['not_a_subordinate', () => subDispatch(sampleTicket(), LEAD, { unit: BUREAU }, facts)],
  ['sub_units_open', () => reply(sampleTicket({ assignments: [assignmentFor(BUREAU), assignmentFor(OFFICE, { role: 'sub', parentId: LEAD })] }), LEAD, answered, facts)],
  ['contact_first', () => reply(withLead({ clocks: [clockOf('contact', NOW + DAY)] }), LEAD, answered, facts)],
  ['contact_facts_missing', () => contact(sampleTicket(), LEAD, { reached: true, number: ' ', acceptanceTold: true, limitTold: true }, facts)],
  ['rehandle_spent', () => rehandle(called(sad, { rehandleCount: 2 }), { reason: '未解决' }, facts)],
  ['rehandle_unfounded', () => rehandle(called(content), { reason: '再办' }, facts)],
  ['revisit_missing', () => rehandle(called(undefined), { reason: '再办' }, facts)],
  ['revisit_quiet_hours', () => recordRevisit(sampleTicket({ status: 'pending_revisit' }), { ...content, medium: 'phone' }, factsAt(at('2026-03-02 21:00')))],
  ['reopen_window_over', () => reopen(closed, { reason: '又坏了' }, factsAt(NOW + 15 * DAY + 1))],
  ['archive_too_early', () => archive(closed, {}, factsAt(NOW + 30 * DAY - 1))],
  ['merge_into_self', () => merge(other, other, {}, facts)],
  ['merge_into_merged', () => merge(sampleTicket(), { ...other, status: 'merged' }, {}, facts)],
  ['merge_has_children', () => merge(sampleTicket({ childCount: 1 }), other, {}, facts)],
  ['merge_not_open', () => merge(sampleTicket(), { ...other, status: 'pending_revisit' }, {}, facts)],
  ['undo_too_late', () => asks(sampleTicket({ status: 'pending_revisit', mergedInto: 't2' }), 'undo_merge', 'agent')],
  ['citation_missing', () => answer(pool({ kind: 'consult', class: 'consult' }), { answer: '可以', entryIds: [] }, 1, factsAt(NOW, { rules: { ...rules, knowledge: { mustCite: 'refuse' } } }))],
  ['answer_missing', () => answer(pool(), { answer: ' ', entryIds: [] }, 1, facts)],
  ['answer_names_requester', () => reply(sampleTicket(), LEAD, { ...answered, publicAnswer: '已与王小明核实' }, facts, [{ name: '王小明' }])],
  ['answer_missing', () => reply(sampleTicket(), LEAD, { ...answered, publicAnswer: '　' }, facts)],
  ['refusal_reason_unknown', () => refuseDemand(pool(), { reason: 'tired' }, facts)],
  ['transfer_target_unknown', () => transfer(pool(), { target: 'nobody' }, facts)],
  ['not_a_suggestion', () => concludeStudy(sampleTicket({ status: 'studying' }), LEAD, { conclusion: 'adopted', reason: '好' }, facts)],
  ['is_a_suggestion', () => reply(sampleTicket({ class: 'suggest' }), LEAD, answered, facts)],
  ['limit_missing', () => applyExtension(sampleTicket(), LEAD, ask, facts)],
  ['unsolved_needs_reason', () => reply(sampleTicket(), LEAD, { ...answered, solved: 'partly' }, facts)],
  ['unknown_kind', () => born({ kind: 'wish' })],
  ['unknown_kind', () => amend(pool(), { kind: 'wish' }, facts)],
  ['unknown_category', () => born({ categoryCode: 'x.y' })],
  ['unknown_category', () => amend(pool(), { categoryCode: 'x.y' }, facts)],
  ['unknown_area', () => born({ areaCode: '000000' })],
  ['unknown_channel', () => born({ channel: 'pigeon' })],
  ['unknown_line', () => born({ line: 'no-such-line' })],
  ['unknown_service', () => born({ service: 'none' })],
  ['service_field_missing', () => born({ service: 'with_form' })],
]

describe('each refusal is given', () => {
  test.each(REACHED)('%s', (code, act) => {
    const refused = caught(act)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).code).toBe(code)
  })
})

test('every code of the list is reached', () => {
  expect([...new Set([...REACHED.map(([code]) => code), ...SERVER_ONLY])].toSorted()).toEqual(TICKET_REFUSALS.toSorted())
})

function caught(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
