import type { BodyOf } from '#contract/endpoint.ts'
import type { reportCase as endpoint } from '#contract/quality-cases.ts'
import { MAY_REPORT } from '#domain/quality/case-life.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import type { Case } from '../case.store.ts'
import { openCase } from '../open-case.ts'

/** 直接认定: a supervisor, inspector or revisiter saw it without an inspection. */
export async function reportCase(ctx: Context, input: BodyOf<typeof endpoint>): Promise<Case> {
  requireRole(ctx, ...MAY_REPORT)
  return ctx.transaction(async (tx) => {
    const row = await openCase(tx, ctx, input)
    if (!row) throw new Refusal('case_open_already')
    return row
  })
}
