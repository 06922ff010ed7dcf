import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { postJson } from '#platform/post-json.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { claimDue, saveHandOver, type HandOver } from '../hand-over.store.ts'
import { partnersOf, type Partner } from '../partner.store.ts'

const Receipt = z.object({ receipt: z.string().min(1).max(100) })
/** A day of tries: then somebody telephones. */
const MOST_TRIES = 30

/** Everything due, or one of them. What is not received now is tried again; the partner knows it by its id, so twice is once. */
export async function deliverHandOvers(ctx: Context, only?: string): Promise<void> {
  requireSystem(ctx)
  const { centerId } = ctx.actor
  const due = await ctx.db.transaction().execute((tx) => claimDue(tx, centerId, ctx.now, only))
  if (due.length === 0) return
  const partners = await partnersOf(ctx.db, ctx.keys, centerId)
  for (const row of due) await deliver(ctx, row, partners.find(({ link }) => link === row.link))
}

async function deliver(ctx: Context, row: HandOver, partner: Partner | undefined): Promise<void> {
  const answer = partner?.address === undefined ? undefined : await postJson(partner.address, partner.key, await message(ctx, row)).then((got) => Receipt.parse(got), () => undefined)
  await ctx.db.transaction().execute(async (tx) => {
    if (!answer) {
      if (row.tries + 1 >= MOST_TRIES) await saveHandOver(tx, row, row.direction === 'out' ? { state: 'failed', nextTryAt: null } : { nextTryAt: null })
      return
    }
    const isOut = row.direction === 'out'
    await saveHandOver(tx, row, { nextTryAt: null, ...(isOut ? { state: 'received' as const, receipt: answer.receipt, receiptAt: toDate(ctx.now) } : { tellOutcome: false }) })
    await recordEvents(tx, ctx, [{ type: isOut ? 'hand_over.received' : 'hand_over.outcome_told', subject: { kind: 'call', id: row.callId ?? row.id }, dimensions: { facts: { link: row.link, handOver: row.id } }, body: { receipt: answer.receipt } }])
  })
}

async function message(ctx: Context, row: HandOver): Promise<unknown> {
  if (row.direction === 'out') return { id: row.id, at: new Date(row.at).toISOString(), from: ctx.actor.centerId, facts: JSON.parse(ctx.keys.open(row.factsSealed)) as unknown }
  const ticket = row.ticketId === null ? undefined : await getTicket(ctx.db, ctx.actor.centerId, row.ticketId)
  return { id: row.id, ref: row.partnerRef, receipt: row.receipt, outcome: { state: 'registered', number: ticket?.number ?? '' } }
}
