/** What brings a ticket under a duty, by the base the profile names. */
import type { Obligation } from '../profile/supervision.ts'
import type { InRound } from './rounds.ts'

/** `since`: what answers the duty must have come after this; `gone`: why there is no duty any more */
export type Ground = { key: string; event: InRound; since: InRound; gone?: InRound }

/** A unit's handling has ended and the requester is to be asked. */
const isHandled = ({ type, after }: InRound): boolean => type === 'ticket.accepted' || type === 'ticket.study_concluded' || (type === 'ticket.followed_parent' && after === 'pending_revisit')

const SAD: readonly unknown[] = ['dissatisfied', 'very_dissatisfied']
const isSad = ({ type, facts }: InRound): boolean => type === 'revisit.recorded' && (SAD.includes(facts.processSatisfaction) || SAD.includes(facts.resultSatisfaction))

export const GROUNDS: Record<Obligation['base'], (events: readonly InRound[]) => Ground[]> = {
  first_handled: (events) => handledRounds(events).slice(0, 1).map((ground) => ({ ...ground, key: 'first' })),
  unit_closed: handledRounds,
  non_compliant: nonCompliant,
  dissatisfied_reasonable: reasonable,
}

function handledRounds(events: readonly InRound[]): Ground[] {
  const first = new Map<number, InRound>()
  for (const event of events) if (isHandled(event) && !first.has(event.round)) first.set(event.round, event)
  return [...first.values()].map((event) => ({ key: `r${event.round}`, event, since: event }))
}

/** 不规范件: one duty for each, as quality inspection numbers them. */
function nonCompliant(events: readonly InRound[]): Ground[] {
  const found = new Map<string, Ground>()
  for (const event of events) {
    const key = String(event.facts.caseId)
    if (event.type === 'quality.non_compliant' && !found.has(key)) found.set(key, { key, event, since: event })
  }
  for (const event of events) {
    const ground = event.type === 'quality.non_compliant_withdrawn' ? found.get(String(event.facts.caseId)) : undefined
    if (ground) ground.gone ??= event
  }
  return [...found.values()]
}

/** 诉求合理的不满意件: from the first verdict that it is reasonable, for as long as the last one says so. */
function reasonable(events: readonly InRound[]): Ground[] {
  const verdicts = Map.groupBy(events.filter(({ type }) => type === 'revisit.reasonableness_judged'), ({ facts }) => String(facts.round))
  const grounds = new Map<string, Ground & { last: InRound }>()
  for (const judged of verdicts.values()) {
    const revisit = judgedRevisit(events, judged)
    const [opening, last] = [judged.find(({ facts }) => facts.reasonable === true), judged.at(-1)]
    if (!revisit || !isSad(revisit) || !opening || !last) continue
    const key = `r${revisit.round}`
    const before = grounds.get(key)
    const ground = { key, event: before && before.event.id < opening.id ? before.event : opening, since: before && before.since.id < revisit.id ? before.since : revisit, last: before && before.last.id > last.id ? before.last : last }
    grounds.set(key, ground)
  }
  return [...grounds.values()].map(({ last, ...ground }) => (last.facts.reasonable === true ? ground : { ...ground, gone: last }))
}

/** The call-back a verdict names, by its event or its round; else the last before it. */
function judgedRevisit(events: readonly InRound[], judged: readonly InRound[]): InRound | undefined {
  const named = judged.find(({ facts }) => facts.revisitEventId !== undefined)?.facts.revisitEventId
  const revisits = events.filter(({ type }) => type === 'revisit.recorded')
  const round = judged[0]?.facts.round
  return revisits.find(({ id }) => id === named) ?? revisits.find(({ facts }) => facts.round !== undefined && facts.round === round) ?? revisits.findLast(({ id }) => id < (judged[0]?.id ?? ''))
}
