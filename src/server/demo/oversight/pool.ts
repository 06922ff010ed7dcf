/** The tickets stories are told of: each is taken once, by the first story it fits. */
import type { Instant } from '#domain/calendar/work-calendar.ts'
import type { Status, Ticket } from '#domain/ticket/ticket.ts'
import { partOf } from '#server/drive/make-move.ts'
import type { Cast } from '../cast.ts'
import type { PlannedTicket } from '../plan/planned.ts'
import type { Random } from '../random.ts'

export type Found = { ticket: Ticket; unitId: string; unitName: string; assignmentId: string; /** nothing happened to it after this */ lastAt: Instant }
type Wanted = { /** quiet since */ by: Instant; like?: (ticket: Ticket) => boolean; /** no other will do */ only?: true }
export type Pool = { take(wanted: Wanted): Found | undefined; /** without taking them */ all: readonly Found[] }

/** kinds nobody is supervised for */
export const ASKING: readonly string[] = ['consult', 'suggestion', 'praise', 'thanks']
const OPEN: readonly Status[] = ['processing', 'pending_review', 'pending_revisit', 'revisited']
/** somebody wants something done */
export const isOpen = ({ status, kind }: Ticket): boolean => OPEN.includes(status) && !ASKING.includes(kind)
export const isProcessing = ({ status }: Ticket): boolean => status === 'processing'
export const isDone = ({ status }: Ticket): boolean => status === 'closed' || status === 'archived'

/** Demands kept secret and those of confidential services are nobody's example. */
export function poolOf(tickets: readonly Ticket[], plans: readonly PlannedTicket[], cast: Cast, random: Random): Pool {
  const lastAt = new Map(plans.map(({ id, at, steps }) => [id, steps.reduce((last, step) => Math.max(last, step.at), at)]))
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const all = shuffled(plans, random).flatMap(({ id }): Found[] => {
    const ticket = byId.get(id)
    const lead = ticket && partOf(ticket)
    if (!ticket || !lead || ticket.status === 'merged' || ticket.disclosure === 'secret' || ticket.service !== undefined || !cast.hasUnit(lead.unitId)) return []
    return [{ ticket, unitId: lead.unitId, unitName: lead.unitName, assignmentId: lead.id, lastAt: lastAt.get(id) ?? ticket.acceptedAt }]
  })
  const free = new Set(all)
  return {
    all,
    take({ by, like = isOpen, only }) {
      const quiet = [...free].filter((one) => one.lastAt <= by)
      const found = quiet.find(({ ticket }) => like(ticket)) ?? (only ? undefined : quiet.find(({ ticket }) => isOpen(ticket)) ?? quiet[0])
      if (found) free.delete(found)
      return found
    },
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list.map((one) => ({ one, key: random.next() })).sort((a, b) => a.key - b.key).map(({ one }) => one)
}
