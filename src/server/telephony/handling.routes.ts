/** 通话处理 over HTTP. What asks the switch runs outside a transaction: the switch answers from another process. */
import * as contract from '#contract/telephony-handling.ts'
import type { Call } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { bindCall } from './actions/bind-call.ts'
import { decideNuisance } from './actions/decide-nuisance.ts'
import { dialOut } from './actions/dial-out.ts'
import { endLoggedCall } from './actions/end-logged-call.ts'
import { endSession } from './actions/end-session.ts'
import { forceSeat } from './actions/force-seat.ts'
import { logCall } from './actions/log-call.ts'
import { openSession } from './actions/open-session.ts'
import { reportNuisance } from './actions/report-nuisance.ts'
import { sayOutcome } from './actions/say-outcome.ts'
import { setSkills } from './actions/set-skills.ts'
import { showNumber } from './actions/show-number.ts'
import { withoutOutcome } from './call.store.ts'
import { listNuisances } from './nuisance.store.ts'
import { presentNuisances } from './nuisance.presenter.ts'
import { presentCall } from './phone.presenter.ts'
import { presentSeats, presentSessions } from './seats.presenter.ts'
import { recentSessions } from './session.store.ts'

const OK = { ok: true as const }
const LATELY_MS = 12 * 3_600_000
const WEEK_MS = 7 * 24 * 3_600_000
/** Within the transaction of a POST the call is read where it was written. */
const shown = (ctx: Context, call: Call) => ctx.transaction(async (tx) => presentCall({ ...ctx, db: tx }, (await currentRules(tx, ctx.actor.centerId)).rules, call))

export function callHandlingRoutes(door: Door): void {
  mount(door, contract.bindCall, async (ctx, { params, body }) => { await bindCall(ctx, params.callId, body.ticketId); return OK })
  mount(door, contract.callNumber, async (ctx, { params }) => ({ number: await showNumber(ctx, params.callId) }))
  mount(door, contract.callOutcome, async (ctx, { params, body }) => { await sayOutcome(ctx, params.callId, body.outcome); return OK })
  mount(door, contract.unfinishedCalls, async (ctx) => {
    const calls = await withoutOutcome(ctx.db, ctx.actor.centerId, ctx.actor.id, ctx.now - LATELY_MS)
    return { items: await Promise.all(calls.map((call) => shown(ctx, call))) }
  })
  mount(door, contract.dialOut, async (ctx, { body }) => ({ callId: await dialOut(ctx, body) }))
  mount(door, contract.logCall, async (ctx, { body }) => shown(ctx, await logCall(ctx, body)))
  mount(door, contract.endLoggedCall, async (ctx, { params, body }) => shown(ctx, await endLoggedCall(ctx, params.callId, body.outcome)))

  mount(door, contract.listNuisance, async (ctx, { query }) => {
    const reportedBy = ctx.actor.roles.includes('shift_leader') ? undefined : ctx.actor.id
    return { items: await presentNuisances(ctx, await listNuisances(ctx.db, ctx.actor.centerId, { state: query.state, reportedBy })) }
  })
  mount(door, contract.reportNuisance, async (ctx, { body }) => (await presentNuisances(ctx, [await reportNuisance(ctx, body)]))[0]!)
  mount(door, contract.decideNuisance, async (ctx, { params, body }) => (await presentNuisances(ctx, [await decideNuisance(ctx, params.nuisanceId, body)]))[0]!)
}

export function seatRoutes(door: Door): void {
  mount(door, contract.listSeats, presentSeats)
  mount(door, contract.forceSeat, async (ctx, { params, body }) => { await forceSeat(ctx, { ...body, userId: params.userId }); return OK })
  mount(door, contract.setSkills, async (ctx, { params, body }) => { await setSkills(ctx, { ...body, userId: params.userId }); return OK })
  mount(door, contract.listSessions, async (ctx) => ({ items: await presentSessions(ctx, await recentSessions(ctx.db, ctx.actor.centerId, ctx.now - WEEK_MS)) }))
  mount(door, contract.openSession, async (ctx, { body }) => (await presentSessions(ctx, [await openSession(ctx, { ...body, opensAt: Date.parse(body.opensAt), closesAt: Date.parse(body.closesAt) })]))[0]!)
  mount(door, contract.endSession, async (ctx, { params }) => (await presentSessions(ctx, [await endSession(ctx, params.sessionId)]))[0]!)
}
