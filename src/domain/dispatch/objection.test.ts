import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import { adjudged, objectionAbilities, OBJECTION_STATES, whyNotObjection, type Objection, type ObjectionMove, type ObjectionState } from './objection.ts'

const actor = (role: Role, unitId: string, centerId = 'c'): Actor => ({ kind: 'user', id: 'u', name: '某人', centerId, roles: [role], unitId, unitPath: `/${unitId}/` })
const objection = (state: ObjectionState, more: Partial<Objection> = {}): Objection => ({ state, centerId: 'c', unitId: 'a', suggestedUnitId: 'b', stated: false, ...more })
const WHO = {
  objector: actor('unit_signer', 'a'), suggested: actor('unit_handler', 'b'), another: actor('unit_head', 'x'), dispatcher: actor('dispatcher', 'center'),
  reviewer: actor('reviewer', 'center'), leader: actor('shift_leader', 'center'), agent: actor('agent', 'center'), elsewhere: actor('dispatcher', 'center', 'other'),
}

/** Written by hand: who may do what while it is open. */
const FILED: Record<keyof typeof WHO, ObjectionMove[]> = {
  objector: ['withdraw'], suggested: ['state'], another: [], agent: [], elsewhere: [],
  dispatcher: ['take_up', 'uphold', 'reject'], reviewer: ['take_up', 'uphold', 'reject'], leader: ['take_up', 'uphold', 'reject'],
}
describe.each(Object.keys(WHO) as (keyof typeof WHO)[])('%s', (who) => {
  test('while filed', () => { expect(objectionAbilities(WHO[who], objection('filed'))).toEqual(FILED[who]) })
  test('under review nobody takes it up again', () => { expect(objectionAbilities(WHO[who], objection('reviewing'))).toEqual(FILED[who].filter((move) => move !== 'take_up')) })
  test.each(OBJECTION_STATES.filter((state) => state !== 'filed' && state !== 'reviewing'))('%s is the end', (state) => { expect(objectionAbilities(WHO[who], objection(state))).toEqual([]) })
})

test.each([
  ['a stranger sees nothing', WHO.another, 'withdraw', objection('filed'), 'not_found'],
  ['another centre sees nothing', WHO.elsewhere, 'uphold', objection('filed'), 'not_found'],
  ['an agent does not judge', WHO.agent, 'uphold', objection('filed'), 'forbidden'],
  ['a unit does not judge in its own case', WHO.objector, 'uphold', objection('filed'), 'forbidden'],
  ['the other unit cannot take it back', WHO.suggested, 'withdraw', objection('filed'), 'forbidden'],
  ['decided is decided', WHO.leader, 'reject', objection('upheld'), 'objection_closed'],
  ['heard once', WHO.suggested, 'state', objection('filed', { stated: true }), 'objection_stated'],
] as const)('%s', (_, who, move, given, why) => { expect(whyNotObjection(who, given, move)).toBe(why) })

test.each([
  ['uphold', 'b', { unitId: 'b', against: 'a' }], ['uphold', 'd', { unitId: 'd', against: 'a' }], ['reject', 'a', { unitId: 'a', against: 'b' }],
] as const)('%s names %s', (move, unit, expected) => { expect(adjudged(move, objection('filed'), unit)).toEqual(expected) })
test('rejected, and no other unit was named: against nobody', () => { expect(adjudged('reject', { unitId: 'a', suggestedUnitId: null }, 'a')).toEqual({ unitId: 'a', against: null }) })
