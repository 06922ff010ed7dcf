import { MOVE_OF, type PanelInput, type Resolution } from '#domain/panel/panel-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeMatter } from '../change-matter.ts'
import { agendaOf, lockMeeting, resolveAgenda } from '../meeting.store.ts'

/** 会议决定: only of a matter on the agenda, only while the meeting sits. @throws Refusal panel_meeting_wrong_state, panel_wrong_state, panel_input_missing, conflict */
export async function resolveMatter(ctx: Context, meetingId: string, { panelId, version, resolution, ...input }: PanelInput & { panelId: string; version: number; resolution: Resolution }): Promise<void> {
  requireRole(ctx, 'panel_secretary')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const meeting = await lockMeeting(tx, centerId, meetingId)
    if (meeting.state !== 'open') throw new Refusal('panel_meeting_wrong_state', { state: meeting.state })
    if (!(await agendaOf(tx, centerId, meetingId)).some((row) => row.panelId === panelId && row.resolution === null)) throw new Refusal('panel_wrong_state')
    const next = await changeMatter(tx, ctx, { id: panelId, version }, MOVE_OF[resolution], input)
    await resolveAgenda(tx, centerId, meetingId, panelId, {
      resolution, text: input.text ?? null, resolvedAt: toDate(ctx.now), ...(resolution === 'assign' ? { ownerUnitName: next.ownerUnitName, dueOn: next.dueOn } : {}), ...(resolution === 'ledger' ? { recheckOn: next.recheckOn } : {}),
    })
  })
}
