import type { BodyOf } from '#contract/endpoint.ts'
import type { openInspection as endpoint } from '#contract/quality.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getInspection, hasOpenInspection, insertInspections, type Inspection } from '../inspection.store.ts'
import { inspectedOf } from '../inspected-work.ts'
import { workOf } from '../population.query.ts'
import { ensureSheets, listSheetVersions } from '../sheet.store.ts'

/** 手工质检: a ticket nobody drew, by the inspector who found it. */
export async function openInspection(ctx: Context, { ticketId, kind }: BodyOf<typeof endpoint>): Promise<Inspection> {
  requireRole(ctx, 'inspector')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const { rules } = await currentRules(ctx.db, centerId, tx)
    await ensureSheets(tx, ctx, rules)
    const work = await workOf(tx, centerId, ticketId)
    if (!work) throw new Refusal('not_found')
    const inspected = inspectedOf(work, kind)
    if (!inspected.unitId) throw new Refusal('inspection_no_work')
    if (inspected.byIds.includes(ctx.actor.id) || inspected.byIds.includes(ctx.actor.unitId)) throw new Refusal('inspection_own_work')
    const sheet = (await listSheetVersions(tx, ctx, rules)).find((one) => one.kind === kind && one.state === 'published')
    if (!sheet) throw new Refusal('sheet_unknown')
    if (await hasOpenInspection(tx, centerId, ticketId, kind)) throw new Refusal('inspection_open_already')
    const id = newId()
    await insertInspections(tx, [{ ...inspected, centerId, id, reasons: [], sheetCode: sheet.code, state: 'open', inspectorId: ctx.actor.id, inspectorName: ctx.actor.name, madeAt: toDate(ctx.now) }])
    return getInspection(tx, centerId, id)
  })
}
