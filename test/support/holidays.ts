/** A calendar written by hand from the State Council's notices for 2025 and 2026: what tests may know without any package. */
import type { WorkCalendar } from '../../src/domain/calendar/work-calendar.ts'

const OFF: Record<string, [first: string, last: string][]> = {
  元旦: [['2025-01-01', '2025-01-01'], ['2026-01-01', '2026-01-03']],
  春节: [['2025-01-28', '2025-02-04'], ['2026-02-15', '2026-02-23']],
  清明: [['2025-04-04', '2025-04-06'], ['2026-04-04', '2026-04-06']],
  劳动节: [['2025-05-01', '2025-05-05'], ['2026-05-01', '2026-05-05']],
  端午: [['2025-05-31', '2025-06-02'], ['2026-06-19', '2026-06-21']],
  中秋: [['2026-09-25', '2026-09-27']],
  国庆节: [['2025-10-01', '2025-10-08'], ['2026-10-01', '2026-10-07']],
}
const MAKE_UP = [
  '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11',
  '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10',
]
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** 09:00–12:00 and 14:00–18:00, +08:00; knows 2025 and 2026 only. */
export const chinaCalendar: WorkCalendar = {
  utcOffsetMinutes: 480,
  hours: [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '18:00' }],
  dayFact(day) {
    if (day < '2025' || day >= '2027') return undefined
    const holiday = Object.keys(OFF).find((name) => OFF[name]?.some(([first, last]) => first <= day && day <= last))
    if (holiday) return { day, working: false, reason: holiday }
    if (MAKE_UP.includes(day)) return { day, working: true, reason: '调休' }
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    return { day, working: weekday !== 0 && weekday !== 6, reason: WEEKDAYS[weekday] ?? '' }
  },
}

/** "2026-02-13 10:00" on the clock of China → Instant, and back. */
export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
export const shown = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
