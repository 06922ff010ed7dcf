import type { ReplyOf } from '#contract/endpoint.ts'
import type { getBoard } from '#contract/supervision.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import { rungOf } from '#domain/supervision/ladder.ts'
import type { OrderKind } from '#domain/supervision/order.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentCards, presentRung } from './order-card.presenter.ts'
import { boardOrders, countFinished, countRungs } from './orders.query.ts'

const FINISHED_DAYS = 30

export async function presentBoard(ctx: Context, asked: { kind?: OrderKind; unitId?: string }): Promise<ReplyOf<typeof getBoard>> {
  const { centerId } = ctx.actor
  const [{ rules }, rows, counts, finished] = await Promise.all([
    currentRules(ctx.db, centerId), boardOrders(ctx.db, centerId, asked), countRungs(ctx.db, centerId, ctx.now, asked), countFinished(ctx.db, centerId, ctx.now - FINISHED_DAYS * DAY),
  ])
  const of = (code: string, what: 'open' | 'overdue') => counts.filter(({ rung }) => rungOf(rules.ladder, rung)?.code === code).reduce((n, row) => n + row[what], 0)
  return {
    rungs: rules.ladder.map((rung) => ({ ...presentRung(rung), open: of(rung.code, 'open'), overdue: of(rung.code, 'overdue') })), cards: await presentCards(ctx, rows),
    open: counts.reduce((n, { open }) => n + open, 0), overdue: counts.reduce((n, { overdue }) => n + overdue, 0), ...finished,
  }
}
