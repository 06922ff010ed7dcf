import { localDay } from '#domain/calendar/local-day.ts'
import { isValidOn } from '#domain/knowledge/entry-content.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { contentOf, getEntry } from '../entry.store.ts'
import { visibleTicket } from '../visible-ticket.ts'

/** 政策推送 (企业专席): the question goes its way, the policies go to the caller; what is sent stands in the ticket's record. @returns messages to be sent */
export async function pushPolicies(ctx: Context, { ticketId, entryIds, note }: { ticketId: string; entryIds: string[]; note?: string | undefined }): Promise<number> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const ticket = await visibleTicket(tx, ctx, ticketId)
    if (ticket.party !== 'enterprise') throw new Refusal('push_not_enterprise')
    if (!(await requestersOf(tx, ctx.keys, ctx.actor.centerId, ticketId)).some(({ phone }) => phone)) throw new Refusal('push_no_number')
    const today = localDay(ctx.now, (await currentRules(ctx.db, ctx.actor.centerId, tx)).rules)
    const chosen = [...new Set(entryIds)]
    const entries = await Promise.all(chosen.map((id) => getEntry(tx, ctx.actor.centerId, id)))
    for (const entry of entries) {
      if (entry.status !== 'published' || !isValidOn(contentOf(entry), today)) throw new Refusal('entry_unknown', { entryId: entry.id })
      if (entry.audience !== 'public') throw new Refusal('push_not_public', { entryId: entry.id, question: entry.question })
    }
    await recordEvents(tx, ctx, entries.map((entry) => ({
      type: 'knowledge.pushed', subject: { kind: 'ticket', id: ticketId },
      body: { entryId: entry.id, version: entry.publishedNumber, question: entry.question, answer: entry.answer, documents: entry.documents, basis: entry.basis, note },
      dimensions: { categoryCode: ticket.categoryCode, areaCode: ticket.areaCode, channel: ticket.channel, kind: ticket.kind, party: ticket.party, before: ticket.status, after: ticket.status, ruleVersion: ticket.ruleVersion },
    })))
    return entries.length
  })
}
