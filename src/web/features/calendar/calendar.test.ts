import { describe, expect, it } from 'vitest'
import { readYear } from './read-year.ts'
import { addDays, daysBetween, kindOf, plainYear, weekdayOf, weeksOf } from './year-days.ts'

describe('a year as a grid', () => {
  it('knows weekdays, leap years and months', () => {
    expect(weekdayOf('2026-11-22')).toBe(6)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(plainYear(2028)).toHaveLength(366)
    expect(weeksOf(2026, 11)[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01'])
    expect(daysBetween('2026-03-02', '2026-02-27')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
  })
  it.each([['2026-10-01', false, 'holiday'], ['2026-10-10', true, 'makeup'], ['2026-10-11', false, 'off'], ['2026-10-12', true, 'working']] as const)('%s %s is %s', (day, working, kind) =>
    expect(kindOf({ day, working })).toBe(kind))
})

describe('loading a year', () => {
  it('reads what people paste', () => {
    const { days, problems } = readYear('日期,班休,名称\n2027-01-01,休,元旦\n2027/2/7 班 春节调休\n2027年10月1日，休，国庆节\n\n', 2027)
    expect(problems).toEqual([])
    expect(days).toEqual([
      { day: '2027-01-01', working: false, reason: '元旦' },
      { day: '2027-02-07', working: true, reason: '春节调休' },
      { day: '2027-10-01', working: false, reason: '国庆节' },
    ])
  })
  it('names every line it does not understand', () => {
    const { days, problems } = readYear('2027-02-30,休,x\n2026-01-01,休,元旦\n2027-01-01,也许,元旦\n2027-01-02,休,a\n2027-01-02,班,b', 2027)
    expect(days).toHaveLength(1)
    expect(problems.map(({ line, why }) => [line, why])).toEqual([[1, 'badLine'], [2, 'otherYear'], [3, 'badLine'], [5, 'twice']])
  })
})
