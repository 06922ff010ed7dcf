import type { ReplyOf } from '#contract/endpoint.ts'
import type { matterOfTicket } from '#contract/matter.ts'
import { suggest, type Reason } from '#domain/matter/suggest.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Status, Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { presentFound } from './found-ticket.presenter.ts'
import { foundRows } from './found-tickets.sql.ts'
import { proposalRows } from './merge-proposals.query.ts'
import { neighbouringAreas } from './neighbouring-areas.ts'

const SHOWN = 3
export const WHY: Record<Reason, string> = { words: '说法相近', place: '同一地点', category: '同一类别', party: '同一被诉对象', time: '时间相近', person: '同一诉求人' }
export const whyOf = (reasons: readonly Reason[]): string => reasons.map((reason) => WHY[reason]).join('、')

/** Into which open ticket this one could be merged, and why; the same requester's are for an urge, and stand first. */
export async function presentProposals(ctx: Context, rules: CenterRules, ticket: Ticket, open: readonly Status[]): Promise<ReplyOf<typeof matterOfTicket>['proposals']> {
  const lineage = new Set(neighbouringAreas(rules, ticket.areaCode))
  const asked = { areaCode: ticket.areaCode, categoryCode: ticket.categoryCode, against: ticket.complainedOf, at: ticket.acceptedAt }
  const weighed = (await proposalRows(ctx.db, ticket, open)).flatMap(({ areaCode, categoryCode, against, acceptedAt, ...row }) => {
    const found = suggest(asked, { ...row, areaCode: areaCode ?? undefined, categoryCode: categoryCode ?? undefined, against: against ?? undefined, at: acceptedAt, isOpen: true }, lineage)
    return found && found.offer !== 'read' ? [{ ticketId: row.ticketId, ...found }] : []
  }).toSorted((a, b) => b.strength - a.strength || (a.ticketId < b.ticketId ? -1 : 1)).slice(0, SHOWN)
  const { rows } = await foundRows(ctx.actor, weighed.map(({ ticketId }) => ({ ticketId, rank: '' }))).execute(ctx.db)
  return rows.flatMap((row) => {
    const hit = weighed.find(({ ticketId }) => ticketId === row.id)
    return hit ? [{ ticket: presentFound(row, rules, ctx.now), reasons: hit.reasons, why: whyOf(hit.reasons) }] : []
  })
}
