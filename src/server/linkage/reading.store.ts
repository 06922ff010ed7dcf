/** 查阅留痕: a row for the report and an event in the chain, in one transaction; also of an attempt that was refused. */
import { sql, type Selectable } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import type { ReadingTable } from './linkage.tables.ts'

export type Reading = Selectable<ReadingTable>

export async function recordReading(tx: Tx, ctx: Context, itemId: string, what: Reading['what']): Promise<void> {
  const { actor } = ctx
  await tx.insertInto('disciplineReading').values({ centerId: actor.centerId, id: newId(), itemId, at: toDate(ctx.now), userId: actor.id, userName: actor.name, unitId: actor.unitId, what }).execute()
  await recordEvents(tx, ctx, [{ type: what === 'refused' ? 'discipline.read_refused' : 'discipline.read', subject: { kind: 'discipline_item', id: itemId }, dimensions: { unitPath: actor.unitPath, facts: { what } } }])
}

type Asked = { since?: number | undefined; until?: number | undefined; itemId?: string | undefined; after?: string | undefined; limit: number }
export function listReadings(db: Db, centerId: string, { since, until, itemId, after, limit }: Asked): Promise<(Reading & { ticketNumber: string; classCode: string })[]> {
  return db.selectFrom('disciplineReading as r').innerJoin('disciplineItem as i', (join) => join.onRef('i.centerId', '=', 'r.centerId').onRef('i.id', '=', 'r.itemId'))
    .selectAll('r').select(['i.ticketNumber', 'i.classCode']).where('r.centerId', '=', centerId)
    .$if(since !== undefined, (q) => q.where(sql<boolean>`r.at >= ${toDate(since!)}`)).$if(until !== undefined, (q) => q.where(sql<boolean>`r.at < ${toDate(until!)}`))
    .$if(itemId !== undefined, (q) => q.where('r.itemId', '=', itemId!)).$if(after !== undefined, (q) => q.where('r.id', '<', after!))
    .orderBy('r.id', 'desc').limit(limit).execute()
}
