/** What a version in force settles: corrections accepted for it, and the gap it was written for. */
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { doneCorrections } from './correction.store.ts'
import type { Entry } from './entry.store.ts'
import { settleGroups } from './gap.store.ts'

export async function afterPublishing(tx: Tx, ctx: Context, entry: Entry): Promise<void> {
  const done = await doneCorrections(tx, ctx, entry.id, entry.publishedNumber ?? 0)
  const closed = await settleGroups(tx, ctx, entry.id, 'closed')
  const subject = { kind: 'entry', id: entry.id } as const
  await recordEvents(tx, ctx, [
    ...done.map(({ id, onTime }) => ({ type: 'correction.done', subject, body: { correctionId: id }, dimensions: { unitPath: entry.unitPath, facts: { onTime } } })),
    ...closed.map(({ id, count }) => ({ type: 'gap.closed', subject, body: { groupId: id }, dimensions: { unitPath: entry.unitPath, facts: { count } } })),
  ])
}

/** A gap's draft given up leaves the gap open again. */
export async function afterDropping(tx: Tx, ctx: Context, entry: Entry): Promise<void> {
  await settleGroups(tx, ctx, entry.id, 'open')
}
