/** What a step of a matter leaves on the record: one event on the matter, and on each of its tickets what its story must tell. */
import type { PanelMove } from '#domain/panel/panel-life.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { recordTicketEvents } from '#server/ticket/record-ticket.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { ticketsOfMatter, type PanelMatter } from './panel.store.ts'

const ON_TICKETS: Partial<Record<PanelMove, string[]>> = {
  assign: ['panel.resolved'], send_back: ['panel.resolved'], not_ours: ['panel.resolved'], ledger: ['panel.resolved', 'ledger.entered'], recheck_solvable: ['ledger.left'], relist: ['panel.listed'], feed_back: ['panel.fed_back'],
}

export async function recordPanel(tx: Tx, ctx: Context, before: PanelMatter, after: PanelMatter, move: PanelMove, { text }: { text: string | undefined }): Promise<void> {
  await recordEvents(tx, ctx, [{
    type: `panel_matter.${move}`, subject: { kind: 'panel_matter', id: after.id }, body: { title: after.title, text },
    dimensions: { before: before.state, after: after.state, ...(after.ownerUnitPath ? { unitPath: after.ownerUnitPath } : {}), facts: { ...(after.meetingId ? { meetingId: after.meetingId } : {}), ...(after.dueOn ? { dueOn: after.dueOn } : {}), ...(after.recheckOn ? { recheckOn: after.recheckOn } : {}) } },
  }])
  const types = ON_TICKETS[move]
  if (types) await tellTickets(tx, ctx, await ticketsOfMatter(tx, after.centerId, after.id), after.id, types, { resolution: move, ...(after.recheckOn ? { recheckOn: after.recheckOn } : {}), ...(after.dueOn ? { dueOn: after.dueOn } : {}) }, text)
}

export async function tellTickets(tx: Tx, ctx: Context, ticketIds: readonly string[], panelId: string, types: readonly string[], facts: Record<string, string> = {}, text?: string): Promise<void> {
  for (const id of ticketIds) {
    const ticket = await getTicket(tx, ctx.actor.centerId, id)
    await recordTicketEvents(tx, ctx, ticket, ticket, types.map((type) => ({ type, facts: { panelId, ...facts }, body: { text } })))
  }
}
