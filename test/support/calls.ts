/** Calls as the switch writes them, without a switch: rows through recordEvents with the same types and facts. */
import { contextOf } from '#platform/context.ts'
import { recordEvents, type NewEvent } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { CallSource } from '#domain/telephony/call-row.ts'
import type { Hotline } from './hotline.ts'

export type PlannedCall = {
  at: number; source?: CallSource; line?: string; queue?: string
  /** answered: after so many seconds of waiting; abandoned likewise; closed: nobody was there by day */
  fate: 'answered' | 'abandoned' | 'closed' | 'waiting'; wait?: number; talk?: number; agentId?: string; rating?: number; ticketId?: string; id?: string
}

export function eventsOfCall({ at, source = 'engine', line = 'main', queue = 'general', fate, wait = 8, talk = 120, agentId = '', rating, ticketId, id = newId() }: PlannedCall): NewEvent[] {
  const say = (type: string, seconds: number, facts: Record<string, string | number | boolean> = {}): NewEvent => ({
    type, subject: { kind: 'call', id }, dimensions: { channel: 'phone', line, facts: { ...facts, at: at + seconds * 1000, source, direction: 'in', simulated: source === 'simulated' } },
  })
  const end = wait + talk
  return [
    say('call.offered', 0, { line, known: true }), ...(fate === 'closed' ? [say('call.refused_closed', 0, { line }), say('call.abandoned', 5, { line, queue: '', waitedMs: 5000 })] : [say('call.queued', 0, { queue })]),
    ...(fate === 'abandoned' ? [say('call.abandoned', wait, { line, queue, waitedMs: wait * 1000 })] : []),
    ...(fate === 'answered' ? [
      say('call.ringing', Math.max(0, wait - 3), { agentId, queue }), say('call.answered', wait, { agentId, queue, waitMs: wait * 1000 }), ...(ticketId ? [say('call.bound', wait + 60, { ticketId })] : []),
      ...(rating ? [say('call.rated', end + 4, { score: rating })] : []), say('call.ended', end + (rating ? 6 : 0), { by: 'caller', queue, line, talkMs: talk * 1000, agentId }),
    ] : []),
  ]
}

/** A seat's day: each state and how long it stood. */
export function eventsOfSeat(agentId: string, from: number, states: readonly (readonly [state: string, seconds: number, callId?: string])[], source: CallSource = 'engine'): NewEvent[] {
  let at = from
  return states.map(([before, seconds, callId], i) => {
    at += seconds * 1000
    return { type: 'agent.state', subject: { kind: 'seat' as const, id: agentId }, dimensions: { before, after: states[i + 1]?.[0] ?? 'off', facts: { at, ms: seconds * 1000, source, ...(callId ? { callId } : {}) } } }
  })
}

export async function record(city: Pick<Hotline, 'db' | 'keys' | 'clock'>, centerId: string, events: NewEvent[]): Promise<void> {
  await city.db.transaction().execute((tx) => recordEvents(tx, contextOf({ actor: systemActor(centerId), now: city.clock.now, db: city.db, keys: city.keys, requestId: 'calls' }, tx), events))
}
