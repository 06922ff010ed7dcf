/** 热度: who is concerned, how often they spoke, whether it grows, whether it is still going on. */
import { DAY } from '../calendar/local-day.ts'

export type Warmth = {
  /** distinct */
  persons: number
  personTimes: number
  /** readers who agreed, where the channel counts them */
  likes: number
  /** person-times of this window and of the one before it */
  now: number
  before: number
  lastAt: number
}

/** A further call of the same person says less than another person. */
const AGAIN = 0.5
/** Likes cost a finger; ten times as many weigh one step more. */
const LIKED = 2
const GROWS_AT_MOST = 2
/** After so many days of silence a matter is half as hot. */
const HALF_LIFE_DAYS = 14

/**
 * heat = (persons + 0.5 · (personTimes − persons) + 2 · log10(1 + likes)) · growth · 2^(−quiet days / 14)
 * where growth = (1 + now) / (1 + before), kept within ½ … 2. Never negative; more of anything never cools.
 */
export function heatOf({ persons, personTimes, likes, now, before, lastAt }: Warmth, at: number): number {
  const said = persons + AGAIN * (personTimes - persons) + LIKED * Math.log10(1 + likes)
  const growth = Math.min(GROWS_AT_MOST, Math.max(1 / GROWS_AT_MOST, (1 + now) / (1 + before)))
  const quietDays = Math.max(0, at - lastAt) / DAY
  return round(said * growth * 2 ** (-quietDays / HALF_LIFE_DAYS))
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Between a day and this many days the same number of people is the more urgent the shorter it took. */
const LONG_DAYS = 365

/** Whoever writes fifty times is still one: further words count up to so many a person. */
const HEARD_EACH = 3

/**
 * 集中度: heat of a matter that lies in the past, where neither growth nor recency says anything:
 * (persons + 0.5 · further person-times, at most 3 a person + 2 · log10(1 + likes)) · (1.5 within a day … 0.5 over a year, by the logarithm of the days)
 */
export function concentrationOf({ persons, personTimes, likes, firstAt, lastAt }: Pick<Warmth, 'persons' | 'personTimes' | 'likes' | 'lastAt'> & { firstAt: number }): number {
  const said = persons + AGAIN * (Math.min(personTimes, HEARD_EACH * persons) - persons) + LIKED * Math.log10(1 + likes)
  const days = Math.min(LONG_DAYS, Math.max(1, (lastAt - firstAt) / DAY))
  return round(said * (1.5 - Math.log(days) / Math.log(LONG_DAYS)))
}
