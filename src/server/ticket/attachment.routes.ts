import { listAttachments } from '#contract/desk.ts'
import { uploadAttachment, downloadAttachment } from '#contract/attachments.ts'
import { ATTACHMENT_KINDS } from '#domain/ticket/attachment-rules.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { attachFile } from './actions/attach-file.ts'
import { attachmentsOf, getAttachment, type Attachment } from './attachment.store.ts'
import { iso } from './clock.presenter.ts'
import { requestersOf } from './requester.store.ts'
import { getText } from './text.store.ts'
import { getTicket } from './ticket.store.ts'
import { viewerOf, type Viewer } from './viewer.ts'

const present = (a: Attachment, viewer: Viewer) =>
  ({ id: a.id, name: viewer.words(a.name), mediaType: a.mediaType, bytes: a.bytes, kind: a.kind, at: iso(a.uploadedAt), by: viewer.words(a.uploadedByName) })

async function viewing(ctx: Context, ticketId: string): Promise<Viewer> {
  const ticket = await getTicket(ctx.db, ctx.actor.centerId, ticketId)
  if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
  const [requesters, { address }] = await Promise.all([requestersOf(ctx.db, ctx.keys, ctx.actor.centerId, ticketId), getText(ctx.db, ctx.keys, ctx.actor.centerId, ticketId)])
  return viewerOf(ctx.actor, ticket.disclosure, requesters, address)
}

export function attachmentRoutes(door: Door, folder: string): void {
  mount(door, listAttachments, async (ctx, { params }) => {
    const viewer = await viewing(ctx, params.ticketId)
    // What the citizen handed in with a secret demand may show the citizen: units get what units made.
    const files = (await attachmentsOf(ctx.db, ctx.actor.centerId, params.ticketId)).filter((a) => viewer.seesPerson || a.kind !== 'citizen')
    return { items: files.map((a) => present(a, viewer)) }
  })
  mount(door, uploadAttachment, async (ctx, { params }, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    const bytes = await part.toBuffer()
    const kindField = part.fields.kind
    const kind = kindField && !Array.isArray(kindField) && kindField.type === 'field' ? String(kindField.value) : 'other'
    const file = await attachFile(ctx, folder, params.ticketId, { name: part.filename, bytes, kind: (ATTACHMENT_KINDS as readonly string[]).includes(kind) ? kind : 'other' })
    return present(file, await viewing(ctx, params.ticketId))
  })
  mountRaw(door, downloadAttachment, async (ctx, { params }, { reply }) => {
    const file = await getAttachment(ctx.db, ctx.actor.centerId, params.attachmentId)
    const viewer = await viewing(ctx, file.ticketId)
    if (!viewer.seesPerson && file.kind === 'citizen') throw new Refusal('not_found')
    const bytes = await readSealed(folder, ctx.actor.centerId, file.id, { key: ctx.keys.open(file.keySealed), sm3: file.sm3 })
    return reply.type(file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(viewer.words(file.name))}`).send(bytes)
  })
}
