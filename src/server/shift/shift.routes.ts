/** 排班, 换班, 交接班. */
import { askSwap as askEndpoint, confirmNote as confirmEndpoint, dropDuty as dropEndpoint, moveSwap as moveEndpoint, planDuties as planEndpoint, saveLeave as leaveEndpoint, saveTemplate as templateEndpoint, shiftWeek, staffingFor, writeNote as noteEndpoint } from '#contract/shift.ts'
import { agentsFor, traffic } from '#domain/shift/erlang.ts'
import { filledStaffing } from '#domain/shift/staffing.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { askSwap } from './actions/ask-swap.ts'
import { confirmNote } from './actions/confirm-note.ts'
import { dropDuty } from './actions/drop-duty.ts'
import { moveSwap } from './actions/move-swap.ts'
import { planDuties } from './actions/plan-duties.ts'
import { saveLeave } from './actions/save-leave.ts'
import { saveTemplate } from './actions/save-template.ts'
import { writeNote } from './actions/write-note.ts'
import { dutiesBetween } from './duty.store.ts'
import { iso, presentNote, presentSwap, presentWeek } from './shift.presenter.ts'
import { findNote, lockSwap } from './swap.store.ts'

const HOUR_SECONDS = 3600

export function shiftRoutes(door: Door): void {
  mount(door, shiftWeek, (ctx, { query }) => presentWeek(ctx, query.from))
  mount(door, templateEndpoint, async (ctx, { body }) => {
    const t = await saveTemplate(ctx, body)
    return { id: t.id, name: t.name, from: t.fromTime, to: t.toTime, active: t.active }
  })
  mount(door, planEndpoint, (ctx, { body }) => planDuties(ctx, body))
  mount(door, dropEndpoint, async (ctx, { params }) => ({ uncovered: (await dropDuty(ctx, params.dutyId)).map(iso) }))
  mount(door, leaveEndpoint, (ctx, { body }) => saveLeave(ctx, body))
  mount(door, askEndpoint, async (ctx, { body }) => swapOf(ctx, await askSwap(ctx, body)))
  mount(door, moveEndpoint, async (ctx, { params, body }) => { await moveSwap(ctx, params.swapId, body.move); return swapOf(ctx, params.swapId) })
  mount(door, noteEndpoint, async (ctx, { body }) => noteOf(ctx, await writeNote(ctx, body)))
  mount(door, confirmEndpoint, async (ctx, { params }) => { await confirmNote(ctx, params.noteId); return noteOf(ctx, params.noteId) })
  mount(door, staffingFor, async (ctx, { query }) => {
    const { handleSeconds, withinSeconds } = filledStaffing((await currentRules(ctx.db, ctx.actor.centerId)).rules.staffing)
    const load = { calls: query.perDay * query.busyShare * query.peak, intervalSeconds: HOUR_SECONDS, handleSeconds: query.handleSeconds ?? handleSeconds }
    return { busyHour: load.calls, erlang: traffic(load), eighty: agentsFor(load, { share: 0.8, withinSeconds }), ninetyFive: agentsFor(load, { share: 0.95, withinSeconds }) }
  })
}

const swapOf = (ctx: Context, id: string) => ctx.transaction(async (tx) => presentSwap(ctx, await lockSwap(tx, ctx.actor.centerId, id)))
const noteOf = (ctx: Context, id: string) => ctx.transaction(async (tx) => {
  const note = await findNote(tx, ctx.actor.centerId, { id })
  if (!note) throw new Refusal('not_found')
  return presentNote(ctx, note, await dutiesBetween(tx, ctx.actor.centerId, note.endsAt - 1, note.endsAt + 1))
})
