import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markExam, questionFault, whyNotExam, type Question } from './exam.ts'
import { boundsOf, lastPeriod, periodOf } from './period.ts'
import { risksOf } from './risks.ts'

const question = (code: string, right: number[], points = 5): Question => ({ code, kind: right.length > 1 ? 'multiple' : 'single', text: code, options: ['甲', '乙', '丙'], right, points })
const PAPER = [question('one', [1]), question('two', [0, 2], 10)]

test.each<[string, { code: string; chosen: number[] }[], object]>([
  ['all right', [{ code: 'one', chosen: [1] }, { code: 'two', chosen: [2, 0] }], { score: 15, full: 15, passed: true, wrong: [] }],
  ['half of a multiple choice is nothing', [{ code: 'one', chosen: [1] }, { code: 'two', chosen: [0] }], { score: 5, full: 15, passed: false, wrong: ['two'] }],
  ['one too many neither', [{ code: 'two', chosen: [0, 1, 2] }], { score: 0, full: 15, passed: false, wrong: ['one', 'two'] }],
  ['a place chosen twice is chosen once', [{ code: 'one', chosen: [1, 1] }, { code: 'two', chosen: [0, 2] }], { score: 15, full: 15, passed: true, wrong: [] }],
  ['answers to nothing asked', [{ code: 'nine', chosen: [0] }], { score: 0, full: 15, passed: false, wrong: ['one', 'two'] }],
])('%s', (_, answers, expected) => expect(markExam(PAPER, answers, 10)).toEqual(expected))

test.each<[string, Partial<Question>, string | undefined]>([
  ['sound', {}, undefined], ['one option', { options: ['甲'] }, 'too_few_options'], ['the same twice', { options: ['甲', '甲'] }, 'too_few_options'], ['nothing right', { right: [] }, 'right_missing'],
  ['right is not there', { right: [3] }, 'right_unknown'], ['two right of a single choice', { right: [0, 1] }, 'one_right_only'], ['no points', { points: 0 }, 'points_missing'],
])('question: %s', (_, change, fault) => expect(questionFault({ ...question('q', [1]), ...change })).toBe(fault))

test('open from its first to its last moment, as often as allowed', () => {
  const seat = { opensAt: 10, closesAt: 20, maxAttempts: 2, attempts: 1 }
  expect([9, 10, 20, 21].map((now) => whyNotExam(seat, now))).toEqual(['exam_not_open', undefined, undefined, 'exam_over'])
  expect(whyNotExam({ ...seat, attempts: 2 }, 15)).toBe('exam_attempts_used')
})
test('law: between nothing and full, and full only with everything right', () => {
  fc.assert(fc.property(fc.array(fc.record({ code: fc.constantFrom('one', 'two'), chosen: fc.array(fc.nat(2)) })), (answers) => {
    const { score, full, wrong } = markExam(PAPER, answers, 10)
    expect(score >= 0 && score <= full).toBe(true)
    expect(score === full).toBe(wrong.length === 0)
  }))
})

const CHINA = { utcOffsetMinutes: 480 }
test('periods by the local clock: weeks begin on Monday, the last one that is over is drawn', () => {
  // Sunday 1 March 2026, 23:30 local; then half past midnight on Monday.
  const [sunday, monday] = [Date.parse('2026-03-01T23:30:00+08:00'), Date.parse('2026-03-02T00:30:00+08:00')]
  expect([periodOf('week', sunday, CHINA), periodOf('week', monday, CHINA), periodOf('day', monday, CHINA)]).toEqual(['2026-02-23', '2026-03-02', '2026-03-02'])
  expect([lastPeriod('week', sunday, CHINA), lastPeriod('week', monday, CHINA), lastPeriod('day', monday, CHINA)]).toEqual(['2026-02-16', '2026-02-23', '2026-03-01'])
  expect(boundsOf('week', '2026-02-23', CHINA)).toEqual({ from: Date.parse('2026-02-23T00:00:00+08:00'), to: Date.parse('2026-03-02T00:00:00+08:00') })
})

const clock = (startedAt: number, dueAt: number, stoppedAt?: number) => ({ clock: 'answer' as const, rule: 'r', startedAt, dueAt, pauses: [], extensions: [], ...(stoppedAt !== undefined && { stoppedAt }) })
const calm = { title: '路灯', body: '', rehandleCount: 0, urgeCount: 0, revisit: null, clocks: [clock(0, 100, 50)], publicAnswer: null }
test.each<[string, object, string[]]>([
  ['calm', {}, []], ['stopped late', { clocks: [clock(0, 100, 101)] }, ['overdue']], ['running late', { clocks: [clock(0, 100)] }, ['overdue']], ['stopped near its end', { clocks: [clock(0, 100, 85)] }, ['near']],
  ['urged and handled again', { urgeCount: 1, rehandleCount: 2 }, ['rehandled', 'urged']],
  ['dissatisfied with the process alone', { revisit: { contacted: true, solved: 'solved', processSatisfaction: 'dissatisfied', resultSatisfaction: 'satisfied' } }, ['dissatisfied']],
  ['an answer a reviewer would send back', { publicAnswer: '已转有关部门处理。' }, ['hints']],
])('risks: %s', (_, change, risks) => expect(risksOf({ ...calm, ...change }, 200, 0.8)).toEqual(risks))
