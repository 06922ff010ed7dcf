import { templateSpan } from '#domain/shift/template-span.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { dutiesBetween, getTemplate, lockPlan } from '../duty.store.ts'
import { findNote, saveNoteRow } from '../swap.store.ts'

/** 交班: written by the shift itself, changed until the next one confirms. @returns the id @throws Refusal shift_not_on, shift_note_confirmed */
export async function writeNote(ctx: Context, given: { day: string; templateId: string; text: string }): Promise<string> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const { centerId, id: by, name: byName, roles } = ctx.actor
    await lockPlan(tx, centerId)
    const template = await getTemplate(tx, centerId, given.templateId)
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const span = templateSpan(given.day, { from: template.fromTime, to: template.toTime }, rules)
    const isOn = (await dutiesBetween(tx, centerId, span.startsAt, span.endsAt)).some((duty) => duty.userId === by && duty.templateId === template.id && duty.day === given.day)
    if ((!isOn && !roles.includes('shift_leader')) || span.startsAt > ctx.now) throw new Refusal('shift_not_on')
    const before = await findNote(tx, centerId, given)
    if (before && before.confirmedAt !== null) throw new Refusal('shift_note_confirmed')
    const id = before?.id ?? newIdAt(ctx.now)
    const text = redact(given.text, {}, true)
    await saveNoteRow(tx, { centerId, id, day: given.day, templateId: template.id, endsAt: span.endsAt, text, at: ctx.now, by, byName })
    await recordEvents(tx, ctx, [{ type: 'shift.note_written', subject: { kind: 'shift', id }, body: { text }, dimensions: { facts: { day: given.day } } }])
    return id
  })
}
