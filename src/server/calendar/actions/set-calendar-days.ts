import { checkDays } from '#domain/calendar/calendar-year.ts'
import type { DayFact } from '#domain/calendar/work-calendar.ts'
import type { Context } from '#platform/context.ts'
import { lockCalendar, saveDays } from '../calendar.store.ts'
import { keyOf, recordCalendarChange, requireCalendarAdministrator, type CalendarScope } from '../calendar-change.ts'

/** An administrator says of single days whether they are worked, and why. @throws Refused calendar_day_invalid */
export async function setCalendarDays(ctx: Context, input: { scope: CalendarScope; days: DayFact[] }): Promise<void> {
  requireCalendarAdministrator(ctx)
  checkDays(input.days)
  await ctx.transaction(async (tx) => {
    await lockCalendar(tx)
    await saveDays(tx, ctx, keyOf(ctx, input.scope), input.days)
    await recordCalendarChange(tx, ctx, { how: 'set', scope: input.scope, days: input.days.map(({ day }) => day), body: { days: input.days } })
  })
}
