import type { SampleView } from '#contract/revisit.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import type { Sample } from './sample.store.ts'
import { ticketNames } from './ticket-names.query.ts'

const iso = (at: number): string => new Date(at).toISOString()
const nameOf = (list: readonly { code: string; name: string }[], code: string): string => list.find((one) => one.code === code)?.name ?? code

export async function presentSamples(ctx: Context, samples: readonly Sample[]): Promise<SampleView[]> {
  const [{ rules }, names] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), ticketNames(ctx.db, ctx.actor.centerId, samples.map((s) => s.ticketId))])
  return samples.map((one): SampleView => {
    const ticket = names.get(one.ticketId)
    const { contacted, solved, processSatisfaction, resultSatisfaction, doneAt } = one
    const isAnswered = contacted !== null && solved !== null && processSatisfaction !== null && resultSatisfaction !== null && doneAt !== null
    return {
      ticketId: one.ticketId, version: one.version, number: ticket?.number ?? '', title: ticket?.title ?? '', kindName: nameOf(rules.kinds, ticket?.kind ?? ''),
      sampling: nameOf(revisitPlanOf(rules).samplings, one.sampling), draw: one.draw, drawnAt: iso(one.drawnAt), dueAt: iso(one.dueAt), state: one.state, attempts: one.attempts,
      nextAt: one.state === 'open' && one.notBefore !== null && one.notBefore > ctx.now ? iso(one.notBefore) : null,
      result: isAnswered ? { contacted, solved, processSatisfaction, resultSatisfaction, opinion: one.opinionSealed ? ctx.keys.open(one.opinionSealed) : null, at: iso(doneAt), by: one.doneByName ?? '' } : null,
    }
  })
}
