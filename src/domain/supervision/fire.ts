/** A rule × what the record says of one ticket → its firings. The order of arrival and repetition change nothing. Clocks and person-times: files of their own. */
import { DAY } from '../calendar/local-day.ts'
import type { Trigger } from '../profile/supervision.ts'
import { bouncesOf } from './bounces.ts'
import { inOrder, type Firing, type Happening, type Why } from './happening.ts'
import { counts, ROUND_EVENTS } from './trigger-events.ts'

export function fire(trigger: Trigger, record: readonly Happening[]): Firing[] {
  const story = inOrder(record)
  switch (trigger.when) {
    case 'returned': case 'unsolved': case 'dissatisfied_reasonable': case 'media': return rounds(story).flatMap((round, n) => often(trigger, round, `round:${n}`))
    case 'bounced': return bounced(trigger, story)
    case 'sensitive': return often({ ...trigger, threshold: 1 }, story, 'once')
    case 'non_compliant': return each(trigger, story, 'caseId')
    case 'promise_missed': return each(trigger, story, 'promiseId')
    case 'instruction': return each(trigger, story, 'instructionId')
    case 'unsolved_order': return each(trigger, story, 'orderId')
    default: return []
  }
}

/** Rehandled or reopened: a new round begins. */
function rounds(story: readonly Happening[]): Happening[][] {
  const all: Happening[][] = [[]]
  for (const one of story) {
    if ((ROUND_EVENTS as readonly string[]).includes(one.type)) all.push([])
    else all.at(-1)!.push(one)
  }
  return all
}

/** Once a round, when so many fall within the window. */
function often(trigger: Trigger, round: readonly Happening[], occasion: string): Firing[] {
  const counted = round.filter((one) => counts(trigger, one))
  const of = trigger.threshold ?? 1
  const windowMs = trigger.windowDays ? trigger.windowDays * DAY : Infinity
  const last = counted.findIndex((one, i) => i >= of - 1 && one.at - counted[i - of + 1]!.at <= windowMs)
  if (last < 0) return []
  const within = counted.slice(last - of + 1, last + 1)
  const said = trigger.when === 'unsolved' ? { said: within.at(-1)!.type === 'revisit.recorded' ? 'revisit' as const : 'reply' as const } : {}
  return [{ occasion, at: within.at(-1)!.at, why: { ...whyOf(trigger, within), ...said }, events: counted.slice(last - of + 1).map(({ id }) => id) }]
}

/** Once for each thing of its own: a case, a promise, an order. */
function each(trigger: Trigger, story: readonly Happening[], key: string): Firing[] {
  const own = Map.groupBy(story.filter((one) => counts(trigger, one)), (one) => String(one.facts?.[key] ?? one.id))
  return [...own].map(([name, all]) => ({ occasion: `${key}:${name}`, at: all[0]!.at, why: { ...whyOf(trigger, [all[0]!]), ...rungOf(all[0]!) }, events: all.map(({ id }) => id) }))
}

function bounced(trigger: Trigger, story: readonly Happening[]): Firing[] {
  const of = trigger.threshold ?? 1
  return rounds(story).flatMap((round, n): Firing[] => {
    const passed = round.filter((one) => counts(trigger, one) && one.unitPath)
    for (let end = of + 1; end <= passed.length; end += 1) {
      const units = passed.slice(0, end).map(({ unitPath }) => unitPath!)
      const count = bouncesOf(units)
      if (count < of) continue
      const all = passed.slice(0, end)
      return [{ occasion: `round:${n}`, at: all.at(-1)!.at, why: { ...whyOf(trigger, all), count, units: new Set(units).size }, events: passed.map(({ id }) => id) }]
    }
    return []
  })
}

const whyOf = (trigger: Trigger, counted: readonly Happening[]): Why => ({
  count: counted.length, of: trigger.threshold ?? 1, ...(trigger.windowDays ? { windowDays: trigger.windowDays } : {}),
  from: counted[0]!.at, to: counted.at(-1)!.at,
})
const rungOf = ({ facts }: Happening): Pick<Why, 'rung'> => (facts?.['rung'] === undefined ? {} : { rung: String(facts['rung']) })
