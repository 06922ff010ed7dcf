import { mediaTypeOf } from '#domain/ticket/attachment-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { requireUser } from '#server/people/require-role.ts'
import { getFile, insertFile, type EntryFile } from '../file.store.ts'

/** 上传知识附件: on disk before its row commits. Which entry names it is said when that entry is saved. @throws Refusal file_kind_refused */
export async function attachEntryFile(ctx: Context, folder: string, file: { name: string; bytes: Buffer }): Promise<EntryFile> {
  requireUser(ctx)
  const mediaType = mediaTypeOf(file.name, file.bytes)
  if (!mediaType) throw new Refusal('file_kind_refused')
  const { centerId } = ctx.actor
  const id = newId()
  const kept = await writeSealed(folder, centerId, id, file.bytes)
  return ctx.transaction(async (tx) => {
    const name = file.name.slice(0, 200)
    await insertFile(tx, centerId, { id, name, mediaType, bytes: file.bytes.length, sm3: kept.sm3, keySealed: ctx.keys.seal(kept.key), uploadedAt: toDate(ctx.now), uploadedBy: ctx.actor.id })
    await recordEvents(tx, ctx, [{ type: 'entry.file_uploaded', subject: { kind: 'entry', id }, body: { name }, dimensions: { unitPath: ctx.actor.unitPath, facts: { bytes: file.bytes.length } } }])
    return getFile(tx, centerId, id)
  })
}
