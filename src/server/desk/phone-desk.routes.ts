import { callerOfCall, listColleagues, phoneDesk, phoneFloor } from '#contract/phone-desk.ts'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { presentPhone } from '#server/telephony/phone.presenter.ts'
import { seatsOf } from '#server/telephony/seat.store.ts'
import { presentCaller, presentCallerOfCall } from './caller-of-call.presenter.ts'
import { presentFloor, presentSeats } from './phone-floor.presenter.ts'

const FREE: readonly string[] = ['ready', 'break', 'wrap_up']

export function phoneDeskRoutes(door: Door, telephony: Config['telephony']): void {
  mount(door, phoneDesk, (ctx) => presentPhone(ctx, telephony, (call, number) => presentCaller(ctx, call, number)))
  mount(door, callerOfCall, (ctx, { params }) => presentCallerOfCall(ctx, params.callId))
  mount(door, phoneFloor, (ctx) => presentFloor(ctx, telephony))
  mount(door, listColleagues, async (ctx) => {
    const seats = await presentSeats(ctx, (await seatsOf(ctx.db, ctx.actor.centerId)).filter(({ userId, agent }) => userId !== ctx.actor.id && agent !== undefined && agent.state !== 'off'))
    return { items: seats.map(({ userId, name, ext, state, callId }) => ({ userId, name, ext, state, free: callId === null && FREE.includes(state) })) }
  })
}
