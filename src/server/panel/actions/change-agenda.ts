import { mayChangeAgenda } from '#domain/panel/meeting-life.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeMatter } from '../change-matter.ts'
import { addToAgenda, agendaOf, lockMeeting, takeOffAgenda } from '../meeting.store.ts'

/** 议程: matters on, matters off. @throws Refusal panel_meeting_wrong_state, panel_wrong_state */
export async function changeAgenda(ctx: Context, meetingId: string, { add, remove }: { add: string[]; remove: string[] }): Promise<void> {
  requireRole(ctx, 'panel_secretary')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const meeting = await lockMeeting(tx, centerId, meetingId)
    if (!mayChangeAgenda(meeting.state)) throw new Refusal('panel_meeting_wrong_state', { state: meeting.state })
    const agenda = await agendaOf(tx, centerId, meetingId)
    for (const panelId of [...new Set(remove)].toSorted()) {
      if (!agenda.some((row) => row.panelId === panelId && row.resolution === null)) throw new Refusal('panel_wrong_state')
      await changeMatter(tx, ctx, { id: panelId }, 'take_off')
      await takeOffAgenda(tx, centerId, meetingId, panelId)
    }
    let position = agenda.at(-1)?.position ?? 0
    for (const panelId of new Set(add)) {
      await changeMatter(tx, ctx, { id: panelId, meetingId }, 'schedule')
      // Deferred by this very meeting and taken up once more: the earlier row stands.
      if (agenda.some((row) => row.panelId === panelId)) throw new Refusal('panel_wrong_state')
      await addToAgenda(tx, { centerId, meetingId, panelId, position: ++position })
    }
  })
}
