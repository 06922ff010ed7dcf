import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import { Refused } from '../refused.ts'
import { atWork, markDue, nextDueAt, UNIT_STEPS, type Incident, type IncidentEvent, type NextStep } from './incident.ts'
import * as moves from './moves.ts'
import { incidentAbilities, whyNotIncident, type IncidentMove } from './rules.ts'

const unit = (id: string) => ({ id, name: `单位${id}`, path: `/${id}/`, task: '到场' })
let made = 0
const factsOf = (id: string | undefined, now: number) => ({ now, by: '李四', unit: id === undefined ? undefined : unit(id), newId: () => `n${made++}`, ackDueAt: now + 10 })
const open = (): Incident => moves.openIncident({ id: 'i', centerId: 'c', title: '事', level: 'urgent', place: '处', ticketIds: ['t'] }, factsOf(undefined, 0), [unit('a'), unit('b')]).incident
const actor = (unitId: string, ...roles: Role[]): Actor => ({ kind: 'user', id: unitId, name: '', centerId: 'c', roles, unitId, unitPath: `/${unitId}/` })

describe('who may what', () => {
  it.each<[string, Actor, IncidentMove[]]>([
    ['the desk', actor('center', 'dispatcher'), ['call', 'release', 'command', 'log', 'close']], ['a unit called', actor('a', 'unit_signer'), ['log', 'step', 'acknowledge', 'done']],
    ['a unit not called', actor('z', 'unit_signer'), []], ['a leader reads', actor('o', 'leader'), []],
  ])('%s', (_, who, expected) => expect(incidentAbilities(who, open())).toEqual(expected))
  test('released, it is no longer the unit’s', () => {
    const { incident } = moves.release(open(), factsOf(undefined, 1), 'a', '不需要')
    expect(whyNotIncident(actor('a', 'unit_signer'), incident, 'step')).toBe('not_found')
  })
})

const act = fc.record({ unit: fc.constantFrom('a', 'b'), to: fc.constantFrom<NextStep | 'timer' | 'command' | 'ack'>('acknowledged', 'under_way', 'on_site', 'reported', 'timer', 'command', 'ack'), after: fc.nat(8) })
test('steps only go forward, each stands once; silence is said once a call and a command', () => {
  fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
    let now = 0
    let at = open()
    const told: IncidentEvent[] = []
    for (const one of acts) {
      now += one.after
      const before = new Map(atWork(at).map(({ unitId, state }) => [unitId, state]))
      const facts = factsOf(one.unit, now)
      try {
        const change = one.to === 'timer' ? markDue(at, now) : one.to === 'command' ? moves.command(at, facts, { unitIds: [one.unit], text: '走' })
          : one.to === 'ack' ? moves.acknowledge(at, facts, at.commands.at(-1)?.id ?? '') : moves.step(at, facts, one.to, '已处置')
        at = change.incident
        told.push(...change.events)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
      }
      for (const { unitId, state } of atWork(at)) expect(UNIT_STEPS.indexOf(state)).toBeGreaterThanOrEqual(UNIT_STEPS.indexOf(before.get(unitId)!))
    }
    told.push(...markDue(at, now + 1000).events)
    expect(nextDueAt(markDue(at, now + 1000).incident)).toBeUndefined()
    const said = told.map(({ type, facts }) => `${type} ${String(facts?.['unitId'])} ${String(facts?.['commandId'] ?? '')}`).filter((line) => !line.startsWith('incident.command_given'))
    expect(new Set(said).size).toBe(said.length)
  }))
})
