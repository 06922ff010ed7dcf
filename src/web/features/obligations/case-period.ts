import { centerDay } from '#web/shared/time.ts'

export const QUICK = ['thisMonth', 'lastMonth', 'last30', 'thisYear'] as const
export type Quick = (typeof QUICK)[number]
export type Days = { from: string; to: string }

/** Days of the centre, both included. */
export function daysOf(quick: Quick, now: number): Days {
  const today = centerDay(now)
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const first = (y: number, m: number) => new Date(Date.UTC(y, m - 1, 1)).toISOString().slice(0, 10)
  const before = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
  if (quick === 'thisMonth') return { from: first(year, month), to: today }
  if (quick === 'lastMonth') return { from: first(year, month - 1), to: before(first(year, month), 1) }
  return quick === 'last30' ? { from: before(today, 29), to: today } : { from: `${year}-01-01`, to: today }
}
