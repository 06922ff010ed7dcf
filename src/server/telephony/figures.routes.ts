import { callChoices, callFigures, callLog, myCalls, myFigures, wallboard } from '#contract/call-figures.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentFigures } from './call-figures.presenter.ts'
import { presentCallLog } from './call-log.presenter.ts'
import { presentChoices, presentMyFigures } from './my-figures.presenter.ts'
import { presentWallboard } from './wallboard.presenter.ts'

export function figuresRoutes(door: Door, telephony: Config['telephony']): void {
  mount(door, wallboard, async (ctx) => presentWallboard(ctx, telephony))
  mount(door, callFigures, async (ctx, { query }) => presentFigures(ctx, query))
  mount(door, callLog, async (ctx, { query }) => presentCallLog(ctx, query))
  mount(door, myFigures, async (ctx) => presentMyFigures(ctx, telephony))
  mount(door, callChoices, async (ctx) => presentChoices(ctx, telephony))
  mount(door, myCalls, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    return presentCallLog(ctx, { ...query, from: localDay(ctx.now, rules), agentId: ctx.actor.id })
  })
}
