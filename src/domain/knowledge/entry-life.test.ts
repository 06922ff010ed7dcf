import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import { afterMove, entryAbilities, ENTRY_MOVES, statusOf, STAGES, STANDINGS, whyNotEntry, type EntryMove, type EntryState, type Stage, type Standing } from './entry-life.ts'

const actor = (role: Role, id = role as string, unitPath = '/c/bureau/'): Actor => ({ kind: 'user', id, name: id, centerId: 'c', roles: [role], unitId: unitPath, unitPath })
const handler = actor('unit_handler')
const head = actor('unit_head')
const editor = actor('knowledge_editor', 'editor', '/c/')
const agent = actor('agent', 'agent', '/c/')
const stranger = actor('unit_head', 'stranger', '/c/other/')
const system: Actor = { ...agent, kind: 'system', roles: [] }
const state = (standing: Standing, stage?: Stage, author = 'unit_handler'): EntryState => ({ standing, unitPath: '/c/bureau/', ...(stage && { stage, author }) })

describe('who may do what, when: by hand', () => {
  test.each<[string, Actor, EntryState, EntryMove, ReturnType<typeof whyNotEntry>]>([
    ['the handler writes', handler, state('draft'), 'write', undefined],
    ['the handler writes the next version of what is in force', handler, state('published'), 'write', undefined],
    ['nobody writes while it is reviewed', handler, state('published', 'unit_review'), 'write', 'entry_wrong_state'],
    ['an agent does not write', agent, state('draft'), 'write', 'forbidden'],
    ['another unit does not write', stranger, state('draft'), 'write', 'forbidden'],
    ['the handler submits', handler, state('draft', 'draft'), 'submit', undefined],
    ['what was not written is not submitted', handler, state('published'), 'submit', 'entry_wrong_state'],
    ['the head passes what the handler wrote', head, state('draft', 'unit_review'), 'pass', undefined],
    ['nobody passes their own words', handler, state('draft', 'unit_review'), 'pass', 'entry_own_words'],
    ['a head passes not even as head', head, state('draft', 'unit_review', 'unit_head'), 'pass', 'entry_own_words'],
    ['the unit does not publish', head, state('draft', 'centre_review'), 'publish', 'forbidden'],
    ['the editor publishes', editor, state('draft', 'centre_review'), 'publish', undefined],
    ['the editor may publish a draft', editor, state('expired', 'draft'), 'publish', undefined],
    ['there must be something to publish', editor, state('published'), 'publish', 'entry_wrong_state'],
    ['the unit returns at its own review', head, state('published', 'unit_review'), 'return', undefined],
    ['who wrote it takes it back instead', handler, state('published', 'unit_review'), 'return', 'entry_own_words'],
    ['which they may', handler, state('published', 'unit_review'), 'take_back', undefined],
    ['the unit does not return at the centre’s', head, state('published', 'centre_review'), 'return', 'forbidden'],
    ['the editor returns at the centre’s', editor, state('published', 'centre_review'), 'return', undefined],
    ['the head withdraws what is in force', head, state('published'), 'withdraw', undefined],
    ['the handler does not', handler, state('published'), 'withdraw', 'forbidden'],
    ['a draft cannot be withdrawn', editor, state('draft', 'draft'), 'withdraw', 'entry_wrong_state'],
    ['the unit reopens what has expired', handler, state('expired'), 'reopen', undefined],
    ['what is in force is not reopened', handler, state('published'), 'reopen', 'entry_wrong_state'],
    ['the unit reconfirms', handler, state('published'), 'reconfirm', undefined],
    ['people do not expire', editor, state('published'), 'expire', 'forbidden'],
    ['the timer does', system, state('published', 'unit_review'), 'expire', undefined],
    ['a draft is dropped', handler, state('draft', 'draft'), 'drop', undefined],
  ])('%s', (_, who, at, move, expected) => { expect(whyNotEntry(who, at, move)).toBe(expected) })

  test('a unit above owns what its units own', () => { expect(whyNotEntry(actor('unit_handler', 'county', '/c/'), state('draft'), 'write')).toBeUndefined() })
})

test('a whole life: written, returned, passed, in force, its next version, expired, back', () => {
  let now = state('draft')
  const go = (...moves: EntryMove[]) => { for (const move of moves) now = afterMove(now, move); return [now.standing, now.stage, statusOf(now)] }
  expect(go('write')).toEqual(['draft', 'draft', 'draft'])
  expect(go('submit')).toEqual(['draft', 'unit_review', 'unit_review'])
  expect(go('return', 'submit', 'pass')).toEqual(['draft', 'centre_review', 'centre_review'])
  expect(go('publish')).toEqual(['published', undefined, 'published'])
  expect(go('write', 'submit')).toEqual(['published', 'unit_review', 'published'])
  expect(go('pass', 'publish', 'expire')).toEqual(['expired', undefined, 'expired'])
  expect(go('reopen')).toEqual(['expired', 'draft', 'expired'])
  expect(go('publish', 'withdraw')).toEqual(['withdrawn', undefined, 'withdrawn'])
  expect(afterMove(state('draft', 'draft'), 'drop').standing).toBe('withdrawn')
  expect(afterMove(state('published', 'draft'), 'drop').standing).toBe('published')
})

const anyState = fc.record({ standing: fc.constantFrom(...STANDINGS), stage: fc.option(fc.constantFrom(...STAGES), { nil: undefined }) }).map(({ standing, stage }) => state(standing, stage))
const anyone = fc.constantFrom(handler, head, editor, agent, stranger)

describe('laws', () => {
  test('whatever the walk, what was in force stays so until it is withdrawn, expires or is replaced', () => {
    fc.assert(fc.property(anyState, fc.array(fc.tuple(anyone, fc.constantFrom(...ENTRY_MOVES)), { maxLength: 40 }), (first, steps) => {
      let now = first
      for (const [who, move] of steps) {
        if (whyNotEntry(who, now, move)) continue
        const next = afterMove(now, move)
        if (now.standing === 'published' && next.standing !== 'published') expect(['withdraw', 'expire']).toContain(move)
        // Only the editor puts anything in force.
        if (now.standing !== 'published' && next.standing === 'published') expect([move, who.id]).toEqual(['publish', 'editor'])
        now = next
      }
    }))
  })
  test('abilities are what is not refused; agents and strangers have none', () => {
    fc.assert(fc.property(anyState, anyone, (at, who) => {
      const may = entryAbilities(who, at)
      for (const move of ENTRY_MOVES) expect(may.includes(move)).toBe(whyNotEntry(who, at, move) === undefined)
      if (who === agent || who === stranger) expect(may).toEqual([])
    }))
  })
})
