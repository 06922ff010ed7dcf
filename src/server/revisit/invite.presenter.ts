/** What the public page shows for a code: an office, a day, a number; never whose demand it is nor what it says. */
import type { InvitePage } from '#contract/revisit.ts'
import { lastLead } from '#domain/ticket/change.ts'
import { roundOf } from '#domain/ticket/moves/revisit.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import type { RevisitResult, Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import type { Invite } from './invite.store.ts'
import { judgementsOf, stepsOf } from './judgement.store.ts'

const iso = (at: number): string => new Date(at).toISOString()

export async function presentInvite(ctx: Context, invite: Invite): Promise<InvitePage> {
  const { centerId, ticketId } = invite
  const [{ rules }, ticket, unitName, verdict] = await Promise.all([currentRules(ctx.db, centerId), getTicket(ctx.db, centerId, ticketId), unitNamer(ctx.db), verdictOf(ctx, invite)])
  const handled = ticket.mergedInto && !lastLead(ticket) ? await getTicket(ctx.db, centerId, ticket.mergedInto) : ticket
  const lead = lastLead(handled)
  return {
    purpose: invite.purpose, center: rules.name, number: ticket.number, category: rules.categories.find(({ code }) => code === ticket.categoryCode)?.name ?? null,
    unit: lead ? unitName(lead.unitId) ?? null : null, acceptedAt: iso(ticket.acceptedAt), expiresAt: iso(invite.expiresAt), state: stateOf(ctx, invite, ticket, verdict?.canAppeal ?? false),
    answered: invite.purpose === 'answer' && invite.answeredAt !== null && invite.answerSealed ? said(JSON.parse(ctx.keys.open(invite.answerSealed)) as Said, invite, invite.answeredAt) : null,
    verdict: invite.purpose === 'appeal' && verdict ? { reasonable: verdict.reasonable, reason: verdict.reason } : null,
  }
}

type Said = RevisitResult & { opinion?: string }
const said = ({ contacted, solved, processSatisfaction, resultSatisfaction, opinion }: Said, { medium }: Invite, at: number) =>
  ({ contacted, solved, processSatisfaction, resultSatisfaction, opinion: opinion ?? null, at: iso(at), medium })

function stateOf({ now }: Context, invite: Invite, ticket: Ticket, canAppeal: boolean): InvitePage['state'] {
  if (invite.answeredAt !== null) return 'answered'
  if (now > invite.expiresAt) return 'expired'
  if (invite.purpose === 'appeal') return canAppeal ? 'open' : 'overtaken'
  return ticket.status === 'pending_revisit' && roundOf(ticket) === invite.round ? 'open' : 'overtaken'
}

async function verdictOf(ctx: Context, { centerId, ticketId, round, purpose }: Invite) {
  if (purpose !== 'appeal') return undefined
  const [{ rules }, judgements, steps] = await Promise.all([currentRules(ctx.db, centerId), judgementsOf(ctx.db, centerId, ticketId), stepsOf(ctx.db, centerId, [{ ticketId, round }])])
  const one = judgements.find((j) => j.round === round)
  if (!one || one.reasonable === null) return undefined
  const reason = steps.findLast((s) => s.round === round && s.reason !== null)?.reason
  const { reasons } = revisitPlanOf(rules).reasonableness
  return { reasonable: one.reasonable, reason: reasons.find(({ code }) => code === reason)?.name ?? '', canAppeal: one.state === 'judged' && !one.reasonable && !one.requesterAppealed }
}
