/** 对接方 and what waits to be sent to it. */
import { sql, type Selectable } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import type { OutboxTable } from './linkage.tables.ts'

const tokenBlind = (keys: Keys, token: string): Buffer => keys.blind('partner', token)
export type Partner = { centerId: string; linkCode: string; url: string; tokenSealed: Buffer }

export const partnersOf = (db: Db | Tx, centerId: string): Promise<Partner[]> =>
  db.selectFrom('linkagePartner').select(['centerId', 'linkCode', 'url', 'tokenSealed']).where('centerId', '=', centerId).execute()
/** Whoever shows this token; compared by its keyed index, never by the token itself. */
export const partnerBy = (db: Db | Tx, keys: Keys, centerId: string, token: string): Promise<Partner | undefined> =>
  db.selectFrom('linkagePartner').select(['centerId', 'linkCode', 'url', 'tokenSealed']).where('centerId', '=', centerId).where('tokenBlind', '=', tokenBlind(keys, token)).executeTakeFirst()

export async function savePartner(tx: Tx, { keys, actor, now }: Context, { link, url, token }: { link: string; url: string; token: string }): Promise<void> {
  const row = { url, tokenSealed: keys.seal(token), tokenBlind: tokenBlind(keys, token), setAt: toDate(now), setBy: actor.id }
  await tx.insertInto('linkagePartner').values({ centerId: actor.centerId, linkCode: link, ...row }).onConflict((c) => c.columns(['centerId', 'linkCode']).doUpdateSet(row)).execute()
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
export async function saveSent(tx: Tx, row: Outgoing, now: number): Promise<boolean> {
  const done = await tx.updateTable('linkageOutbox').set({ state: 'sent', sentAt: toDate(now), attempts: row.attempts + 1, lastProblem: null }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('state', '=', 'waiting').executeTakeFirst()
  return done.numUpdatedRows > 0n
}
export async function saveFailed(tx: Tx, row: Outgoing, { problem, dueAt }: { problem: string; dueAt: number }): Promise<void> {
  await tx.updateTable('linkageOutbox').set({ attempts: row.attempts + 1, lastProblem: problem, dueAt: toDate(dueAt) }).where('centerId', '=', row.centerId).where('id', '=', row.id).where('state', '=', 'waiting').execute()
}
