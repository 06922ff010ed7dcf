import type { LocalDay } from '#domain/calendar/work-calendar.ts'
import type { Context } from '#platform/context.ts'
import { lockCalendar, removeDays } from '../calendar.store.ts'
import { keyOf, recordCalendarChange, requireCalendarAdministrator, type CalendarScope } from '../calendar-change.ts'

/** Takes overrides back; the statutory calendar speaks again. Days without one are passed over. Returns the days taken back. */
export async function clearCalendarDays(ctx: Context, input: { scope: CalendarScope; days: LocalDay[] }): Promise<LocalDay[]> {
  requireCalendarAdministrator(ctx)
  return ctx.transaction(async (tx) => {
    await lockCalendar(tx)
    const days = await removeDays(tx, keyOf(ctx, input.scope), input.days)
    await recordCalendarChange(tx, ctx, { how: 'clear', scope: input.scope, days, body: { days } })
    return days
  })
}
