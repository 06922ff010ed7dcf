/** 通话数字: a row a call and counters by half hours. A batch is read, folded in memory and written in a handful of statements whatever its size. */
import { CALL_EVENTS, emptyRow, withEvent, withWrapUp, type CallEvent, type CallRow } from '#domain/telephony/call-row.ts'
import { halfHourChanges } from '#domain/telephony/half-hour.ts'
import type { Tx } from '#platform/database.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { projection } from '#platform/follower.ts'
import { addHalfHours, answeredTickets, callRows, saveCallRows } from './call-figure.store.ts'

const SEAT = 'agent.state'
const ANSWERED = 'ticket.answered'
const UUID = /^[0-9a-f-]{36}$/

export const callFigures = projection({
  name: 'call figures', types: [...CALL_EVENTS, SEAT, ANSWERED], tables: ['telephony_call_figure', 'telephony_half_hour', 'telephony_answered_ticket'],
  async apply(tx, events) {
    for (const [centerId, own] of Map.groupBy(events, (event) => event.centerId)) await applyCenter(tx, centerId, own)
  },
})

/** The call an event is about; undefined: about none. */
function callOf({ type, subjectId, before, facts }: EventHeader): string | undefined {
  if (type === ANSWERED) return undefined
  if (type !== SEAT) return subjectId
  const callId = facts?.['callId']
  return before === 'wrap_up' && typeof callId === 'string' && UUID.test(callId) ? callId : undefined
}

async function applyCenter(tx: Tx, centerId: string, events: readonly EventHeader[]): Promise<void> {
  const answered = events.filter(({ type, facts }) => type === ANSWERED && facts?.['dispatched'] !== true).map(({ subjectId }) => subjectId)
  const before = new Map((await callRows(tx, centerId, [...new Set(events.flatMap((event) => callOf(event) ?? []))], answered)).map((row) => [row.callId, row]))
  const after = new Map(before)
  for (const event of events) {
    const callId = callOf(event)
    if (callId === undefined) continue
    if (event.type === SEAT) {
      const row = after.get(callId)
      if (row) after.set(callId, withWrapUp(row, Number(event.facts?.['ms'] ?? 0)))
      continue
    }
    const told = eventOf(event)
    after.set(callId, withEvent(after.get(callId) ?? emptyRow(callId, told), told))
  }
  const tickets = [...new Set(Array.from(after.values(), ({ ticketId }) => ticketId).filter((id) => id !== null))]
  const direct = await answeredTickets(tx, centerId, answered, tickets)
  const changed: { before: CallRow | undefined; after: CallRow }[] = []
  for (const [callId, row] of after) {
    const resolved = row.ticketId !== null && direct.has(row.ticketId)
    const now = resolved === row.resolved ? row : { ...row, resolved }
    if (now !== before.get(callId)) changed.push({ before: before.get(callId), after: now })
  }
  if (changed.length === 0) return
  await saveCallRows(tx, centerId, changed.map((pair) => pair.after))
  await addHalfHours(tx, centerId, halfHourChanges(changed))
}

const eventOf = ({ type, occurredAt, line, facts }: EventHeader): CallEvent => ({ type, at: typeof facts?.['at'] === 'number' ? facts['at'] : occurredAt, line: line ?? '', facts: facts ?? {} })
