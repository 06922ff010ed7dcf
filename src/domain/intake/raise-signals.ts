/** What goes on the record when a registered demand gives signals. The server looks at every text again, whoever sent it. */
import type { Signal } from '../profile/signals.ts'
import type { TicketEvent } from '../ticket/facts.ts'
import { findSignals } from './find-signals.ts'

/** what the agent did about a warning: saw it, and why nothing else was done */
export type Acknowledged = { code: string; reason?: string }
export type Raised = { signal: Signal; seen: boolean; reason?: string }

export function raiseSignals(text: string, signals: readonly Signal[], acknowledged: readonly Acknowledged[]): Raised[] {
  return findSignals(text, signals).map(({ signal }) => {
    const seen = acknowledged.find(({ code }) => code === signal.code)
    return { signal, seen: seen !== undefined, ...(seen?.reason ? { reason: seen.reason } : {}) }
  })
}

/** @param target the transfer that was made in the same breath */
export function signalEvents(raised: readonly Raised[], target: string | undefined): TicketEvent[] {
  const [first] = raised
  if (!first) return []
  return [{
    type: 'ticket.signalled',
    facts: {
      codes: raised.map(({ signal }) => signal.code).join(','), level: raised.some(({ signal }) => signal.level === 'emergency') ? 'emergency' : 'sensitive',
      seen: raised.every(({ seen }) => seen), transferred: target !== undefined,
    },
    body: { name: raised.map(({ signal }) => signal.name).join('、'), reason: raised.flatMap(({ reason }) => (reason ? [reason] : [])).join('；') || undefined },
  }]
}
