import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { dutiesBetween, lockPlan } from '../duty.store.ts'
import { takesOver } from '../takes-over.ts'
import { confirmNoteRow, findNote } from '../swap.store.ts'

/** 接班确认: by whoever sits after it; never by who wrote it. A repeat changes nothing. */
export async function confirmNote(ctx: Context, id: string): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockPlan(tx, centerId)
    const note = await findNote(tx, centerId, { id })
    if (!note) throw new Refusal('not_found')
    if (note.confirmedAt !== null) return
    if (!takesOver(ctx.actor, note, await dutiesBetween(tx, centerId, note.endsAt - 1, note.endsAt + 1))) throw new Refusal('shift_not_on')
    await confirmNoteRow(tx, centerId, id, ctx.now, ctx.actor.name)
    await recordEvents(tx, ctx, [{ type: 'shift.note_confirmed', subject: { kind: 'shift', id }, dimensions: { facts: { minutes: Math.round((ctx.now - note.endsAt) / 60_000) } } }])
  })
}
