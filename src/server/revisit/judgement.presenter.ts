import type { JudgementView } from '#contract/reasonableness.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { judgementAbilities } from '#domain/revisit/judgement.ts'
import type { Context } from '#platform/context.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { stepsOf, type Judgement } from './judgement.store.ts'
import { ticketNames } from './ticket-names.query.ts'

const iso = (at: number): string => new Date(at).toISOString()

export async function presentJudgements(ctx: Context, judgements: readonly Judgement[]): Promise<JudgementView[]> {
  const { centerId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const [{ rules }, names, steps, unitName] = await Promise.all([currentRules(ctx.db, centerId, tx), ticketNames(tx, centerId, judgements.map((j) => j.ticketId)), stepsOf(tx, centerId, judgements), unitNamer(tx)])
    const { reasons } = revisitPlanOf(rules).reasonableness
    return judgements.map((one): JudgementView => {
      const ticket = names.get(one.ticketId)
      return {
        ticket: { id: one.ticketId, number: ticket?.number ?? '', title: ticket?.title ?? '' }, round: one.round, version: one.version, state: one.state, openedAt: iso(one.openedAt),
        unit: one.unitId === null ? null : unitName(one.unitId) ?? null, caller: one.callerName, medium: one.medium, contacted: one.contacted, solved: one.solved,
        processSatisfaction: one.processSatisfaction, resultSatisfaction: one.resultSatisfaction, opinion: one.opinionSealed ? ctx.keys.open(one.opinionSealed) : null,
        reasonable: one.reasonable, appealUntil: one.state === 'judged' && one.appealUntil !== null ? iso(one.appealUntil) : null,
        steps: steps.filter((s) => s.ticketId === one.ticketId && s.round === one.round).map((s) => ({
          what: s.what, reasonable: s.reasonable, reason: s.reason === null ? null : reasons.find(({ code }) => code === s.reason)?.name ?? s.reason,
          words: s.wordsSealed ? ctx.keys.open(s.wordsSealed) : null, by: s.byName, at: iso(s.at),
        })),
        abilities: judgementAbilities(ctx.actor, one, ctx.now),
      }
    })
  })
}
