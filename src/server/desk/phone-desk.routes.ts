import { callerOfCall, callsOfTicket as callsOfTicketEndpoint, listColleagues, phoneFloor } from '#contract/phone-desk.ts'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { callsOfTicket } from '#server/telephony/call.store.ts'
import { presentCall } from '#server/telephony/phone.presenter.ts'
import { seatsOf } from '#server/telephony/seat.store.ts'
import { presentCallerOfCall } from './caller-of-call.presenter.ts'
import { presentFloor, presentSeats } from './phone-floor.presenter.ts'
import { seenTicket } from './seen-ticket.query.ts'

const FREE: readonly string[] = ['ready', 'break', 'wrap_up']

export function phoneDeskRoutes(door: Door, telephony: Config['telephony']): void {
  mount(door, callerOfCall, (ctx, { params }) => presentCallerOfCall(ctx, params.callId))
  mount(door, phoneFloor, (ctx) => presentFloor(ctx, telephony))
  mount(door, listColleagues, async (ctx) => {
    const seats = await presentSeats(ctx, (await seatsOf(ctx.db, ctx.actor.centerId)).filter(({ userId, agent }) => userId !== ctx.actor.id && agent !== undefined && agent.state !== 'off'))
    return { items: seats.map(({ userId, name, ext, state, callId }) => ({ userId, name, ext, state, free: callId === null && FREE.includes(state) })) }
  })
  mount(door, callsOfTicketEndpoint, async (ctx, { params }) => {
    const ticket = await seenTicket(ctx, params.ticketId)
    const [{ rules }, calls] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), callsOfTicket(ctx.db, ctx.actor.centerId, ticket.id)])
    return { items: await Promise.all(calls.map((call) => presentCall(ctx, rules, call))) }
  })
}
