import { localDay } from '#domain/calendar/local-day.ts'
import { mayChangeAgenda } from '#domain/panel/meeting-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { cutText } from '../change-matter.ts'
import { insertMeeting, lockMeeting, saveMeeting } from '../meeting.store.ts'

type Given = { startsAt: number; place: string; chair: string; members: string[] }

/** 召集研判会. @returns the id */
export async function planMeeting(ctx: Context, given: Given): Promise<string> {
  requireRole(ctx, 'panel_secretary')
  return ctx.transaction(async (tx) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const id = newIdAt(ctx.now)
    await insertMeeting(tx, { centerId: ctx.actor.centerId, id, ...given, startsAt: toDate(given.startsAt), heldOn: localDay(given.startsAt, rules), state: 'planned', version: 1 })
    await recordEvents(tx, ctx, [{ type: 'panel_meeting.planned', subject: { kind: 'panel_meeting', id }, body: given, dimensions: { after: 'planned' } }])
    return id
  })
}

/** Date, place and members while it is planned; minutes while it sits. @throws Refusal conflict, panel_meeting_wrong_state */
export async function changeMeeting(ctx: Context, id: string, { version, startsAt, place, chair, members, minutes }: Partial<Given> & { version: number; minutes?: string | undefined }): Promise<void> {
  requireRole(ctx, 'panel_secretary')
  await ctx.transaction(async (tx) => {
    const meeting = await lockMeeting(tx, ctx.actor.centerId, id)
    if (version !== meeting.version) throw new Refusal('conflict', { version: meeting.version, status: meeting.state })
    const moves = startsAt !== undefined || place !== undefined || chair !== undefined
    if (!mayChangeAgenda(meeting.state) || (moves && meeting.state !== 'planned') || (minutes !== undefined && meeting.state !== 'open')) throw new Refusal('panel_meeting_wrong_state', { state: meeting.state })
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const change = {
      ...(startsAt !== undefined && { startsAt: toDate(startsAt), heldOn: localDay(startsAt, rules) }), ...(place !== undefined && { place }), ...(chair !== undefined && { chair }), ...(members !== undefined && { members }), ...(minutes !== undefined && { minutes: cutText(minutes) }),
    }
    await saveMeeting(tx, meeting, change)
    await recordEvents(tx, ctx, [{ type: 'panel_meeting.changed', subject: { kind: 'panel_meeting', id }, body: change, dimensions: { before: meeting.state, after: meeting.state } }])
  })
}
