import * as contract from '#contract/calendar.ts'
import { yearsToLoad } from '#domain/calendar/calendar-year.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { clearCalendarDays } from './actions/clear-calendar-days.ts'
import { importCalendarYear } from './actions/import-calendar-year.ts'
import { setCalendarDays } from './actions/set-calendar-days.ts'
import { calendarYear } from './calendar-year.query.ts'
import { workCalendarOf } from './work-calendar.ts'

export function calendarRoutes(door: Door): void {
  mount(door, contract.getCalendarYear, async (ctx, { params }) => {
    // Two months ahead, a few hours of offset make no difference.
    const calendar = await workCalendarOf(ctx, ctx.db, { centerId: ctx.actor.centerId, utcOffsetMinutes: 0, hours: [] }, 0)
    return { ...(await calendarYear(ctx.db, ctx.actor.centerId, params.year)), yearsToLoad: yearsToLoad(ctx.now, calendar) }
  })
  mount(door, contract.setCalendarDays, async (ctx, { body }) => {
    await setCalendarDays(ctx, body)
    return { ok: true as const }
  })
  mount(door, contract.clearCalendarDays, async (ctx, { body }) => ({ days: await clearCalendarDays(ctx, body) }))
  mount(door, contract.importCalendarYear, async (ctx, { params, body }) => {
    await importCalendarYear(ctx, { ...body, year: params.year })
    return { ok: true as const }
  })
}
