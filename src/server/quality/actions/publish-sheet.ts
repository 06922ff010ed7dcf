import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { recordQuality } from '../record-quality.ts'
import { lockSheets, turnSheet, type SheetVersion } from '../sheet.store.ts'

/** 发布: from now on open inspections are scored with it; finished ones keep what they were scored with. */
export async function publishSheet(ctx: Context, code: string, number: number): Promise<SheetVersion> {
  requireRole(ctx, 'inspector', 'system_admin')
  return ctx.transaction(async (tx) => {
    const versions = await lockSheets(tx, ctx.actor.centerId, code)
    const next = versions.find((one) => one.number === number)
    if (!next) throw new Refusal('not_found')
    if (next.state !== 'draft') throw new Refusal('sheet_published')
    const before = versions.find(({ state }) => state === 'published')
    if (before) await turnSheet(tx, ctx, code, before.number, 'retired')
    await recordQuality(tx, ctx, newId(), { type: 'quality.sheet_published', facts: { code, number } })
    return turnSheet(tx, ctx, code, number, 'published')
  })
}
