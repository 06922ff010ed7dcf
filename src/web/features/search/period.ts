/** Periods people say; the days of the reader's own calendar. */
export const PERIODS = ['today', 'week', 'month', 'quarter'] as const
export type Period = (typeof PERIODS)[number]
const DAYS: Record<Period, number> = { today: 1, week: 7, month: 30, quarter: 90 }

export function dayOf(at: number): string {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export const firstDayOf = (period: Period, now: number): string => {
  const date = new Date(now)
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - DAYS[period] + 1).getTime())
}

/** Which period a pair of days is, if it is one of them. */
export function periodOf(days: { from?: string; to?: string }, now: number): Period | 'any' | 'custom' {
  if (!days.from && !days.to) return 'any'
  const found = PERIODS.find((period) => firstDayOf(period, now) === days.from)
  return found && (!days.to || days.to === dayOf(now)) ? found : 'custom'
}
