import { SESSION_RULES, whyNotSession, type SessionMove } from '#domain/leader-day/session-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { EVENT_OF, lockVersion, recordSession } from '../change-session.ts'
import { sessionFacts } from '../session-facts.ts'
import { ruleOf } from '../session-rule.ts'
import { saveSession } from '../session.store.ts'

const STAMP: Partial<Record<SessionMove, 'openedAt' | 'heldAt' | 'coordinatedAt' | 'publishedAt'>> = { open: 'openedAt', hold: 'heldAt', coordinate: 'coordinatedAt', publish: 'publishedAt' }

/** 发布预告, 开始, 结束, 协调, 公布, 取消: the domain's table, and what the centre's rule asks for between the steps. */
export async function moveSession(ctx: Context, id: string, { move, version, reason }: { move: SessionMove; version: number; reason?: string | undefined }): Promise<void> {
  requireRole(ctx, 'leader_office', 'shift_leader')
  await ctx.transaction(async (tx) => {
    const session = await lockVersion(tx, ctx, id, version)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const why = whyNotSession(ctx.actor, await sessionFacts(tx, session), ruleOf(rules, session.ruleCode), move)
    if (why) throw new Refusal(why, { state: session.state })
    const stamp = STAMP[move]
    await saveSession(tx, session, {
      state: SESSION_RULES[move].to, ...(stamp ? { [stamp]: toDate(ctx.now) } : {}), ...(move === 'cancel' ? { cancelReason: reason ?? null, sequence: session.sequence + 1, changedAt: toDate(ctx.now) } : {}),
    })
    await recordSession(tx, ctx, session, { type: EVENT_OF[move], after: SESSION_RULES[move].to, body: { reason } })
  })
}
