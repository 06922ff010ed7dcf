import { expect, it } from 'vitest'
import { centerDay, momentText, remainingText, spanText, timerText } from './time.ts'

const HOUR = 3_600_000
it.each([
  [30_000, '不到 1 分', 'under 1 min'], [10 * 60_000, '10 分', '10 min'], [2 * HOUR, '2 小时', '2 h'], [2 * HOUR + 600_000, '2 小时 10 分', '2 h 10 min'],
  [26 * HOUR, '1 天 2 小时', '1 d 2 h'], [48 * HOUR, '2 天', '2 d'], [100 * HOUR, '4 天', '4 d'],
])('%i ms is said as %s', (ms, zh, en) => {
  expect(spanText(ms, 'zh-CN')).toBe(zh)
  expect(spanText(-ms, 'en')).toBe(en)
})
it('says what is left and what is over', () => {
  expect(remainingText(2 * HOUR, 0, 'zh-CN')).toBe('还剩 2 小时')
  expect(remainingText('1970-01-01T00:00:00Z', 24 * HOUR, 'zh-CN')).toBe('已超 1 天')
  expect(remainingText(0, HOUR, 'en')).toBe('1 h over')
})
it('counts a call in minutes and seconds, past the hour with hours', () => {
  expect(timerText(42_000)).toBe('00:42')
  expect(timerText(HOUR + 61_000)).toBe('1:01:01')
})
it('shows the clock of the centre, wherever the reader sits', () => {
  expect(centerDay('2026-03-01T16:30:00Z')).toBe('2026-03-02')
  expect(momentText('2026-03-01T16:30:00Z', 'zh-CN', Date.parse('2026-03-04T00:00:00Z'))).toBe('3月2日 00:30')
})
