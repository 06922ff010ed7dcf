import { whyNotCase } from '#domain/quality/case-life.ts'
import { mediaTypeOf } from '#domain/ticket/attachment-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { getCase, getFile, insertFile, type CaseFile } from '../case.store.ts'
import { recordOnTicket } from '../record-quality.ts'
import { requireRole } from '#server/people/require-role.ts'

/** 整改佐证: while it is the unit's turn. */
export async function attachToCase(ctx: Context, folder: string, caseId: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<CaseFile> {
  requireRole(ctx, 'unit_handler', 'unit_head')
  const mediaType = mediaTypeOf(name, bytes)
  if (!mediaType) throw new Refusal('file_kind_refused')
  const { centerId } = ctx.actor
  const row = await getCase(ctx.db, centerId, caseId)
  const why = whyNotCase(ctx.actor, row, 'correct')
  if (why) throw new Refusal(why)
  const id = newId()
  const kept = await writeSealed(folder, centerId, id, bytes)
  await ctx.transaction(async (tx) => {
    await insertFile(tx, { centerId, id, caseId, name: name.slice(0, 200), mediaType, bytes: bytes.length, sm3: kept.sm3, keySealed: ctx.keys.seal(kept.key), uploadedAt: toDate(ctx.now), uploadedByName: ctx.actor.name })
    await recordOnTicket(tx, ctx, row, { type: 'quality.file_attached', facts: { caseId, bytes: bytes.length }, body: { name } })
  })
  return getFile(ctx.db, centerId, id)
}
