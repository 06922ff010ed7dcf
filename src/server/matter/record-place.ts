/** Every change of place is on the record: what the counts are made of, and made again from. */
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'

export const PLACED = 'matter.ticket_placed'
/** words: looks like its members; opened: like none; merge/undo: follows its main ticket; hand: a person decided */
export type How = 'words' | 'opened' | 'merge' | 'undo' | 'hand'

export const recordPlaces = (tx: Tx, ctx: Context, ticketIds: readonly string[], { matterId, how, reason }: { matterId: string; how: How; reason?: string }): Promise<void> =>
  recordEvents(tx, ctx, ticketIds.map((id) => ({ type: PLACED, subject: { kind: 'ticket', id }, dimensions: { facts: { matter: matterId, how } }, ...(reason && { body: { reason } }) })))
