import { addAmount } from '#domain/calendar/add-amount.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUser } from '#server/people/require-role.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { insertCorrection, lockCorrection, type Correction } from '../correction.store.ts'
import { getEntry } from '../entry.store.ts'
import { visibleTicket } from '../visible-ticket.ts'

/** 纠错: what somebody found wrong goes to the owner, with a clock of its own. */
export async function fileCorrection(ctx: Context, entryId: string, { text, ticketId }: { text: string; ticketId?: string | undefined }): Promise<Correction> {
  requireUser(ctx)
  return ctx.transaction(async (tx) => {
    const entry = await getEntry(tx, ctx.actor.centerId, entryId)
    if (entry.publishedNumber === null) throw new Refusal('not_found')
    if (ticketId) await visibleTicket(tx, ctx, ticketId)
    const { rules, calendar } = await factsOf(ctx, tx)
    const dueAt = addAmount(ctx.now, filledRules(rules.knowledge).correction, calendar)
    const id = newId()
    await insertCorrection(tx, ctx, { id, entryId, ticketId: ticketId ?? null, text: redact(text, {}, true), dueAt })
    await recordEvents(tx, ctx, [{
      type: 'correction.filed', subject: { kind: 'entry', id: entryId }, body: { correctionId: id, text, ticketId },
      dimensions: { unitPath: entry.unitPath, categoryCode: entry.categoryCode ?? undefined, facts: { dueAt } },
    }])
    return lockCorrection(tx, ctx.actor.centerId, id)
  })
}
