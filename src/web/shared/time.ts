/** Time as people say it. Wire times are ISO strings with Z; screens show the centre's clock, as its messages and deadlines do. */
import type { AmountUnit } from '#domain/calendar/limit.ts'
import type { Language, Word } from './words.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Every centre keeps Beijing time, also for a reader whose machine does not. POSIX counts westward, hence the minus. */
export const CENTER_ZONE = 'Etc/GMT-8'
export const CENTER_OFFSET = 8 * HOUR
/** "2026-11-22" at the centre. */
export const centerDay = (at: string | number = Date.now()): string => new Date(new Date(at).getTime() + CENTER_OFFSET).toISOString().slice(0, 10)

/** "2 小时 10 分", "1 天 3 小时", "不到 1 分"; always two parts at most. */
export function spanText(ms: number, language: Language): string {
  const zh = language === 'zh-CN'
  const size = Math.abs(ms)
  if (size < MINUTE) return zh ? '不到 1 分' : 'under 1 min'
  const days = Math.floor(size / DAY)
  const hours = Math.floor((size % DAY) / HOUR)
  const minutes = Math.floor((size % HOUR) / MINUTE)
  if (days >= 3) return zh ? `${days} 天` : `${days} d`
  if (days > 0) return join(zh ? `${days} 天` : `${days} d`, hours ? (zh ? `${hours} 小时` : `${hours} h`) : '')
  if (hours > 0) return join(zh ? `${hours} 小时` : `${hours} h`, minutes ? (zh ? `${minutes} 分` : `${minutes} min`) : '')
  return zh ? `${minutes} 分` : `${minutes} min`
}
const join = (a: string, b: string) => (b ? `${a} ${b}` : a)

/** "还剩 2 小时 10 分" or "已超 1 天". */
export function remainingText(dueAt: string | number, now: number, language: Language): string {
  const left = new Date(dueAt).getTime() - now
  const span = spanText(left, language)
  if (language === 'zh-CN') return left >= 0 ? `还剩 ${span}` : `已超 ${span}`
  return left >= 0 ? `${span} left` : `${span} over`
}

/** "刚刚", "12 分前", "3 月 12 日". */
export function agoText(at: string | number, now: number, language: Language): string {
  const ms = now - new Date(at).getTime()
  if (ms < MINUTE) return language === 'zh-CN' ? '刚刚' : 'just now'
  if (ms < 3 * DAY) return language === 'zh-CN' ? `${spanText(ms, language)}前` : `${spanText(ms, language)} ago`
  return dayText(at, language, now)
}

/** The day, with its year only where that is another one. */
export function dayText(at: string | number, language: Language, now = Date.now()): string {
  const otherYear = centerDay(at).slice(0, 4) !== centerDay(now).slice(0, 4)
  return new Intl.DateTimeFormat(language, { timeZone: CENTER_ZONE, month: 'short', day: 'numeric', ...(otherYear ? { year: 'numeric' } : {}) }).format(new Date(at))
}
export function timeText(at: string | number, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: CENTER_ZONE, hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at))
}
/** "11月27日 17:30"; only the clock time where it is today. */
export function momentText(at: string | number, language: Language, now = Date.now()): string {
  const today = centerDay(at) === centerDay(now)
  return today ? timeText(at, language) : `${dayText(at, language, now)} ${timeText(at, language)}`
}
/** mm:ss, or h:mm:ss past the hour: the timer of a call. */
export function timerText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}

/** "5 working_day" as people say it; anything else as it came. */
export function amountText(amount: string, say: (word: Word) => string): string {
  const [count = '', unit = ''] = amount.split(' ')
  return unit in AMOUNT_UNIT_WORDS ? `${count} ${say(AMOUNT_UNIT_WORDS[unit as AmountUnit])}` : amount
}
export const AMOUNT_UNIT_WORDS = {
  minute: { zh: '分钟', en: 'min' }, hour: { zh: '小时', en: 'h' }, working_hour: { zh: '个工作小时', en: 'working hours' },
  day: { zh: '天', en: 'days' }, working_day: { zh: '个工作日', en: 'working days' },
} as const satisfies Record<AmountUnit, Word>
