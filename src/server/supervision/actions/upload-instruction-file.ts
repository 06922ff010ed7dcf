import { mediaTypeOf } from '#domain/ticket/attachment-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { requireUser } from '#server/people/require-role.ts'
import { getFile, insertFile, type StoredFile } from '../instruction.store.ts'

/** 批示件或办理材料: nobody but its uploader can name it in a step. @throws Refusal file_kind_refused */
export async function uploadInstructionFile(ctx: Context, folder: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<StoredFile> {
  requireUser(ctx)
  const mediaType = mediaTypeOf(name, bytes)
  if (!mediaType) throw new Refusal('file_kind_refused')
  const { actor, now, keys } = ctx
  const id = newId()
  const kept = await writeSealed(folder, actor.centerId, id, bytes)
  return ctx.transaction(async (tx) => {
    await insertFile(tx, { centerId: actor.centerId, id, instructionId: null, stepId: null, name: name.slice(0, 200), mediaType, bytes: bytes.length, sm3: kept.sm3, keySealed: keys.seal(kept.key), uploadedAt: toDate(now), uploadedBy: actor.id })
    return getFile(tx, actor.centerId, id)
  })
}
