/** What leaves the centre, or teaches, names no requester: cut as strictly as for a secret demand. */
import { redact } from '#domain/ticket/redact.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { getText } from '#server/ticket/text.store.ts'

/** Cuts every person of the ticket out of a text. */
export async function cutterOf(reader: Db | Tx, ctx: Context, ticketId: string): Promise<(text: string) => string> {
  const [people, { address }] = [await requestersOf(reader, ctx.keys, ctx.actor.centerId, ticketId), await getText(reader, ctx.keys, ctx.actor.centerId, ticketId)]
  const known = [{}, ...people.map(({ name, phone, idNumber, enterprise }) => ({ name, phone, idNumber, enterprise })), ...(address ? [{ address }] : [])]
  return (text) => known.reduce((out: string, person) => redact(out, person, true), text)
}
