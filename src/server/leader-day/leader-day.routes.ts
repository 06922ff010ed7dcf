/** 领导接听. Choosing and listing: session-plan.routes.ts. */
import { changeSession as changeEndpoint, chooseMedia as mediaEndpoint, coordinateSession as coordinateEndpoint, getSession as getEndpoint, linkMedia as mediaLinkEndpoint, linkTicket as linkEndpoint, markChannel as channelEndpoint, moveSession as moveEndpoint, planSession as planEndpoint, recordAct as actEndpoint, reportTask as taskEndpoint } from '#contract/leader-day.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { changeSession } from './actions/change-session.ts'
import { chooseMedia } from './actions/choose-media.ts'
import { coordinateSession } from './actions/coordinate-session.ts'
import { linkMedia } from './actions/link-media.ts'
import { linkTicket } from './actions/link-ticket.ts'
import { markChannel } from './actions/mark-channel.ts'
import { moveSession } from './actions/move-session.ts'
import { planSession } from './actions/plan-session.ts'
import { recordAct } from './actions/record-act.ts'
import { reportTask } from './actions/report-task.ts'
import { presentDetail } from './leader-day.presenter.ts'
import { sessionPlanRoutes } from './session-plan.routes.ts'

export function leaderDayRoutes(door: Door): void {
  const detail = (ctx: Context, id: string) => ctx.transaction((tx) => presentDetail(ctx, tx, id))
  sessionPlanRoutes(door)
  mount(door, getEndpoint, (ctx, { params }) => detail(ctx, params.sessionId))
  mount(door, planEndpoint, async (ctx, { body }) => detail(ctx, await planSession(ctx, body)))
  mount(door, changeEndpoint, async (ctx, { params, body }) => { await changeSession(ctx, params.sessionId, body); return detail(ctx, params.sessionId) })
  mount(door, moveEndpoint, async (ctx, { params, body }) => { await moveSession(ctx, params.sessionId, body); return detail(ctx, params.sessionId) })
  mount(door, channelEndpoint, async (ctx, { params, body }) => { await markChannel(ctx, params.sessionId, body); return detail(ctx, params.sessionId) })
  mount(door, linkEndpoint, async (ctx, { params, body }) => { await linkTicket(ctx, params.sessionId, body); return detail(ctx, params.sessionId) })
  mount(door, actEndpoint, async (ctx, { params, body }) => { await recordAct(ctx, params.sessionId, body); return detail(ctx, params.sessionId) })
  mount(door, coordinateEndpoint, async (ctx, { params, body }) => { await coordinateSession(ctx, params.sessionId, body); return detail(ctx, params.sessionId) })
  mount(door, taskEndpoint, async (ctx, { params, body }) => detail(ctx, await reportTask(ctx, params.taskId, body.result)))
  mount(door, mediaEndpoint, async (ctx, { params, body }) => { await chooseMedia(ctx, params.sessionId, body); return detail(ctx, params.sessionId) })
  mount(door, mediaLinkEndpoint, async (ctx, { params, body }) => { await linkMedia(ctx, params.sessionId, params.ticketId, body); return detail(ctx, params.sessionId) })
}
