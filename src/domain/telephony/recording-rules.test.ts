import { expect, test } from 'vitest'
import { ROLES, type Role } from '../people/actor.ts'
import { keepUntil, mayListen, MOST_TRIES, retryAfterMs, soundType, wavSeconds } from './recording-rules.ts'

const call = { legs: [{ id: 'l', role: 'agent' as const, agentId: 'amy', state: 'ended' as const, since: 0 }, { id: 'm', role: 'leader' as const, agentId: 'boss', state: 'ended' as const, since: 0, listens: 'listen' as const }] }
const heardBy = (about: { disclosure: 'named' | 'anonymous' | 'secret' | undefined; isConfidentialLine: boolean }, id = 'somebody') => ROLES.filter((role) => mayListen({ roles: [role], id }, call, about))
const USUAL: Role[] = ['shift_leader', 'reviewer', 'supervisor', 'inspector', 'appeal_judge']

test('who may listen: quality and supervision, and who took the call; of secret callers and lines fewer; units never', () => {
  expect(heardBy({ disclosure: undefined, isConfidentialLine: false })).toEqual(USUAL)
  expect(heardBy({ disclosure: 'named', isConfidentialLine: false })).toEqual(USUAL)
  expect(mayListen({ roles: ['agent'], id: 'amy' }, call, { disclosure: 'named', isConfidentialLine: false })).toBe(true)
  expect(mayListen({ roles: ['leader'], id: 'boss' }, call, { disclosure: 'named', isConfidentialLine: false })).toBe(false)
  for (const about of [{ disclosure: 'secret', isConfidentialLine: false }, { disclosure: undefined, isConfidentialLine: true }] as const) {
    expect(heardBy(about)).toEqual(['shift_leader', 'inspector', 'appeal_judge'])
    expect(mayListen({ roles: ['agent'], id: 'amy' }, call, about)).toBe(false)
  }
})

test.each([
  ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00Z'], ['2026-11-22T08:00:00Z', 36, '2029-11-22T08:00:00Z'], ['2024-02-29T00:00:00Z', 12, '2025-02-28T00:00:00Z'],
])('%s and %i months is %s', (from, months, until) => { expect(new Date(keepUntil(Date.parse(from), months)).toISOString()).toBe(until.replace('Z', '.000Z')) })

test('asked again ever later, half an hour at most; twenty tries last over six hours', () => {
  expect([1, 2, 3, 11, 20].map(retryAfterMs)).toEqual([2_000, 4_000, 8_000, 1_800_000, 1_800_000])
  expect(Array.from({ length: MOST_TRIES }, (_, i) => retryAfterMs(i + 1)).reduce((a, b) => a + b) / 3_600_000).toBeGreaterThan(5)
})

test('a wav file tells its own length', () => {
  const wav = Buffer.alloc(44 + 16_000 * 3)
  wav.write('RIFF', 0); wav.write('WAVE', 8); wav.writeUInt32LE(16_000, 28)
  expect([soundType(wav), wavSeconds(wav)]).toEqual(['audio/wav', 3])
  const ogg = Buffer.from('OggS and more')
  expect([soundType(ogg), wavSeconds(ogg), soundType(Buffer.from('x'))]).toEqual(['audio/ogg', undefined, 'application/octet-stream'])
})
