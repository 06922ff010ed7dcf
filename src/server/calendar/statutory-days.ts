/**
 * The statutory calendar as the package `chinese-days` ships it, read from its data file: its functions answer by weekday for years
 * it knows nothing about, and a deadline must never rest on that.
 */
import type { DayFact, LocalDay } from '#domain/calendar/work-calendar.ts'
import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

const HOLIDAYS: Record<string, string> = data.holidays
const MAKE_UPS: Record<string, string> = data.workdays
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** A bridge day at the end of December can stand in the data before its year does, so both certain holidays are asked for. */
export const knowsYear = (year: number): boolean => `${year}-01-01` in HOLIDAYS && `${year}-10-01` in HOLIDAYS

/** 春节 · 春节调休 (worked instead) · undefined: nothing but the week decides. */
export function statutoryFact(day: LocalDay): DayFact | undefined {
  const [holiday, makeUp] = [HOLIDAYS[day], MAKE_UPS[day]]
  if (holiday) return { day, working: false, reason: chineseName(holiday) }
  return makeUp ? { day, working: true, reason: `${chineseName(makeUp)}调休` } : undefined
}

export function weekdayFact(day: LocalDay): DayFact {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return { day, working: weekday !== 0 && weekday !== 6, reason: WEEKDAYS[weekday] ?? '' }
}

/** The data name a holiday "Spring Festival,春节,4". */
const chineseName = (entry: string): string => entry.split(',')[1] ?? entry
