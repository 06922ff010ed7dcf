/** Both lives, written out by hand: who may do what in which state. */
import { expect, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import { caseAbilities, isCaseOverdue, maySeeCase, whyNotCase, type Case, type CaseState } from './case-life.ts'
import { inspectionAbilities, whyNotInspection, type Inspection } from './inspection-life.ts'

const actor = (id: string, roles: Role[], unit = 'desk'): Actor => ({ kind: 'user', id, name: id, centerId: 'c', roles, unitId: unit, unitPath: `/c/${unit}/` })
const INSPECTOR = actor('i', ['inspector'])
const JUDGE = actor('j', ['appeal_judge'])
const AGENT = actor('a', ['agent'])
const record: Inspection = { state: 'open', centerId: 'c', agentId: 'a', by: ['a'], inspectorId: 'i', scoredBy: null, appealUntil: null, appealed: false }
const scored: Inspection = { ...record, state: 'scored', scoredBy: 'i', appealUntil: 100 }
const appealed: Inspection = { ...scored, state: 'appealed', appealed: true }

test.each<[string, Actor, Inspection, string[]]>([
  ['an inspector with an open one', INSPECTOR, record, ['take', 'score']],
  ['another inspector', actor('k', ['inspector']), record, ['take']],
  ['whose work it is, before it is scored', AGENT, record, []],
  ['whose work it is, in time', AGENT, scored, ['appeal']],
  ['an inspector, scored', INSPECTOR, scored, []],
  ['a judge, scored', JUDGE, scored, []],
  ['a judge, appealed', JUDGE, appealed, ['confirm', 'rescore']],
  ['whose work it is, appealed', AGENT, appealed, ['withdraw_appeal']],
  ['nothing follows a decision', JUDGE, { ...appealed, state: 'decided' }, []],
])('%s', (_, who, one, moves) => expect(inspectionAbilities(who, one, 100)).toEqual(moves))

test.each<[string, Actor, Inspection, Parameters<typeof whyNotInspection>[2], number, string]>([
  ['too late by a millisecond', AGENT, scored, 'appeal', 101, 'appeal_too_late'],
  ['a second appeal', AGENT, { ...scored, appealed: true }, 'appeal', 50, 'appeal_made'],
  ['a colleague’s score', actor('b', ['agent']), scored, 'appeal', 50, 'forbidden'],
  ['the own work', actor('a', ['agent', 'inspector']), record, 'score', 0, 'inspection_own_work'],
  ['the own unit’s answer', actor('k', ['inspector'], 'water'), { ...record, agentId: null, by: ['water'], inspectorId: null }, 'score', 0, 'inspection_own_work'],
  ['the own score', actor('i', ['inspector', 'appeal_judge']), appealed, 'rescore', 0, 'inspection_own_score'],
  ['a judge over the own work', actor('a', ['agent', 'appeal_judge']), appealed, 'confirm', 0, 'inspection_own_work'],
  ['somebody else has it', actor('k', ['inspector']), record, 'score', 0, 'inspection_taken'],
  ['scored already', INSPECTOR, scored, 'score', 0, 'inspection_wrong_state'],
  ['another centre', { ...INSPECTOR, centerId: 'd' }, record, 'score', 0, 'not_found'],
])('%s', (_, who, one, move, now, why) => expect(whyNotInspection(who, one, move, now)).toBe(why))

const HANDLER = actor('h', ['unit_handler'], 'water')
const SUPERVISOR = actor('s', ['supervisor'])
const inState = (state: CaseState, objected = false): Case => ({ state, centerId: 'c', unitId: 'water', unitPath: '/c/water/', foundBy: 'i', dueAt: 100, objected })
test.each<[string, Actor, CaseState, string[]]>([
  ['the unit', HANDLER, 'to_correct', ['correct', 'object']], ['the unit waits', HANDLER, 'submitted', []], ['a signer reads', actor('g', ['unit_signer'], 'water'), 'to_correct', []],
  ['a supervisor', SUPERVISOR, 'to_correct', ['withdraw']], ['a supervisor checks', SUPERVISOR, 'submitted', ['accept', 'send_back', 'withdraw']], ['a supervisor decides no objection', SUPERVISOR, 'objected', []],
  ['a judge', JUDGE, 'objected', ['uphold_objection', 'reject_objection']], ['corrected is the end', SUPERVISOR, 'corrected', []], ['withdrawn is the end', JUDGE, 'withdrawn', []],
  ['a revisiter reports, no more', actor('r', ['revisiter']), 'submitted', []],
])('case: %s', (_, who, state, moves) => expect(caseAbilities(who, inState(state))).toEqual(moves))

test('case: what is refused, and why', () => {
  expect(whyNotCase(actor('w', ['unit_handler'], 'gas'), inState('to_correct'), 'correct')).toBe('not_found')
  expect(whyNotCase({ ...HANDLER, unitId: 'above', unitPath: '/c/' }, inState('to_correct'), 'correct')).toBe('forbidden')
  expect(whyNotCase(HANDLER, inState('to_correct', true), 'object')).toBe('case_objected')
  expect(whyNotCase(actor('i', ['supervision_office']), inState('objected'), 'uphold_objection')).toBe('case_own_finding')
  expect(maySeeCase(actor('x', ['discipline_reader']), inState('to_correct'))).toBe(false)
})
test('case: overdue while it is the unit’s turn, objected or not', () => {
  expect((['to_correct', 'objected', 'submitted', 'corrected', 'withdrawn'] as const).map((state) => isCaseOverdue(inState(state), 101))).toEqual([true, true, false, false, false])
  expect(isCaseOverdue(inState('to_correct'), 100)).toBe(false)
})
