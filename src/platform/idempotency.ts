/** A repeated POST gets the first reply. The row is written in the transaction of the change, so both exist or neither. */
import type { Actor } from '#domain/people/actor.ts'
import { Refusal } from './refusal.ts'
import type { Db, Tx } from './database.ts'
import type { Keys } from './keys.ts'
import { send } from './pipelining.ts'

export type Attempt = { actor: Actor; key: string; bodyHash: Buffer }
export type FirstReply = { status: number; body: string }

/** Keyed: a plain hash of a body with a phone number or a password could be guessed back from a stolen database. */
export const attemptOf = (keys: Keys, actor: Actor, key: string, path: string, body: unknown): Attempt =>
  ({ actor, key, bodyHash: keys.blind('request', `${path}\n${JSON.stringify(body ?? null)}`) })

/** @throws Refusal idempotency_key_reused when the key came with another body */
export async function firstReply(db: Db, keys: Keys, { actor, key, bodyHash }: Attempt): Promise<FirstReply | undefined> {
  const row = await db.selectFrom('idempotencyKey').select(['bodyHash', 'replyStatus', 'replyBody'])
    .where('centerId', '=', actor.centerId).where('actorId', '=', actor.id).where('key', '=', key).executeTakeFirst()
  if (!row) return undefined
  if (!row.bodyHash.equals(bodyHash)) throw new Refusal('idempotency_key_reused')
  return row.replyBody ? { status: row.replyStatus ?? 200, body: keys.open(row.replyBody) } : undefined
}

/** The commit fails on the unique key where a twin request committed first; the caller then returns the twin's reply. */
export async function keepReply(tx: Tx, keys: Keys, { actor, key, bodyHash }: Attempt, reply: FirstReply): Promise<void> {
  await send(tx, tx.insertInto('idempotencyKey').values({
    centerId: actor.centerId, actorId: actor.id, key, bodyHash, replyStatus: reply.status, replyBody: keys.seal(reply.body),
  }))
}
