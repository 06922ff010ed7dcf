import { sheetFault, type Sheet } from '#domain/quality/sheet.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { recordQuality } from '../record-quality.ts'
import { ensureSheets, lockSheets, writeDraft, type SheetVersion } from '../sheet.store.ts'
import { newId } from '#platform/ids.ts'

/** 评分表新版本: the one draft of its code; what is published stays as it is. */
export async function saveSheet(ctx: Context, sheet: Sheet): Promise<SheetVersion> {
  requireRole(ctx, 'inspector', 'system_admin')
  return ctx.transaction(async (tx) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const fault = sheetFault(sheet, qualityRules(rules).reasons.map(({ code }) => code))
    if (fault) throw new Refusal('sheet_faulty', { fault })
    await ensureSheets(tx, ctx, rules)
    const versions = await lockSheets(tx, ctx.actor.centerId, sheet.code)
    // What an item's points mean hangs on the kind; another kind is another sheet.
    if (versions.some(({ kind }) => kind !== sheet.kind)) throw new Refusal('sheet_faulty', { fault: 'kind_changed' })
    const draft = versions.find(({ state }) => state === 'draft')
    const saved = await writeDraft(tx, ctx, sheet, draft?.number ?? (versions.at(-1)?.number ?? 0) + 1, draft === undefined)
    await recordQuality(tx, ctx, newId(), { type: 'quality.sheet_written', facts: { code: sheet.code, number: saved.number } })
    return saved
  })
}
