/** 对接方 and what waits to be sent to it. */
import { sql, type Selectable } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import type { OutboxTable } from './linkage.tables.ts'

const tokenBlind = (keys: Keys, token: string): Buffer => keys.blind('partner', token)
export type Partner = { centerId: string; linkCode: string; url: string; tokenSealed: Buffer; /** null: every class */ classes: string[] | null; active: boolean; setAt: number }
const PARTNER = ['centerId', 'linkCode', 'url', 'tokenSealed', 'classes', 'active', 'setAt'] as const

export const partnersOf = (db: Db | Tx, centerId: string): Promise<Partner[]> =>
  db.selectFrom('linkagePartner').select(PARTNER).where('centerId', '=', centerId).execute()
/** Whoever shows this token; compared by its keyed index, never by the token itself. */
export const partnerBy = (db: Db | Tx, keys: Keys, centerId: string, token: string): Promise<Partner | undefined> =>
  db.selectFrom('linkagePartner').select(PARTNER).where('centerId', '=', centerId).where('tokenBlind', '=', tokenBlind(keys, token)).executeTakeFirst()

type GivenPartner = { link: string; url: string; /** absent: the one it has */ token?: string | undefined; classes: string[] | null; active: boolean }
/** @returns false: it is new and has no secret */
export async function savePartner(tx: Tx, { keys, actor, now }: Context, { link, url, token, classes, active }: GivenPartner): Promise<boolean> {
  const row = { url, classes, active, setAt: toDate(now), setBy: actor.id }
  if (token === undefined) {
    const done = await tx.updateTable('linkagePartner').set(row).where('centerId', '=', actor.centerId).where('linkCode', '=', link).executeTakeFirst()
    return done.numUpdatedRows > 0n
  }
  const whole = { ...row, tokenSealed: keys.seal(token), tokenBlind: tokenBlind(keys, token) }
  await tx.insertInto('linkagePartner').values({ centerId: actor.centerId, linkCode: link, ...whole }).onConflict((c) => c.columns(['centerId', 'linkCode']).doUpdateSet(whole)).execute()
  return true
}

export type Outgoing = Selectable<OutboxTable>
/** The same package asked for again waits anew under its own id. */
export async function putOut(tx: Tx, { actor, now }: Context, { itemId, link, checksum }: { itemId: string; link: string; checksum: string }): Promise<void> {
  await tx.insertInto('linkageOutbox').values({ centerId: actor.centerId, id: newId(), linkCode: link, itemId, checksum, state: 'waiting', dueAt: toDate(now) })
    .onConflict((c) => c.columns(['centerId', 'itemId', 'checksum']).doUpdateSet({ state: 'waiting', dueAt: toDate(now) })).execute()
}
export const waitingFor = (db: Db, centerId: string, now: number): Promise<Outgoing[]> =>
  db.selectFrom('linkageOutbox').selectAll().where('centerId', '=', centerId).where('state', '=', 'waiting').where(sql<boolean>`due_at <= ${toDate(now)}`).orderBy('dueAt').limit(100).execute()
export const outgoingOf = (db: Db | Tx, centerId: string, itemId: string): Promise<Outgoing | undefined> =>
  db.selectFrom('linkageOutbox').selectAll().where('centerId', '=', centerId).where('itemId', '=', itemId).orderBy('id', 'desc').executeTakeFirst()
export const countWaiting = (db: Db, centerId: string): Promise<{ linkCode: string; waiting: number; problem: string | null }[]> =>
  db.selectFrom('linkageOutbox').select((eb) => ['linkCode', eb.fn.countAll<number>().as('waiting'), eb.fn.max('lastProblem').as('problem')]).where('centerId', '=', centerId).where('state', '=', 'waiting').groupBy('linkCode').execute()
type Tried = { at: number; answer: string }
export async function saveSent(tx: Tx, row: Outgoing, { at, answer }: Tried): Promise<boolean> {
  const done = await tx.updateTable('linkageOutbox').set({ state: 'sent', sentAt: toDate(at), triedAt: toDate(at), attempts: row.attempts + 1, lastProblem: null, lastAnswer: answer }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('state', '=', 'waiting').executeTakeFirst()
  return done.numUpdatedRows > 0n
}
export async function saveFailed(tx: Tx, row: Outgoing, { problem, dueAt, at, answer }: Tried & { problem: string; dueAt: number }): Promise<void> {
  await tx.updateTable('linkageOutbox').set({ attempts: row.attempts + 1, lastProblem: problem, dueAt: toDate(dueAt), triedAt: toDate(at), lastAnswer: answer }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('state', '=', 'waiting').execute()
}
/** Not tried: this partner is not sent such items. */
export async function saveHeld(tx: Tx, row: Outgoing, { problem, dueAt }: { problem: string; dueAt: number }): Promise<void> {
  await tx.updateTable('linkageOutbox').set({ lastProblem: problem, dueAt: toDate(dueAt) }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('state', '=', 'waiting').execute()
}
/** 重试: at the next run instead of later. @returns what has become of it; undefined: there is no such row */
export async function retryNow(tx: Tx, centerId: string, id: string, now: number): Promise<Outgoing | undefined> {
  const row = await tx.selectFrom('linkageOutbox').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (row?.state === 'waiting') await tx.updateTable('linkageOutbox').set({ dueAt: toDate(now) }).where('centerId', '=', centerId).where('id', '=', id).execute()
  return row
}
export type QueueRow = Outgoing & { classCode: string }
/** Newest first, of one link or all: never whose demand it is. */
export const queueOf = (db: Db, centerId: string, { link, state, after, limit }: { link?: string | undefined; state?: Outgoing['state'] | undefined; after?: string | undefined; limit: number }): Promise<QueueRow[]> =>
  db.selectFrom('linkageOutbox as o').innerJoin('disciplineItem as i', (join) => join.onRef('i.centerId', '=', 'o.centerId').onRef('i.id', '=', 'o.itemId')).selectAll('o').select('i.classCode')
    .where('o.centerId', '=', centerId).$if(link !== undefined, (q) => q.where('o.linkCode', '=', link!)).$if(state !== undefined, (q) => q.where('o.state', '=', state!)).$if(after !== undefined, (q) => q.where('o.id', '<', after!))
    .orderBy('o.id', 'desc').limit(limit).execute()
/** The last of each link that was answered at all, or tried. */
export async function lastTries(db: Db, centerId: string): Promise<Map<string, { at: number; answer: string }>> {
  const { rows } = await sql<{ linkCode: string; triedAt: number; lastAnswer: string }>`select distinct on (link_code) link_code, tried_at, last_answer from linkage_outbox where center_id = ${centerId} and tried_at is not null order by link_code, tried_at desc`.execute(db)
  return new Map(rows.map(({ linkCode, triedAt, lastAnswer }) => [linkCode, { at: triedAt, answer: lastAnswer }]))
}
