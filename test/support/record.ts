/** Contexts and small events for tests of the record. */
import { keysFrom } from '#platform/keys.ts'
import { contextOf, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { recordEvents, type NewEvent } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'

export const testKeys = keysFrom({ sealing: [Buffer.alloc(32, 1)], blind: Buffer.alloc(32, 2) })

export function testContext(db: Db, over: Partial<Omit<Context, 'transaction'>> = {}, centerId = 'c1'): Context {
  return contextOf({
    actor: { kind: 'user', id: 'u1', name: '测试员', centerId, roles: ['agent'], unitId: '', unitPath: '/' },
    now: Date.parse('2026-03-02T09:00:00.123+08:00'), db, keys: testKeys, requestId: 'r1', ...over,
  })
}

export const noted = (over: Partial<NewEvent> = {}): NewEvent =>
  ({ type: 'ticket.noted', subject: { kind: 'ticket', id: newId() }, dimensions: { unitPath: '/a/b/', facts: { n: 1 } }, body: { text: '正文' }, ...over })

/** Records `count` events over `subjects` subjects, each in a transaction of its own, and does not seal them. */
export async function recordMany(db: Db, count: number, over: { centerId?: string; subjects?: string[]; type?: (i: number) => string } = {}): Promise<void> {
  const ctx = testContext(db, {}, over.centerId)
  const subjects = over.subjects ?? [newId()]
  for (let i = 0; i < count; i++) {
    const subject = { kind: 'ticket' as const, id: subjects[i % subjects.length]! }
    const type = over.type?.(i) ?? 'ticket.noted'
    await ctx.transaction((tx) => recordEvents(tx, ctx, [noted({ subject, type, dimensions: { unitPath: `/${i % 3}/`, facts: { n: i } } })]))
  }
}
