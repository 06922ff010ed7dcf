/** 话务 figures: definitions that need the telephone. The assessment page does not count them; the telephone's own figures do, and these are held against the same words. */
import { emptyRow, withEvent, type CallEvent } from '#domain/telephony/call-row.ts'
import { figuresOf, type Figures } from '#domain/telephony/figures.ts'
import { contributionOf } from '#domain/telephony/half-hour.ts'

const SECOND = 1000
const call = (...events: [type: string, second: number, facts?: CallEvent['facts']][]) => {
  const told = events.map(([type, second, facts = {}]): CallEvent => ({ type, at: second * SECOND, line: 'main', facts: { source: 'engine', direction: 'in', ...facts } }))
  return told.reduce(withEvent, emptyRow('c', told[0]!))
}
const answered = (wait: number, talk: number) => call(['call.offered', 0], ['call.queued', 0, { queue: 'general' }], ['call.answered', wait, { queue: 'general', waitMs: wait * SECOND }], ['call.ended', wait + talk, { talkMs: talk * SECOND }])

/** Four were answered after 10, 15, 25 and 40 s, and talked for 120, 60, 180 and 240 s; one gave up after 20 s. */
const CALLS = [
  answered(10, 120), answered(15, 60), answered(25, 180), answered(40, 240),
  call(['call.offered', 0], ['call.queued', 0, { queue: 'general' }], ['call.abandoned', 20, { queue: 'general', waitedMs: 20 * SECOND }]),
  // not offered to a person: heard that the line is closed, and a call out
  call(['call.refused_closed', 0]), call(['call.dialled', 0, { direction: 'out' }], ['call.ended', 500, { talkMs: 500 * SECOND, direction: 'out' }]),
]

type Phoned = { kpi: string; counts: string; value: number }
export const OF_CALLS: Phoned[] = [
  { kpi: 'connect_rate', counts: '4/5', value: 0.8 },
  { kpi: 'answered_15s', counts: '2/4', value: 0.5 },
  { kpi: 'answered_30s', counts: '3/5', value: 0.6 },
  // (10 + 15 + 25 + 40) ÷ 4 and (120 + 60 + 180 + 240) ÷ 4 seconds
  { kpi: 'mean_wait', counts: '4', value: 22.5 },
  { kpi: 'mean_talk', counts: '4', value: 150 },
]

const SHARES: Record<string, keyof Pick<Figures, 'connect' | 'within15OfAnswered' | 'within30OfOffered'>> = { connect_rate: 'connect', answered_15s: 'within15OfAnswered', answered_30s: 'within30OfOffered' }
export function phoneFigure(kpi: string): Omit<Phoned, 'kpi'> {
  const figures = figuresOf(CALLS.flatMap((row) => contributionOf(row)?.counts ?? []), 0)
  const share = SHARES[kpi]
  if (share) return { counts: `${figures[share].count}/${figures[share].of}`, value: figures[share].count / figures[share].of }
  return { counts: String(figures.answered), value: (kpi === 'mean_wait' ? figures.meanWait : figures.meanTalk) ?? NaN }
}
