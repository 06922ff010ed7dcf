/** One attempt to hand a package to the other side's address. */
import type { z } from 'zod'
import { OutgoingReply, type OutgoingItem } from '#contract/linkage.ts'

const PATIENCE_MS = 10_000

export type Told = { answer: string } & ({ problem: string } | { received: boolean })
/** @returns what went wrong in a word, or what the other side said */
export async function postItem(url: string, token: string, item: z.output<typeof OutgoingItem>): Promise<Told> {
  // An address that does not answer is no fault of ours to throw about: it is written beside the row and tried again.
  const reply = await fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': item.id }, body: JSON.stringify(item), redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined)
  if (!reply) return { problem: 'unreachable', answer: 'unreachable' }
  if (!reply.ok) return { problem: `status ${reply.status}`, answer: `status ${reply.status}` }
  const said = OutgoingReply.safeParse(await reply.json().catch(() => ({})))
  const received = said.success && said.data.received === true
  return { received, answer: received ? 'received' : `status ${reply.status}` }
}
