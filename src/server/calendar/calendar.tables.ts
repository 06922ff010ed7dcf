/** migrations/0003-calendar.sql. Days are written as text and read as `day::text`. */
import type { ColumnType } from 'kysely'

type Time = ColumnType<number, Date | string, Date | string>

export type CalendarDayTable = { centerId: string; day: ColumnType<string, string, string>; working: boolean; reason: string; changedBy: string; changedAt: Time }
export type CalendarYearTable = { centerId: string; year: number; source: string; loadedBy: string; loadedAt: Time }
export type CalendarVersionTable = { single: boolean; version: number }

declare module '#platform/database.ts' {
  interface Tables {
    calendarDay: CalendarDayTable
    calendarYear: CalendarYearTable
    calendarVersion: CalendarVersionTable
  }
}
