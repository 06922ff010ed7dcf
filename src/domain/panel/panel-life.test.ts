import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import { panelFigures, type HeldRow } from './panel-report.ts'
import { panelAbilities, panelInputProblem, PANEL_MOVES, PANEL_RULES, PANEL_STATES, whyNotPanel, type PanelState } from './panel-life.ts'
import { whyNotMeeting } from './meeting-life.ts'

const who = (role: Role, unitPath = '/city/'): Actor => ({ kind: 'user', id: role, name: role, centerId: 'c', roles: [role], unitId: 'u', unitPath })
const secretary = who('panel_secretary')
const owner = who('unit_handler', '/city/housing/')

/** By hand: from each state, what may come of it. */
const NEXT: Record<PanelState, PanelState[]> = {
  listed: ['scheduled'], scheduled: ['assigned', 'listed', 'not_ours', 'on_ledger', 'sent_back'], assigned: ['reported'], reported: ['assigned', 'fed_back'],
  on_ledger: ['listed', 'on_ledger'], fed_back: ['listed'], sent_back: ['listed'], not_ours: ['listed'],
}
test.each(PANEL_STATES)('from %s', (state) => {
  const reached = PANEL_MOVES.filter((move) => PANEL_RULES[move].from.includes(state)).map((move) => PANEL_RULES[move].to)
  expect([...new Set(reached)].toSorted()).toEqual(NEXT[state])
})

describe('laws', () => {
  const states = fc.constantFrom(...PANEL_STATES)
  const moves = fc.constantFrom(...PANEL_MOVES)
  test('only the owner reports, only the secretary does anything else; leaders and other units nothing', () => fc.assert(fc.property(states, moves, (state, move) => {
    const of = { state, ownerUnitPath: '/city/housing/' }
    for (const other of [who('leader'), who('leader_office'), who('unit_handler', '/city/water/'), who('agent')]) expect(whyNotPanel(other, of, move)).toBe('forbidden')
    expect(whyNotPanel(owner, of, move) === 'forbidden').toBe(move !== 'report')
    expect(whyNotPanel(secretary, of, move) === 'forbidden').toBe(move === 'report')
  })))
  test('a button is a move that would be allowed; what a meeting decides is no button of the list', () => fc.assert(fc.property(states, (state) => {
    for (const move of panelAbilities(secretary, { state })) {
      expect(whyNotPanel(secretary, { state }, move)).toBeUndefined()
      expect(['assign', 'send_back', 'ledger', 'not_ours', 'defer']).not.toContain(move)
    }
  })))
  test('a matter never counts twice, whatever meetings decide on it; parts add up to the whole', () => fc.assert(fc.property(
    fc.array(fc.record({ panel: fc.integer({ min: 1, max: 6 }), resolution: fc.constantFrom('assign' as const, 'send_back' as const, 'ledger' as const, 'not_ours' as const, 'defer' as const), state: states }), { maxLength: 30 }), (given) => {
      const rows: HeldRow[] = given.map(({ panel, resolution, state }, i) => ({ meetingId: `m${i}`, panelId: `p${panel}`, title: '', resolution, state, dueOn: '2026-01-01' }))
      const f = panelFigures(['m'], rows, '2026-02-01')
      expect(f.discussed.length).toBe(new Set(rows.filter(({ resolution }) => resolution !== 'defer').map(({ panelId }) => panelId)).size)
      expect([...f.assigned, ...f.sentBack, ...f.onLedger, ...f.notOurs].toSorted()).toEqual(f.discussed.toSorted())
      expect(f.fedBack.length + f.overdue.length).toBeLessThanOrEqual(f.assigned.length)
    })))
})

test('an assignment is whole with owner, measures and a day that has not passed', () => {
  const whole = { text: '修', ownerUnitId: 'u', dueOn: '2026-03-02' }
  expect(panelInputProblem('assign', whole, '2026-03-02')).toBeUndefined()
  expect(panelInputProblem('assign', whole, '2026-03-03')).toEqual({ code: 'panel_day_past', field: 'dueOn' })
  for (const field of ['text', 'ownerUnitId', 'dueOn']) expect(panelInputProblem('assign', { ...whole, [field]: '' }, '2026-03-02')).toEqual({ code: 'panel_input_missing', field })
})

test('a meeting', () => {
  const meeting = { state: 'open' as const, matters: 2, unresolved: 0, minutes: '纪要' }
  expect(whyNotMeeting(meeting, 'close')).toBeUndefined()
  expect(whyNotMeeting({ ...meeting, unresolved: 1 }, 'close')).toBe('panel_agenda_open')
  expect(whyNotMeeting({ ...meeting, minutes: ' ' }, 'close')).toBe('panel_minutes_missing')
  expect(whyNotMeeting(meeting, 'open')).toBe('panel_meeting_wrong_state')
  expect(whyNotMeeting({ ...meeting, state: 'planned', matters: 0 }, 'open')).toBe('panel_agenda_empty')
})
