import { MEETING_RULES, whyNotMeeting, type MeetingMove } from '#domain/panel/meeting-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeMatter } from '../change-matter.ts'
import { agendaOf, lockMeeting, saveMeeting, takeOffAgenda } from '../meeting.store.ts'

/** 开会, 结束, 取消 (its matters go back to the list). */
export async function moveMeeting(ctx: Context, id: string, { move, version }: { move: MeetingMove; version: number }): Promise<void> {
  requireRole(ctx, 'panel_secretary')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const meeting = await lockMeeting(tx, centerId, id)
    if (version !== meeting.version) throw new Refusal('conflict', { version: meeting.version, status: meeting.state })
    const agenda = await agendaOf(tx, centerId, id)
    const open = agenda.filter(({ resolution }) => resolution === null)
    const why = whyNotMeeting({ state: meeting.state, matters: agenda.length, unresolved: open.length, minutes: meeting.minutes }, move)
    if (why) throw new Refusal(why, { state: meeting.state, open: open.length })
    if (move === 'cancel') for (const { panelId } of open) {
      await changeMatter(tx, ctx, { id: panelId }, 'take_off')
      await takeOffAgenda(tx, centerId, id, panelId)
    }
    await saveMeeting(tx, meeting, { state: MEETING_RULES[move].to, ...(move === 'close' ? { closedAt: toDate(ctx.now) } : {}) })
    await recordEvents(tx, ctx, [{ type: `panel_meeting.${move}`, subject: { kind: 'panel_meeting', id }, dimensions: { before: meeting.state, after: MEETING_RULES[move].to, facts: { matters: agenda.length } } }])
  })
}
