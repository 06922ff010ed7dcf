import { checkYear } from '#domain/calendar/calendar-year.ts'
import type { DayFact } from '#domain/calendar/work-calendar.ts'
import type { Context } from '#platform/context.ts'
import { clearYear, lockCalendar, markYearLoaded, saveDays } from '../calendar.store.ts'
import { keyOf, recordCalendarChange, requireCalendarAdministrator, type CalendarScope } from '../calendar-change.ts'

type ImportedYear = { scope: CalendarScope; year: number; /** the notice, e.g. 国办发明电〔2026〕… */ source: string; /** days that differ from the week */ days: DayFact[] }

/**
 * Loads a year whole: earlier overrides of that year and scope go, days not listed follow the week.
 * @throws Refused calendar_year_incomplete, calendar_day_invalid
 */
export async function importCalendarYear(ctx: Context, input: ImportedYear): Promise<void> {
  requireCalendarAdministrator(ctx)
  checkYear(input.year, input.days)
  await ctx.transaction(async (tx) => {
    const key = keyOf(ctx, input.scope)
    await lockCalendar(tx)
    await clearYear(tx, key, input.year)
    await saveDays(tx, ctx, key, input.days)
    await markYearLoaded(tx, ctx, key, input.year, input.source)
    await recordCalendarChange(tx, ctx, {
      how: 'import', scope: input.scope, days: input.days.map(({ day }) => day),
      from: `${input.year}-01-01`, to: `${input.year}-12-31`, body: { source: input.source, days: input.days },
    })
  })
}
