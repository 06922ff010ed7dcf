import type { ClockName, Limit } from './limit.ts'

export type LimitSubject = {
  kind: string
  class: string
  /** codes from the root to the ticket's own category; a limit may name any of them */
  categoryPath: readonly string[]
  urgency: string
  party: string
  service?: string
}

/** The limit of a clock for one ticket: most named dimensions wins, then the earlier one; undefined: the city has none, no clock runs. */
export function chooseLimit(limits: readonly Limit[], clock: ClockName, subject: LimitSubject): Limit | undefined {
  let best: { limit: Limit; named: number } | undefined
  for (const limit of limits) {
    if (limit.clock !== clock) continue
    const named = namedDimensions(limit, subject)
    if (named !== undefined && named > (best?.named ?? -1)) best = { limit, named }
  }
  return best?.limit
}

/** How many dimensions the limit names, or undefined when one of them does not fit. An empty list names nothing. */
function namedDimensions({ when = {} }: Limit, subject: LimitSubject): number | undefined {
  const dimensions: [string[] | undefined, readonly (string | undefined)[]][] = [
    [when.kinds, [subject.kind]],
    [when.classes, [subject.class]],
    [when.categories, subject.categoryPath],
    [when.urgencies, [subject.urgency]],
    [when.parties, [subject.party]],
    [when.services, [subject.service]],
  ]
  const named = dimensions.filter(([wanted]) => wanted !== undefined && wanted.length > 0)
  const fits = named.every(([wanted, actual]) => actual.some((value) => value !== undefined && wanted?.includes(value)))
  return fits ? named.length : undefined
}
