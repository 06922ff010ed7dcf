/** 工作日历: days of a year with reason and source; an administrator edits days or loads a whole year. */
import { z } from 'zod'
import { endpoint, Text } from './endpoint.ts'

export const CalendarDay = z.object({ day: z.iso.date(), working: z.boolean(), reason: Text(60) })
/** shared: all centres of the installation; center: the signed-in administrator's own. */
export const CalendarScope = z.enum(['shared', 'center'])
const Year = z.number().int().min(1900).max(2200)

export const CalendarYearView = z.object({
  year: Year,
  /** none: not loaded; deadlines that reach it are reckoned by the week and say so */
  known: z.enum(['statutory', 'imported', 'none']),
  days: z.array(CalendarDay.extend({ source: z.enum(['center', 'shared', 'statutory', 'week']) })),
  /** years that deadlines given today may reach and nobody has loaded */
  yearsToLoad: z.array(Year),
})
export type CalendarYearView = z.infer<typeof CalendarYearView>

const YearParams = z.object({ year: z.coerce.number().int().min(1900).max(2200) })
export const getCalendarYear = endpoint('GET', '/api/calendar/years/:year', { params: YearParams, response: CalendarYearView, access: 'signed_in', summary: 'working days of a year' })
export const setCalendarDays = endpoint('POST', '/api/calendar/days', { body: z.object({ scope: CalendarScope, days: z.array(CalendarDay).min(1).max(366) }), response: z.object({ ok: z.literal(true) }), access: 'system_admin', summary: 'say which days are worked' })
export const clearCalendarDays = endpoint('POST', '/api/calendar/days/clear', { body: z.object({ scope: CalendarScope, days: z.array(z.iso.date()).min(1).max(366) }), response: z.object({ days: z.array(z.iso.date()) }), access: 'system_admin', summary: 'take overrides back' })
/** `days` lists what differs from the week: days off and make-up days. What was set for that year and scope before is replaced. */
export const importCalendarYear = endpoint('POST', '/api/calendar/years/:year', { params: YearParams, body: z.object({ scope: CalendarScope, source: Text(200), days: z.array(CalendarDay).min(2).max(366) }), response: z.object({ ok: z.literal(true) }), access: 'system_admin', summary: 'load a year' })
