/** What one event adds to the counters: a function of the event and its centre's offset from UTC, nothing else. */
import { localDay } from '#domain/calendar/local-day.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { instantOf } from '#platform/ids.ts'

export type Step = { measure: string; dimension: string; code: string; by: number }
export type Counted = {
  day: string
  /** counted for the day and over all days */
  steps: Step[]
  /** counted over all days only: how many tickets stand in each status */
  standing: Step[]
  /** The row behind the number; without it being new nothing of `steps` counts. */
  ticket?: { measure: string; inTime?: boolean; satisfied?: boolean }
}

const DIMENSIONS = { kind: 'kind', channel: 'channel', category: 'categoryCode', area: 'areaCode', line: 'line', party: 'party' } as const
const CONTENT: readonly unknown[] = ['very_satisfied', 'satisfied', 'fairly_satisfied']

export function countedOf(event: EventHeader, utcOffsetMinutes: number): Counted | undefined {
  if (event.subjectKind !== 'ticket') return undefined
  const counted = { day: localDay(event.occurredAt, { utcOffsetMinutes }), steps: [], standing: standingOf(event) }
  const facts = event.facts ?? {}
  switch (event.type) {
    case 'ticket.registered': return { ...counted, steps: withDimensions('accepted', event) }
    case 'ticket.amended': return { ...counted, day: localDay(instantOf(event.subjectId), { utcOffsetMinutes }), steps: amended(event) }
    case 'ticket.answered': return facts['dispatched'] === true ? counted : { ...counted, steps: [one('answered')], ticket: { measure: 'answered' } }
    case 'assignment.made': return facts['dispatch'] === 1 ? { ...counted, steps: [one('dispatched')], ticket: { measure: 'dispatched' } } : counted
    case 'ticket.closed': return { ...counted, ...closed(event) }
    default: return counted
  }
}

const one = (measure: string, by = 1): Step => ({ measure, dimension: 'all', code: '', by })

const withDimensions = (measure: string, event: EventHeader): Step[] => [
  one(measure),
  ...Object.entries(DIMENSIONS).flatMap(([dimension, field]) => (event[field] === null ? [] : [{ measure, dimension, code: event[field], by: 1 }])),
  // 12345+N: a special service has counters of its own.
  ...(typeof event.facts?.['service'] === 'string' ? [{ measure, dimension: 'service', code: event.facts['service'], by: 1 }] : []),
]

/** Shares are of tickets closed for the first time, so that each ticket stands in them once. */
function closed(event: EventHeader): Pick<Counted, 'steps' | 'ticket'> {
  const { first, dispatched, onTime, satisfaction, minutes } = event.facts ?? {}
  const inTime = first === true && typeof onTime === 'boolean' ? onTime : undefined
  const satisfied = first === true && satisfaction !== undefined ? CONTENT.includes(satisfaction) : undefined
  return {
    ticket: { measure: 'closed', inTime, satisfied },
    steps: [
      ...withDimensions('closed', event),
      ...(inTime === undefined ? [] : [one('closed_measured'), one('closed_in_time', inTime ? 1 : 0)]),
      ...(satisfied === undefined ? [] : [one('asked'), one('satisfied', satisfied ? 1 : 0)]),
      ...(first === true && dispatched === true ? [one('handled'), one('handling_minutes', Number(minutes ?? 0))] : []),
    ],
  }
}

function amended({ facts, kind, categoryCode, areaCode }: EventHeader): Step[] {
  const moved = (dimension: string, was: unknown, now: string | null): Step[] => (typeof was !== 'string' ? [] : [
    ...(was === '' ? [] : [{ measure: 'accepted', dimension, code: was, by: -1 }]), ...(now === null ? [] : [{ measure: 'accepted', dimension, code: now, by: 1 }]),
  ])
  return [...moved('kind', facts?.['wasKind'], kind), ...moved('category', facts?.['wasCategory'], categoryCode), ...moved('area', facts?.['wasArea'], areaCode)]
}

function standingOf({ before, after }: EventHeader): Step[] {
  const at = (code: string | null, by: number): Step[] => (code === null ? [] : [{ measure: 'standing', dimension: 'status', code, by }])
  return after === null || before === after ? [] : [...at(before, -1), ...at(after, 1)]
}
