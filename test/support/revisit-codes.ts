/** The requester at the public page: the code out of the message that was sent, and posts without a session. */
import type { Hotline } from './hotline.ts'
import type { Reply } from './person.ts'

export async function lastCode(city: Hotline, ticket: { id: string }, template: string): Promise<{ code: string; text: string; state: string }> {
  const row = await city.db.selectFrom('outgoingMessage').select(['textSealed', 'state']).where('ticketId', '=', ticket.id).where('template', '=', template).orderBy('id', 'desc').executeTakeFirstOrThrow()
  const text = city.keys.open(row.textSealed)
  return { code: /回访码 ([0-9A-Z]{12})/.exec(text)?.[1] ?? '', text, state: row.state }
}

export async function publicPost<T>(city: Hotline, url: string, payload: object): Promise<Reply<T>> {
  const reply = await city.app.inject({ method: 'POST', url, payload })
  return { status: reply.statusCode, body: reply.json() as T }
}
