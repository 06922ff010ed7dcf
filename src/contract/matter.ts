/** 事项: what several tickets are about; its people, person-times, growth; merging proposed, split and joined by hand. */
import { z } from 'zod'
import { REASONS } from '#domain/matter/suggest.ts'
import { FoundTicket } from './desk.ts'
import { endpoint, Id, Ok, Text, Time } from './endpoint.ts'

const TicketParams = z.object({ ticketId: Id })
export const MatterView = z.object({
  id: Id, title: z.string(), place: z.string(), category: z.string().nullable(), tickets: z.number(), open: z.number(), persons: z.number(), personTimes: z.number(),
  /** person-times of the window asked for, and of the one before it */
  now: z.number(), before: z.number(), heat: z.number(), firstAt: Time, lastAt: Time, parties: z.array(z.string()),
  /** person-times a day of the window, oldest first */
  days: z.array(z.number()), generated: z.boolean(),
})
export type MatterView = z.infer<typeof MatterView>
export const Proposal = z.object({ ticket: FoundTicket, reasons: z.array(z.enum(REASONS)), why: z.string() })

export const matterOfTicket = endpoint('GET', '/api/tickets/:ticketId/matter', { params: TicketParams, response: z.object({ matter: MatterView.nullable(), members: z.array(FoundTicket), proposals: z.array(Proposal), mayArrange: z.boolean() }), access: 'ticket_read', summary: 'what this ticket is about' })
export const listMatters = endpoint('GET', '/api/matters', { query: z.object({ days: z.coerce.number().int().min(1).max(90).default(14), areaCode: z.string().max(60).optional(), categoryCode: z.string().max(60).optional() }), response: z.object({ items: z.array(MatterView), mayArrange: z.boolean() }), access: 'ticket_read', summary: 'matters by heat' })
export const getMatter = endpoint('GET', '/api/matters/:matterId', { params: z.object({ matterId: Id }), response: z.object({ matter: MatterView, members: z.array(FoundTicket) }), access: 'ticket_read', summary: 'one matter and its tickets' })
/** Without `matterId` the ticket opens a matter of its own. */
export const moveToMatter = endpoint('POST', '/api/tickets/:ticketId/matter', { params: TicketParams, body: z.object({ matterId: Id.optional(), reason: Text(200) }), response: Ok, access: 'center', summary: 'split off or put to another matter' })
export const joinMatters = endpoint('POST', '/api/matters/:matterId/join', { params: z.object({ matterId: Id }), body: z.object({ otherId: Id, reason: Text(200) }), response: Ok, access: 'center', summary: 'two matters are one' })
export const declineMerge = endpoint('POST', '/api/tickets/:ticketId/matter/decline', { params: TicketParams, body: z.object({ otherId: Id, reason: z.string().trim().max(200).optional() }), response: Ok, access: 'center', summary: 'not to be merged' })
