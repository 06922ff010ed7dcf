/** 回访邀请. The code is in the message and here sealed; a lookup goes by its digest. */
import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { codeOf, plainCode, type InviteMedium, type InvitePurpose } from '#domain/revisit/media.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { recordEvents } from '#platform/events.ts'
import { send } from '#platform/pipelining.ts'
import type { RevisitInviteTable } from './revisit.tables.ts'

export type Invite = Selectable<RevisitInviteTable>
const digestOf = (code: string): Buffer => sm3(Buffer.from(`revisit ${plainCode(code)}`))

/** A byte past the last whole multiple of the alphabet would make some letters likelier. */
function freshCode(): string {
  const fair = (bytes: Buffer): number[] => [...bytes].filter((byte) => byte < 248)
  let bytes: number[] = []
  while (bytes.length < 12) bytes = [...bytes, ...fair(randomBytes(24))]
  return codeOf(Uint8Array.from(bytes))
}

type NewInvite = { ticketId: string; round: number; purpose: InvitePurpose; medium: InviteMedium; waitUntil: number; expiresAt: number }
/** A message sent again carries a new code; the one before it holds no longer. Its text is made where notices are made. */
export async function sendInvite(tx: Tx, ctx: Context, { ticketId, round, purpose, medium, waitUntil, expiresAt }: NewInvite): Promise<void> {
  const code = freshCode()
  const row = {
    ticketId, round, purpose, medium, centerId: ctx.actor.centerId, codeDigest: digestOf(code), codeSealed: ctx.keys.seal(code), sentAt: toDate(ctx.now), sentByName: ctx.actor.name, waitUntil: toDate(waitUntil), expiresAt: toDate(expiresAt),
  }
  await send(tx, tx.insertInto('revisitInvite').values(row).onConflict((c) => c.columns(['centerId', 'ticketId', 'round', 'purpose']).doUpdateSet(row).where('revisitInvite.answeredAt', 'is', null)))
  await recordEvents(tx, ctx, [{ type: 'revisit.invited', subject: { kind: 'ticket', id: ticketId }, dimensions: { facts: { round, purpose, medium } } }])
}

export const findInvite = (db: Db | Tx, centerId: string, key: Pick<Invite, 'ticketId' | 'round' | 'purpose'>): Promise<Invite | undefined> =>
  db.selectFrom('revisitInvite').selectAll().where('centerId', '=', centerId).where('ticketId', '=', key.ticketId).where('round', '=', key.round).where('purpose', '=', key.purpose).executeTakeFirst()

export const inviteOfCode = (db: Db, centerIds: readonly string[], code: string): Promise<Invite | undefined> =>
  db.selectFrom('revisitInvite').selectAll().where('centerId', 'in', centerIds).where('codeDigest', '=', digestOf(code)).executeTakeFirst()

/** Held from here to the commit: of two answers with one code one waits. */
export const lockInvite = (tx: Tx, invite: Invite): Promise<Invite> =>
  tx.selectFrom('revisitInvite').selectAll().where('centerId', '=', invite.centerId).where('ticketId', '=', invite.ticketId).where('round', '=', invite.round).where('purpose', '=', invite.purpose).forNoKeyUpdate().executeTakeFirstOrThrow()

export const markAnswered = (tx: Tx, invite: Invite, at: number, answer: Buffer): Promise<void> =>
  send(tx, tx.updateTable('revisitInvite').set({ answeredAt: toDate(at), answerSealed: answer }).where('centerId', '=', invite.centerId).where('ticketId', '=', invite.ticketId).where('round', '=', invite.round).where('purpose', '=', invite.purpose))
