/** 时限说明, in words: the rule, its source, every day and why it counted or not. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { explainDeadline as explainEndpoint } from '#contract/desk.ts'
import type { ClockName } from '#domain/calendar/limit.ts'
import { explainDeadline } from '#domain/calendar/explain-deadline.ts'
import { lastClock, limitOf } from '#domain/ticket/clocks.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { iso, presentClock } from '#server/ticket/clock.presenter.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { limitText } from './amount-text.ts'

/** @throws Refusal not_found where no such clock ever ran */
export async function presentDeadline(ctx: Context, ticket: Ticket, asked: { clock: ClockName; assignmentId?: string }): Promise<ReplyOf<typeof explainEndpoint>> {
  const { rules, calendar } = await factsOf(ctx, ctx.db, ticket)
  const clocks = asked.assignmentId === undefined ? ticket.clocks : (ticket.assignments.find((a) => a.id === asked.assignmentId)?.clocks ?? [])
  const clock = lastClock(clocks, asked.clock)
  const limit = clock && limitOf(clock, rules)
  if (!clock || !limit) throw new Refusal('not_found')
  const why = explainDeadline(clock, limit, calendar)
  return {
    clock: presentClock(clock, rules, calendar, ctx.now), rule: { code: limit.code, text: limitText(limit), source: limit.source ?? null },
    countedFrom: iso(why.countedFrom), days: why.days.map(({ day, counted, cause, reason }) => ({ day, counted, cause, reason })),
    extensions: why.extensions.map(({ amount, unit, grantedAt }) => ({ amount, unit, grantedAt: iso(grantedAt) })),
  }
}
