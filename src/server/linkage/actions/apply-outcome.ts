import { correctionOf } from '#domain/linkage/totals.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockItem } from '../item.store.ts'
import { insertOutcome, outcomesOf, type OutcomeRow } from '../outcome.store.ts'
import { requireItem } from '../require-item.ts'

/** corrects: the outcome this one sets right; the amounts then say what is right */
export type GivenOutcome = { id: string; corrects?: string | undefined; recoveredCents: number; persons: number; text: string; at: number; by: string; overLink: boolean }

/** 处理结果: money in cents and persons. Outcomes add up; a correction is the row that makes the sum right. */
export async function applyOutcome(ctx: Context, itemId: string, given: GivenOutcome): Promise<void> {
  await ctx.transaction(async (tx) => {
    const item = await lockItem(tx, ctx.actor.centerId, itemId)
    const rows = await outcomesOf(tx, item.centerId, itemId)
    const known = rows.find(({ id }) => id === given.id)
    if (known) {
      if (known.corrects === (given.corrects ?? null) && ctx.keys.open(known.textSealed!) === given.text) return
      throw new Refusal('discipline_message_differs')
    }
    requireItem(ctx, item, given.corrects === undefined ? 'outcome' : 'correct')
    const figures = given.corrects === undefined ? { recoveredCents: given.recoveredCents, persons: given.persons } : correctionOf(saidBy(rows, given.corrects), given)
    await insertOutcome(tx, { centerId: item.centerId, itemId, id: given.id, corrects: given.corrects ?? null, classCode: item.classCode, ...figures, textSealed: ctx.keys.seal(given.text), at: toDate(given.at), byName: given.by, overLink: given.overLink })
    await recordEvents(tx, ctx, [{ type: 'discipline.outcome', subject: { kind: 'ticket', id: item.ticketId }, dimensions: { ...(item.areaCode && { areaCode: item.areaCode }), facts: { itemId, class: item.classCode, ...figures, correction: given.corrects !== undefined } }, body: { text: given.text, by: given.by } }])
  })
}

/** What an outcome says by now: its own row and every correction of it so far. */
function saidBy(rows: readonly OutcomeRow[], id: string): { recoveredCents: number; persons: number } {
  if (!rows.some((row) => row.id === id && row.corrects === null)) throw new Refusal('discipline_outcome_unknown')
  return rows.filter((row) => row.id === id || row.corrects === id).reduce((sum, row) => ({ recoveredCents: sum.recoveredCents + row.recoveredCents, persons: sum.persons + row.persons }), { recoveredCents: 0, persons: 0 })
}
