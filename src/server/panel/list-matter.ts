import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertMatter, putTicket } from './panel.store.ts'
import { tellTickets } from './record-panel.ts'

/** A new matter with its tickets. @throws Refusal panel_ticket_taken */
export async function listMatter(tx: Tx, ctx: Context, { title, summary, source, ticketIds }: { title: string; summary: string; source: 'ticket' | 'hand'; ticketIds: string[] }): Promise<string> {
  const id = newIdAt(ctx.now)
  await insertMatter(tx, { centerId: ctx.actor.centerId, id, title, summary, source, state: 'listed', version: 1, listedAt: toDate(ctx.now), listedByName: ctx.actor.name })
  for (const ticketId of ticketIds) if (!(await putTicket(tx, ctx.actor.centerId, id, ticketId))) throw new Refusal('panel_ticket_taken', { ticketId })
  await recordEvents(tx, ctx, [{ type: 'panel_matter.listed', subject: { kind: 'panel_matter', id }, body: { title, summary }, dimensions: { after: 'listed', facts: { tickets: ticketIds.length, source } } }])
  await tellTickets(tx, ctx, ticketIds, id, ['panel.listed'])
  return id
}
