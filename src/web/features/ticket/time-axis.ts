/** The common time axis of all clocks of a ticket: where a moment stands, in per cent, and which days to print. */
import type { TicketView } from '#contract/ticket/view.ts'
import { CENTER_OFFSET } from '../../shared/time.ts'

export type TimeAxis = { from: number; to: number; at: (moment: number) => number; ticks: number[] }
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** whole steps the axis may be divided by, so that at most five labels stand on it */
const STEPS = [HOUR / 6, HOUR / 2, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 30 * DAY, 90 * DAY, 365 * DAY]

export function timeAxis(ticket: Pick<TicketView, 'clocks' | 'assignments' | 'acceptedAt'>, now: number): TimeAxis {
  const clocks = [...ticket.clocks, ...ticket.assignments.flatMap((assignment) => assignment.clocks)]
  const running = clocks.some(({ stoppedAt }) => stoppedAt === null)
  const moments = [Date.parse(ticket.acceptedAt), ...(running ? [now] : []), ...clocks.flatMap(({ startedAt, dueAt, stoppedAt }) => [startedAt, dueAt, stoppedAt ?? startedAt].map((at) => Date.parse(at)))]
  const from = Math.min(...moments)
  const to = Math.max(...moments, from + HOUR)
  const step = STEPS.find((size) => (to - from) / size <= 4) ?? 365 * DAY
  const ticks: number[] = []
  for (let tick = roundUp(from, step); tick < to; tick += step) ticks.push(tick)
  return { from, to, ticks, at: (moment) => Math.min(100, Math.max(0, (100 * (moment - from)) / (to - from))) }
}

/** Steps of a day and more begin at the centre's midnight. */
function roundUp(moment: number, step: number): number {
  return Math.ceil((moment + CENTER_OFFSET) / step) * step - CENTER_OFFSET
}
