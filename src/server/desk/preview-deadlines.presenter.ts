/** Which deadlines would run for a demand like this, were it dispatched now. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { previewDeadlines } from '#contract/desk.ts'
import { startClock } from '#domain/calendar/clock-moves.ts'
import type { ClockName } from '#domain/calendar/limit.ts'
import { limitFor } from '#domain/ticket/clocks.ts'
import { PARTIES, URGENCIES } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { iso } from '#server/ticket/clock.presenter.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { limitText } from './amount-text.ts'

const PREVIEWED: readonly ClockName[] = ['dispatch', 'sign', 'contact', 'on_site', 'progress', 'answer']
type Asked = { kind: string; categoryCode?: string; urgency: string; party: string; service?: string }

/** Empty while the kind is not chosen. */
export async function presentPreview(ctx: Context, asked: Asked): Promise<ReplyOf<typeof previewDeadlines>> {
  const { rules, calendar } = await factsOf(ctx, ctx.db)
  const kind = rules.kinds.find(({ code }) => code === asked.kind)
  const urgency = URGENCIES.find((one) => one === asked.urgency)
  const party = PARTIES.find((one) => one === asked.party)
  if (!kind || !urgency || !party) return { clocks: [] }
  const demand = { ...asked, kind: kind.code, class: kind.class, urgency, party }
  return {
    clocks: PREVIEWED.flatMap((clock) => {
      const limit = limitFor(demand, clock, rules)
      return limit ? [{ clock, rule: limit.code, dueAt: iso(startClock(limit, ctx.now, calendar).dueAt), text: limitText(limit), placeholder: limit.placeholder ?? false }] : []
    }),
  }
}
