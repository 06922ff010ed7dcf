/** What stands in the database is what the domain derives from the ticket: shown state, work items, sealed events. */
import { expect } from 'vitest'
import { displayParts } from '#domain/ticket/display.ts'
import { workItems } from '#domain/ticket/work-items.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import type { Hotline } from './hotline.ts'

const NO_DUE = Date.UTC(9999, 11, 31)
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Holds for every ticket of the installation. @returns how many were looked at */
export async function expectStoredAsDerived({ db }: Hotline): Promise<number> {
  const rows = await db.selectFrom('ticket').select(['centerId', 'id', 'number', 'display']).execute()
  const items = await db.selectFrom('workItem').select(['ticketId', 'kind', 'assignmentId', 'unitId', 'dueAt', 'title', 'urgeCount', 'contactCount']).execute()
  const wrong: string[] = []
  for (const { centerId, id, number, display } of rows) {
    const ticket = await getTicket(db, centerId, id)
    if (JSON.stringify(display) !== JSON.stringify(displayParts(ticket))) wrong.push(`${number}: shown ${JSON.stringify(display)}`)
    const stored = items.filter(({ ticketId }) => ticketId === id).map((w) => `${w.kind} ${w.assignmentId} ${w.unitId ?? ''} ${w.dueAt} ${w.title} ${w.urgeCount} ${w.contactCount}`)
    const derived = workItems(ticket).map((w) => `${w.kind} ${w.assignmentId ?? NOBODY} ${w.unitId ?? ''} ${w.dueAt ?? NO_DUE} ${ticket.listTitle} ${ticket.urgeCount} ${ticket.contactCount}`)
    if (stored.toSorted().join('\n') !== derived.toSorted().join('\n')) wrong.push(`${number} ${ticket.status}: stored ${stored.join(' | ')} derived ${derived.join(' | ')}`)
  }
  expect(wrong).toEqual([])
  return rows.length
}
