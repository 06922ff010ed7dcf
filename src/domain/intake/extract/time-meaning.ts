/** 昨天, 上周三, 今年3月: which days are meant, counted from the call. `2026-03-01/2026-03-31` is a range, both ends included. */
import { numberSaid, spokenDigits } from './numerals.ts'

/** when the call came, and where: minutes east of UTC */
export type Moment = { now: number; utcOffsetMinutes: number }
type Days = { from: number; to: number }
const DAY = 86_400_000

export function dayMeaning(said: string, { now, utcOffsetMinutes }: Moment): string | undefined {
  const today = Math.floor((now + utcOffsetMinutes * 60_000) / DAY)
  const [first, last] = said.split(/(?<=[\p{Script=Han}\d])(?:打到|开到|持续到|到|至|—+|~|～)/u)
  const start = daysOf(first ?? '', today)
  if (!start) return undefined
  const end = last ? daysOf(/[年月天日号周]/u.test(last) ? last : '', today, start) : undefined
  const days: Days = end && end.to >= start.from ? { from: start.from, to: end.to } : start
  return days.from === days.to ? iso(days.from) : `${iso(days.from)}/${iso(days.to)}`
}

function daysOf(said: string, today: number, near?: Days): Days | undefined {
  const plain = /^\D*?((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})/.exec(said)
  if (plain) return dated(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  const relative = RELATIVE.find(([word]) => word.test(said))
  if (relative) return { from: today + relative[1], to: today + relative[1] }
  const week = /(上上|上|这|本|下)?(?:周|星期|礼拜)([一二三四五六日天末])?/u.exec(said)
  if (week && (week[1] || week[2])) return weekOf(today, week[1], week[2])
  return calendarOf(said, today, near)
}

const RELATIVE: [RegExp, number][] = [[/大前天/u, -3], [/前[天晚]/u, -2], [/昨[天日晚夜]/u, -1], [/今[天日早晚]/u, 0], [/明[天早晚]/u, 1], [/大后天/u, 3], [/后天/u, 2]]

function weekOf(today: number, which: string | undefined, day: string | undefined): Days {
  // day 0 of the epoch was a Thursday; weeks begin on Monday
  const monday = today - (today + 3) % 7 + 7 * ({ 上上: -2, 上: -1, 下: 1 }[which ?? ''] ?? 0)
  if (day === '末') return { from: monday + 5, to: monday + 6 }
  const at = '一二三四五六日'.indexOf(day === '天' ? '日' : (day ?? 'x'))
  if (at < 0) return { from: monday, to: monday + 6 }
  // A weekday with no week named is the last one that has come.
  const named = monday + at
  return which || named <= today ? { from: named, to: named } : { from: named - 7, to: named - 7 }
}

function calendarOf(said: string, today: number, near: Days | undefined): Days | undefined {
  const now = new Date(today * DAY)
  const thisYear = near ? new Date(near.from * DAY).getUTCFullYear() : now.getUTCFullYear()
  const year = yearOf(said, now.getUTCFullYear())
  const month = monthOf(said, now.getUTCMonth() + 1)
  const day = number(/([\d一二三四五六七八九十]{1,3})[日号]/u.exec(said)?.[1])
  if (month === undefined && year === undefined) {
    if (day === undefined) return undefined
    const base = near ? new Date(near.from * DAY) : now
    return past(dated(base.getUTCFullYear(), base.getUTCMonth() + 1, day), near ? undefined : today, 1)
  }
  if (month === undefined) return year === undefined || /[季春夏秋冬]/u.test(said) ? undefined : half(said, year)
  const whole = day === undefined ? monthDays(year ?? thisYear, month) : dated(year ?? thisYear, month, day)
  return year === undefined && !near ? past(whole, today, 12) : whole
}

function yearOf(said: string, thisYear: number): number | undefined {
  const word = /(大前|前|去|今|本|明|后)年/u.exec(said)?.[1]
  if (word) return thisYear + ({ 大前: -3, 前: -2, 去: -1, 明: 1, 后: 2 }[word] ?? 0)
  const digits = /([\d〇零一二三四五六七八九]{2,4})年/u.exec(said)?.[1]
  const value = digits ? Number(spokenDigits(digits)) : undefined
  return value === undefined || Number.isNaN(value) ? undefined : value < 100 ? 2000 + value : value >= 1900 && value < 2100 ? value : undefined
}

function monthOf(said: string, thisMonth: number): number | undefined {
  const word = /(上|这|本|下)个?月/u.exec(said)?.[1]
  if (word) return thisMonth + ({ 上: -1, 下: 1 }[word] ?? 0)
  const named = number(/([\d一二三四五六七八九十]{1,3})月/u.exec(said)?.[1])
  return named !== undefined && named <= 12 ? named : undefined
}

const half = (said: string, year: number): Days =>
  /上半年/u.test(said) ? { from: dayOf(year, 1, 1), to: dayOf(year, 6, 30) } : /下半年/u.test(said) ? { from: dayOf(year, 7, 1), to: dayOf(year, 12, 31) } : { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }
const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : numberSaid(text))
const dayOf = (year: number, month: number, day: number): number => Math.floor(Date.UTC(year, month - 1, day) / DAY)
const monthDays = (year: number, month: number): Days => ({ from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 })

function dated(year: number, month: number, day: number): Days | undefined {
  const at = dayOf(year, month, day)
  const real = new Date(at * DAY)
  return month >= 1 && month <= 12 && real.getUTCDate() === day ? { from: at, to: at } : undefined
}

/** 12月3日 said in January was last year: what happened lies behind the call. */
function past(days: Days | undefined, today: number | undefined, months: 1 | 12): Days | undefined {
  if (!days || today === undefined || days.from <= today) return days
  const back = (at: number): number => { const date = new Date(at * DAY); return dayOf(date.getUTCFullYear() - (months === 12 ? 1 : 0), date.getUTCMonth() + 1 - (months === 1 ? 1 : 0), date.getUTCDate()) }
  return { from: back(days.from), to: back(days.to) }
}

const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
