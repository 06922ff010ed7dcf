/** 季节: the days before heating, floods or school begin, when unit and centre confirm the season's entries together. */
import { dayAfter } from '../calendar/local-day.ts'
import type { LocalDay } from '../calendar/work-calendar.ts'

/** `from`, `to`: "MM-DD"; a season may run over the new year. */
export type Season = { code: string; name: string; from: string; to: string; /** days before the first day on which the call goes out */ confirmDays: number }
export type SeasonCall = { season: string; /** first day of this run of the season: what is to be confirmed by */ from: LocalDay; callOn: LocalDay }

const dayOf = (year: number, monthDay: string): LocalDay => {
  const day = `${year}-${monthDay}`
  // 29 February of a year that has none
  return new Date(`${day}T00:00:00Z`).getUTCDate() === Number(monthDay.slice(3)) ? day : dayAfter(`${year}-02-28`)
}

/** The run whose call is out on `today` (from the call until the season ends), or undefined between seasons. */
export function openCall(season: Season, today: LocalDay): SeasonCall | undefined {
  const year = Number(today.slice(0, 4))
  for (const start of [year + 1, year, year - 1]) {
    const from = dayOf(start, season.from)
    const to = dayOf(season.to < season.from ? start + 1 : start, season.to)
    const callOn = dayAfter(from, -season.confirmDays)
    if (callOn <= today && today <= to) return { season: season.code, from, callOn }
  }
  return undefined
}

/** Confirmed for this run: somebody of the unit or the centre said so, or published it anew, since the call went out. */
export const isConfirmed = (confirmedOn: LocalDay | undefined, call: SeasonCall): boolean => confirmedOn !== undefined && confirmedOn >= call.callOn
export const mustFlag = (confirmedOn: LocalDay | undefined, call: SeasonCall, today: LocalDay): boolean => today >= call.from && !isConfirmed(confirmedOn, call)
