import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import type { Judgement } from './judgement.store.ts'

type Happened = { type: `revisit.${string}`; facts?: Record<string, string | number | boolean>; body?: Record<string, unknown> }
/** On the ticket's own record; the header names round and unit, never words. */
export const recordJudgement = (tx: Tx, ctx: Context, judgement: Judgement, { type, facts, body }: Happened): Promise<void> => recordEvents(tx, ctx, [{
  type, subject: { kind: 'ticket', id: judgement.ticketId }, body, dimensions: { unitPath: judgement.unitPath ?? undefined, facts: { ...facts, round: judgement.round } },
}])
