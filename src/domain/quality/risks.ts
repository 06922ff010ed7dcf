/** 风险: what of a ticket makes a look at it worth more. */
import type { Clock } from '../calendar/clock.ts'
import { usedShare } from '../calendar/light.ts'
import type { Instant } from '../calendar/work-calendar.ts'
import { checkReply } from '../handling/reply-check.ts'
import type { RevisitResult } from '../ticket/ticket.ts'
import type { Risk } from './sampling.ts'

const SAD: readonly string[] = ['dissatisfied', 'very_dissatisfied']
export type Risky = { title: string; body: string; rehandleCount: number; urgeCount: number; revisit?: RevisitResult | null; clocks: readonly Clock[]; publicAnswer?: string | null }

/** `now`: for clocks that still run. A hint of severity note is no risk. */
export function risksOf(ticket: Risky, now: Instant, yellowShare: number): Risk[] {
  const { revisit, clocks, publicAnswer } = ticket
  const over = clocks.some(({ dueAt, stoppedAt }) => (stoppedAt ?? now) > dueAt)
  const near = !over && clocks.some((clock) => usedShare(clock, now) >= yellowShare)
  const hinted = publicAnswer ? checkReply(ticket, { publicAnswer }).some(({ severity }) => severity !== 'note') : false
  const risks: [Risk, boolean][] = [
    ['dissatisfied', revisit ? SAD.includes(revisit.resultSatisfaction) || SAD.includes(revisit.processSatisfaction) : false],
    ['rehandled', ticket.rehandleCount > 0], ['urged', ticket.urgeCount > 0], ['near', near], ['overdue', over], ['hints', hinted],
  ]
  return risks.filter(([, shown]) => shown).map(([risk]) => risk)
}
