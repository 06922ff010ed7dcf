import type { BodyOf } from '#contract/endpoint.ts'
import type { publishMonth as endpoint } from '#contract/assessment.ts'
import { MAY_ASSESS } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockMonth } from '../month.store.ts'
import { recordAssessment } from '../record-assessment.ts'

/** 通报: from now on every unit reads its cohort. */
export async function publishMonth(ctx: Context, month: string, { version, note }: BodyOf<typeof endpoint>): Promise<void> {
  requireRole(ctx, ...MAY_ASSESS)
  await ctx.transaction(async (tx) => {
    const row = await lockMonth(tx, ctx.actor.centerId, month)
    if (row.publishedAt !== null) throw new Refusal('month_published', { month })
    if (row.version !== version) throw new Refusal('conflict', { version: row.version, status: 'frozen' })
    await tx.updateTable('assessmentMonth').set({ publishedAt: toDate(ctx.now), publishedByName: ctx.actor.name, note: note || null, version: version + 1 })
      .where('centerId', '=', row.centerId).where('month', '=', month).execute()
    await recordAssessment(tx, ctx, { type: 'assessment.published', id: row.id, facts: { month }, body: { note } })
  })
}
