import type { OpenSignal } from '#contract/intake.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { URGENCIES, type Urgency } from '#domain/ticket/ticket.ts'
import type { openSignals } from './signal.store.ts'

type Row = Awaited<ReturnType<typeof openSignals>>[number]

/** One line a ticket, its signals together. A signal the rules no longer have shows its code. */
export function presentSignals(rows: readonly Row[], rules: CenterRules): OpenSignal[] {
  return [...Map.groupBy(rows, ({ ticketId }) => ticketId).values()].flatMap((of): OpenSignal[] => {
    const [first] = of
    if (!first) return []
    const signals = of.map(({ code, level }) => {
      const signal = rules.signals?.find((one) => one.code === code)
      return { code, level, name: signal?.name ?? code, todo: signal?.todo ?? '' }
    })
    const asked: Urgency = signals.some(({ level }) => level === 'emergency') ? 'critical' : 'urgent'
    return [{
      ticketId: first.ticketId, number: first.number, title: first.listTitle, status: first.status, urgency: first.urgency, raisedAt: new Date(first.raisedAt).toISOString(),
      signals, seen: of.every(({ seen }) => seen), transferred: first.transferred,
      proposedUrgency: URGENCIES.indexOf(asked) > URGENCIES.indexOf(first.urgency) ? asked : null,
    }]
  })
}
