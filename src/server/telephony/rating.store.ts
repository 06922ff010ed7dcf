/** 短信评价: the code is in the message and here sealed; a lookup goes by its digest. */
import { randomBytes } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { Call } from '#domain/telephony/call.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { sm3 } from '#platform/national-crypto.ts'
import './telephony.tables.ts'

export type RatingInvite = Selectable<import('#platform/database.ts').Tables['telephonyRatingInvite']>
/** No letters that look like digits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10
const FAIR = 256 - (256 % ALPHABET.length)
const plain = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
const digestOf = (code: string): Buffer => sm3(Buffer.from(`call-rating ${plain(code)}`))

function freshCode(): string {
  let code = ''
  while (code.length < LENGTH) for (const byte of randomBytes(LENGTH)) if (byte < FAIR && code.length < LENGTH) code += ALPHABET[byte % ALPHABET.length]
  return code
}

/** @returns false where this call was asked about before */
export async function inviteRating(tx: Tx, keys: Keys, { centerId, callId, now, expiresAt }: { centerId: string; callId: string; now: number; expiresAt: number }): Promise<boolean> {
  const code = freshCode()
  const made = await tx.insertInto('telephonyRatingInvite').values({ centerId, callId, codeDigest: digestOf(code), codeSealed: keys.seal(code), sentAt: toDate(now), expiresAt: toDate(expiresAt) }).onConflict((c) => c.columns(['centerId', 'callId']).doNothing()).executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export const ratingCode = async (tx: Tx, keys: Keys, centerId: string, callId: string): Promise<string | undefined> => {
  const row = await tx.selectFrom('telephonyRatingInvite').select('codeSealed').where('centerId', '=', centerId).where('callId', '=', callId).executeTakeFirst()
  return row && keys.open(row.codeSealed)
}

export const inviteOfCode = (db: Db, centerIds: readonly string[], code: string): Promise<RatingInvite | undefined> =>
  centerIds.length === 0 || plain(code).length !== LENGTH ? Promise.resolve(undefined)
    : db.selectFrom('telephonyRatingInvite').selectAll().where('centerId', 'in', centerIds).where('codeDigest', '=', digestOf(code)).executeTakeFirst()

/** Of two answers with one code one waits. */
export const lockInvite = (tx: Tx, { centerId, callId }: RatingInvite): Promise<RatingInvite> =>
  tx.selectFrom('telephonyRatingInvite').selectAll().where('centerId', '=', centerId).where('callId', '=', callId).forNoKeyUpdate().executeTakeFirstOrThrow()
export const markAnswered = (tx: Tx, { centerId, callId }: RatingInvite, at: number): Promise<unknown> =>
  tx.updateTable('telephonyRatingInvite').set({ answeredAt: toDate(at) }).where('centerId', '=', centerId).where('callId', '=', callId).execute()

/** Of a call that is over: the switch no longer holds it. */
export const saveRating = (tx: Tx, centerId: string, call: Call, rating: number): Promise<unknown> =>
  tx.updateTable('telephonyCall').set({ body: JSON.stringify({ ...call, rating, version: call.version + 1 }), version: sql`version + 1` }).where('centerId', '=', centerId).where('id', '=', call.id).where('state', '=', 'ended').execute()
