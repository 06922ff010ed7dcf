/** Laws every ticket keeps, whatever legal moves are made under whatever rules. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomProfile } from '../../../test/support/random-profile.ts'
import { walk, type Step } from '../../../test/support/random-walk.ts'
import { openPause } from '../calendar/clock-moves.ts'
import type { Clock } from '../calendar/clock.ts'
import { isOpen } from './assignment.ts'
import { displayParts } from './display.ts'
import { MOVE_NAMES } from './lifecycle.ts'
import type { Ticket } from './ticket.ts'
import { workItems } from './work-items.ts'

const STEPS = 80
const rolls = fc.array(fc.nat(), { minLength: STEPS, maxLength: STEPS, size: 'max' })
/** Drawn once; every law is held against each step of all of them. */
const WALKS = fc.sample(fc.tuple(randomProfile, rolls), { numRuns: 200, seed: 20260302 }).map(([profile, given]) => walk(profile.centers[0]!, given).steps)

/** `expect` a hundred thousand times would take a minute. */
function must(holds: boolean, message: string): void {
  if (!holds) throw new Error(message)
}
function everyStep(law: (step: Step, steps: readonly Step[]) => void): void {
  for (const steps of WALKS) steps.forEach((step, n) => law(step, steps.slice(0, n + 1)))
}

const AT_WORK: readonly Ticket['status'][] = ['processing', 'studying', 'suspended', 'pending_review']
/** back with the desk: a lead was returned while co-units go on */
const WITH_DESK: readonly Ticket['status'][] = ['pending_dispatch', 'difficult', 'pending_info']
const OVER: readonly Ticket['status'][] = ['closed', 'archived']

describe('units', () => {
  test('one open lead while units are at work, none otherwise; nobody works on what is over', () => everyStep(({ after, move }) => {
    const open = after.assignments.filter(isOpen)
    expect(open.filter((a) => a.role === 'lead'), `${move} → ${after.status}`).toHaveLength(AT_WORK.includes(after.status) ? 1 : 0)
    if (!AT_WORK.includes(after.status) && !WITH_DESK.includes(after.status)) expect(open, move).toEqual([])
  }))
  test('no unit twice, none complained of alone, nobody below a unit that has left', () => everyStep(({ after, move }) => {
    const open = after.assignments.filter(isOpen)
    expect(new Set(open.map((a) => a.unitId)).size, move).toBe(open.length)
    if (AT_WORK.includes(after.status)) expect(open.every((a) => a.unitId === after.complainedOf?.unitId), move).toBe(false)
    for (const a of open) if (a.parentId) expect(after.assignments.find((p) => p.id === a.parentId)?.status, move).not.toMatch(/returned|quit/)
  }))
})

describe('deadlines', () => {
  const MOVERS = ['decide_extension', 'resume', 'amend', 'undo_merge']
  const kept = (before: readonly Clock[], after: readonly Clock[], move: string) => before.forEach((clock, n) => {
    const now = after[n]
    must(now?.clock === clock.clock && now.startedAt === clock.startedAt, `${move}: a clock was lost`)
    must(MOVERS.includes(move) || now?.dueAt === clock.dueAt, `${move} moved ${clock.clock}`)
    must(clock.stoppedAt === undefined || JSON.stringify(now) === JSON.stringify(clock), `${move}: a stopped clock was judged`)
  })
  test('are moved by nothing but extension, suspension, the end of a merge and a correction; none is ever lost', () => everyStep(({ before, after, move }) => {
    kept(before.clocks, after.clocks, move)
    for (const a of before.assignments) kept(a.clocks, after.assignments.find(({ id }) => id === a.id)?.clocks ?? [], move)
  }))
  test('stand still only while suspended or merged, and all have stopped when it is over', () => everyStep(({ after, move }) => {
    const clocks = [...after.clocks, ...after.assignments.flatMap((a) => a.clocks)]
    const running = clocks.filter((clock) => clock.stoppedAt === undefined)
    if (!['suspended', 'merged'].includes(after.status)) expect(running.filter(openPause), move).toEqual([])
    if (OVER.includes(after.status)) expect(running, move).toEqual([])
  }))
})

describe('what is shown and what is to do', () => {
  test('the shown state is the main order and every unit that has not left', () => everyStep(({ after }) => {
    const units = after.assignments.filter((a) => !['returned', 'quit'].includes(a.status))
    expect(displayParts(after)[0]).toEqual({ who: 'center', state: after.status })
    expect(displayParts(after).slice(1).map(({ who }) => who)).toEqual(units.map((a) => a.unitName))
  }))
  test('open: something to do, and somebody who can; over or merged: nothing', () => everyStep(({ after, move, able }) => {
    const items = workItems(after)
    const isDone = after.status === 'merged' || OVER.includes(after.status)
    must((items.length === 0) === isDone, `${move} → ${after.status}: ${items.length} things to do`)
    for (const item of items) {
      const who = able.filter((ability) => !item.assignmentId || ability.assignmentId === item.assignmentId)
      must(who.length > 0, `${item.kind} after ${move}: nobody can`)
      must(!item.unitId || who.some(({ actor }) => actor.unitId === item.unitId), `${item.kind} after ${move}: nobody of the unit`)
    }
    must(new Set(items.map((item) => `${item.kind} ${item.assignmentId ?? ''}`)).size === items.length, `${move}: two of the same`)
  }))
})

describe('counts and ends', () => {
  test('are never negative, and person-times count what people said', () => everyStep(({ after, parent }, steps) => {
    const made = (...moves: string[]) => steps.filter(({ move }) => moves.includes(move)).length
    expect(Math.min(after.childCount, after.dispatchCount, after.rehandleCount, after.reopenCount, after.urgeCount, after.revisitAttempts)).toBeGreaterThanOrEqual(0)
    expect(after.contactCount).toBe(1 + made('urge', 'add_supplement', 'supplement', 'withdraw'))
    expect(after.urgeCount).toBe(made('urge'))
    expect(after.rehandleCount).toBe(made('rehandle'))
    expect(parent.childCount).toBe(made('merge') - made('undo_merge'))
  }))
  test('over: how, when, and an answer or a reason for the citizen', () => everyStep(({ after, move }, steps) => {
    if (!OVER.includes(after.status)) return
    expect(after.outcome, move).toBeDefined()
    expect(after.closedAt, move).toBeDefined()
    const said = steps.flatMap(({ events }) => events).flatMap(({ body }) => [body?.['answer'], body?.['route'], body?.['reason'], body?.['text'], body?.['name'], body?.['question']])
    const reply = after.assignments.findLast((a) => a.role === 'lead' && a.reply)?.reply?.publicAnswer
    expect([reply, ...said].some((words) => typeof words === 'string' && words.trim() !== ''), `${move}: ${after.outcome}`).toBe(true)
  }))
  test('a rule’s own caps hold', () => everyStep(({ after, facts: { rules } }) => {
    expect(after.rehandleCount).toBeLessThanOrEqual(rules.rehandle.maxCount)
    for (const a of after.assignments) expect(a.extensionCount).toBeLessThanOrEqual(rules.extension.maxCount)
  }))
})

test('the walks go everywhere: every move and every state is met', () => {
  const met = new Set(WALKS.flatMap((steps) => steps.map(({ move }) => move)))
  expect(MOVE_NAMES.filter((move) => !met.has(move))).toEqual([])
  expect(new Set(WALKS.flatMap((steps) => steps.map(({ after }) => after.status))).size).toBe(13)
})
