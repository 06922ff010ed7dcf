import type { Context } from '#platform/context.ts'
import { settleJudgement } from './actions/settle-judgement.ts'
import { windowsOver } from './judgement.store.ts'

const BATCH = 500

/** 申诉期满即终局. */
export async function settleJudgements(ctx: Context): Promise<void> {
  for (const key of await windowsOver(ctx.db, ctx.actor.centerId, ctx.now, BATCH)) await settleJudgement(ctx, key)
}
