import type { BodyOf } from '#contract/endpoint.ts'
import type { giveVerdict as endpoint } from '#contract/reasonableness.ts'
import { addAmount } from '#domain/calendar/add-amount.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { afterVerdict } from '#domain/revisit/judgement.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { sendInvite } from '../invite.store.ts'
import { addStep, lockJudgement, saveJudgement, type Judgement, type JudgementKey } from '../judgement.store.ts'
import { recordJudgement } from '../record-judgement.ts'
import { requireJudgement } from '../require-judgement.ts'

/** 判定, and 裁定 about an appeal: the same verdict by another person. Whom it goes against is told, and until when it can be appealed. */
export async function giveVerdict(ctx: Context, key: JudgementKey, { version, reasonable, reason, basis }: BodyOf<typeof endpoint>): Promise<Judgement> {
  return ctx.transaction(async (tx) => {
    const judgement = await lockJudgement(tx, ctx.actor.centerId, key)
    const move = ctx.actor.roles.includes('appeal_judge') && judgement.state !== 'open' ? 'decide' as const : 'judge' as const
    requireJudgement(ctx, judgement, move, version)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const plan = revisitPlanOf(rules).reasonableness
    const named = plan.reasons.find(({ code }) => code === reason)
    if (!named || named.reasonable !== reasonable) throw new Refusal('judging_reason_unknown', { reason })

    const { stage, ...after } = afterVerdict(judgement, reasonable, ctx.actor.id)
    const until = after.state === 'judged' ? addAmount(ctx.now, reasonable ? plan.unitAppeal : plan.requesterAppeal, await calendarOf(ctx, tx, rules)) : null
    const next = await saveJudgement(tx, judgement, { ...after, judgedBy: [...after.judgedBy], appealUntil: until === null ? null : toDate(until) })
    await addStep(tx, ctx, next, { what: move, reasonable, reason, words: basis })
    await recordJudgement(tx, ctx, next, { type: 'revisit.reasonableness_judged', facts: { reasonable, stage, final: next.state === 'final' }, body: { reason: named.name, basis } })
    if (!reasonable && until !== null) await sendInvite(tx, ctx, { ticketId: key.ticketId, round: key.round, purpose: 'appeal', medium: 'sms', waitUntil: until, expiresAt: until })
    return next
  })
}
