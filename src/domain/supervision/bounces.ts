/** 推诿扯皮: how often a ticket was passed on within a ring of units, that is until it came back to one that had had it. */

/** @param units who had the lead, in order; the same unit twice running is no pass. @returns passes from the first unit that had it again to the last one that had it again */
export function bouncesOf(units: readonly string[]): number {
  const passed = units.filter((unit, i) => unit !== units[i - 1])
  const again = passed.flatMap((unit, i) => (passed.indexOf(unit) < i || passed.lastIndexOf(unit) > i ? [i] : []))
  return again.length === 0 ? 0 : again.at(-1)! - again[0]!
}
