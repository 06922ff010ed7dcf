/** 7×24: who sits in which half hour, and which half hours nobody covers. */
export const HALF_HOUR = 30 * 60_000
export type Duty = { startsAt: number; endsAt: number }

export const halfHourOf = (at: number): number => Math.floor(at / HALF_HOUR) * HALF_HOUR

/** Every half hour that begins in [from, to): how many sit through all of it. */
export function staffedHalfHours(duties: readonly Duty[], from: number, to: number): { at: number; staffed: number }[] {
  const slots: { at: number; staffed: number }[] = []
  for (let at = Math.ceil(from / HALF_HOUR) * HALF_HOUR; at < to; at += HALF_HOUR) {
    slots.push({ at, staffed: duties.filter(({ startsAt, endsAt }) => startsAt <= at && endsAt >= at + HALF_HOUR).length })
  }
  return slots
}
/** A half hour is uncovered when nobody is on through all of it. */
export const uncoveredHalfHours = (duties: readonly Duty[], from: number, to: number): number[] =>
  staffedHalfHours(duties, from, to).filter(({ staffed }) => staffed === 0).map(({ at }) => at)

export const overlaps = (a: Duty, b: Duty): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt
