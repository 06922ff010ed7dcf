/** 知识附件: up by whoever writes entries; down by the centre's staff, and by anybody where a public entry in force names it. */
import { downloadEntryFile, uploadEntryFile } from '#contract/knowledge-use.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import { fileReference } from '#domain/knowledge/document-file.ts'
import { mayEnter } from '#platform/access.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { listCenters } from '#server/profile/installation.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { attachEntryFile } from './actions/attach-entry-file.ts'
import { getFile, publicCenterOf } from './file.store.ts'

export function entryFileRoutes(door: Door, folder: string): void {
  mount(door, uploadEntryFile, async (ctx, _, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    const { id, name, mediaType, bytes } = await attachEntryFile(ctx, folder, { name: part.filename, bytes: await part.toBuffer() })
    return { id, name, mediaType, bytes, reference: fileReference(id) }
  })
  mountRaw(door, downloadEntryFile, async (ctx, { params }, { reply }) => {
    const centerId = mayEnter(ctx.actor, 'knowledge_use') ? ctx.actor.centerId : await publicCenter(ctx, params.fileId)
    const file = await getFile(ctx.db, centerId, params.fileId)
    const bytes = await readSealed(folder, centerId, file.id, { key: ctx.keys.open(file.keySealed), sm3: file.sm3 })
    return reply.type(file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(bytes)
  })
}

async function publicCenter(ctx: Context, fileId: string): Promise<string> {
  const centers = await Promise.all((await listCenters(ctx.db)).map(async ({ id }) => ({ centerId: id, today: localDay(ctx.now, (await currentRules(ctx.db, id)).rules) })))
  const found = await publicCenterOf(ctx.db, fileReference(fileId), centers)
  if (!found) throw new Refusal('not_found')
  return found
}
