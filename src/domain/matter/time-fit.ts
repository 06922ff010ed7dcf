import { DAY } from '../calendar/local-day.ts'

/** The same words about the same place half a year apart are more often two matters than one. */
const HALF_LIFE_DAYS = 60
/** What a likeness keeps however far apart. */
const KEPT = 0.3

/** @param gapMs between two demands, or between the last of one matter and the first of another */
export const timeFit = (gapMs: number): number => KEPT + (1 - KEPT) * 2 ** (-Math.abs(gapMs) / DAY / HALF_LIFE_DAYS)
