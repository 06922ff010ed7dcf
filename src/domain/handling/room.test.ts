import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import { Refused } from '../refused.ts'
import * as moves from './room-moves.ts'
import { nextDueAt, type Room, type RoomEvent } from './room.ts'
import { roomAbilities, whyNotRoom, type RoomMove } from './room-rules.ts'

const seat = (id: string) => ({ id, name: `单位${id}`, path: `/${id}/` })
const factsOf = (unit: string | undefined, now: number) => ({ now, by: '张三', unit: unit === undefined ? undefined : seat(unit), newId: (() => { let n = 0; return () => `n${now}-${n++}` })() })
const opening = { id: 'r', centerId: 'c', ticketId: 't', purpose: '联办', leadUnitId: 'a', units: ['a', 'b'].map(seat) }
const room = (): Room => moves.openAtOnce(opening, factsOf(undefined, 0)).room
const actor = (unitId: string, ...roles: Role[]): Actor => ({ kind: 'user', id: unitId, name: '', centerId: 'c', roles, unitId, unitPath: `/${unitId}/` })
const DISPATCHER = actor('center', 'dispatcher'), LEAD = actor('a', 'unit_handler'), MEMBER = actor('b', 'unit_handler'), STRANGER = actor('z', 'unit_handler'), LEADER = actor('office', 'leader')

describe('who may what', () => {
  it.each<[string, Actor, RoomMove[]]>([
    ['the centre', DISPATCHER, ['add_unit', 'remove_unit', 'whistle', 'write', 'join', 'serve', 'plan', 'propose', 'close']],
    ['the leading unit', LEAD, ['whistle', 'write', 'join', 'serve', 'plan', 'promise', 'keep', 'propose']],
    ['a member', MEMBER, ['whistle', 'write', 'join', 'serve', 'promise', 'keep', 'propose']],
    ['a leader reads', LEADER, []], ['a unit outside', STRANGER, []],
  ])('%s', (_, who, expected) => expect(roomAbilities(who, room())).toEqual(expected))
  test('a unit outside does not even know of it; a reader may not write', () => {
    expect(whyNotRoom(STRANGER, room(), 'write')).toBe('not_found')
    expect(whyNotRoom(LEADER, room(), 'write')).toBe('forbidden')
    expect(whyNotRoom({ ...DISPATCHER, centerId: 'other' }, room(), 'close')).toBe('not_found')
  })
  test('asked for: the asker sees it, those it names do not', () => {
    const asked = moves.ask(opening, factsOf('a', 0)).room
    expect([LEAD, MEMBER, DISPATCHER].map((who) => whyNotRoom(who, asked, 'open'))).toEqual(['forbidden', 'not_found', undefined])
    expect(whyNotRoom(DISPATCHER, asked, 'close')).toBe('room_state')
  })
})

test('a new unit at the table undoes an agreement until it agrees too; one that will not come decides nothing', () => {
  const proposed = moves.propose(room(), factsOf('a', 1), '一致答复').room
  const agree = (to: Room, unit: string, now: number) => moves.takePosition(to, factsOf(unit, now), { revision: to.answer!.revision, agrees: true }).room
  const agreed = agree(agree(proposed, 'a', 2), 'b', 3)
  expect(agreed.answer?.agreedAt).toBe(3)
  const called = moves.whistle(agreed, factsOf('a', 4), { unit: seat('d'), reason: '请到场', dueAt: 10 }).room
  expect(called.answer?.agreedAt).toBeUndefined()
  expect(moves.answerWhistle(called, factsOf('d', 5), { coming: false, text: '无关' }).room.answer?.agreedAt).toBe(3)
  expect(agree(moves.answerWhistle(called, factsOf('d', 5), { coming: true, text: '到' }).room, 'd', 6).answer?.agreedAt).toBe(6)
})

/** Anything may happen in any order: keep, timer, once more. */
const act = fc.oneof(fc.record({ do: fc.constant('keep' as const), which: fc.nat(3), after: fc.nat(5) }), fc.record({ do: fc.constant('timer' as const), which: fc.nat(3), after: fc.nat(5) }))
test('each promise ends kept or missed exactly once, whatever the order', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }), fc.array(act, { maxLength: 25 }), (dues, acts) => {
    let now = 0
    let at = moves.promise(room(), factsOf('a', now), dues.map((dueAt) => ({ kind: 'promise' as const, what: '办', unitId: 'a', dueAt }))).room
    const told: RoomEvent[] = []
    for (const step of [...acts, { do: 'timer' as const, which: 0, after: 30 }]) {
      now += step.after
      try {
        const change = step.do === 'timer' ? moves.markDue(at, now) : moves.keep(at, factsOf('a', now), at.promises[step.which % at.promises.length]!.id, '凭据')
        at = change.room
        told.push(...change.events)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
      }
    }
    const ends = told.filter(({ type }) => type === 'promise.kept' || type === 'promise.missed').map(({ facts }) => String(facts?.['promiseId']))
    expect(ends.toSorted()).toEqual(at.promises.map(({ id }) => id).toSorted())
    for (const one of at.promises) {
      expect([one.keptAt === undefined, one.missedAt === undefined]).toEqual(one.state === 'kept' ? [false, true] : [true, false])
      expect(one.keptAt ?? 0).toBeLessThanOrEqual(one.dueAt)
    }
    expect(nextDueAt(at)).toBeUndefined()
  }))
})
