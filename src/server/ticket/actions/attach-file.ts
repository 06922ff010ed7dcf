/** 上传附件: an append; written to disk before its row commits, so no row ever points nowhere. */
import { mediaTypeOf } from '#domain/ticket/attachment-rules.ts'
import { maySee, whyNot } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { getAttachment, insertAttachment, type Attachment } from '../attachment.store.ts'
import { recordTicketEvents } from '../record-ticket.ts'
import { getTicket } from '../ticket.store.ts'

export type GivenFile = { name: string; bytes: Buffer; kind: string }

/** @throws Refusal file_kind_refused, forbidden, not_found, wrong_state */
export async function attachFile(ctx: Context, folder: string, ticketId: string, file: GivenFile): Promise<Attachment> {
  const mediaType = mediaTypeOf(file.name, file.bytes)
  if (!mediaType) throw new Refusal('file_kind_refused')
  const ticket = await getTicket(ctx.db, ctx.actor.centerId, ticketId)
  if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
  const atWork = ticket.assignments.some((a) => a.unitId === ctx.actor.unitId && ['signed', 'handling', 'awaiting_sign_off'].includes(a.status))
  const why = atWork ? undefined : whyNot(ctx.actor, ticket, 'attach')
  if (why) throw new Refusal(why)

  const id = newId()
  const kept = await writeSealed(folder, ctx.actor.centerId, id, file.bytes)
  return ctx.transaction(async (tx) => {
    await insertAttachment(tx, {
      centerId: ctx.actor.centerId, id, ticketId, name: file.name.slice(0, 200), mediaType, bytes: file.bytes.length, sm3: kept.sm3, keySealed: ctx.keys.seal(kept.key),
      kind: file.kind, uploadedAt: toDate(ctx.now), uploadedBy: ctx.actor.id, uploadedByName: ctx.actor.name, unitPath: ctx.actor.unitPath,
    })
    await recordTicketEvents(tx, ctx, ticket, ticket, [{ type: 'ticket.file_attached', facts: { kind: file.kind, bytes: file.bytes.length }, body: { name: file.name } }])
    return getAttachment(tx, ctx.actor.centerId, id)
  })
}
