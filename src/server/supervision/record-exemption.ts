import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import type { StoredCase } from './obligation-case.store.ts'
import { renewCases } from './renew-cases.ts'

/** On the record, and at once on the screen. */
export async function recordExemption(tx: Tx, ctx: Context, { id, ticketId, code, unitPath }: StoredCase, words: { reason: string; askedBy: string; decidedBy?: string; decision?: string }): Promise<void> {
  await recordEvents(tx, ctx, [{ type: 'obligation.exempted', subject: { kind: 'ticket', id: ticketId }, dimensions: { ...(unitPath && { unitPath }), facts: { obligationCode: code, caseId: id } }, body: words }])
  await renewCases(tx, ctx, ticketId)
}
