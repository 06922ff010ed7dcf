/** From what happened to a ticket to its facts. Folding the same events again gives the same facts. */
import type { Clock } from '../calendar/clock.ts'
import type { ClockName } from '../calendar/limit.ts'
import type { Instant, WorkCalendar } from '../calendar/work-calendar.ts'
import type { Assignment } from '../ticket/assignment.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Code, Fact, Flag } from './fact.ts'
import { emptyPart, tellPart, type PartStory } from './fold-part.ts'
import { emptyStory, tellTicket, type TicketStory } from './fold-ticket.ts'
import type { Happening } from './happening.ts'
import { handlingMinutes } from './handling-time.ts'

export type FoldedPart = Pick<Assignment, 'id' | 'unitId' | 'role' | 'status' | 'assignedAt' | 'clocks'>
export type FoldedTicket = Pick<Ticket, 'id' | 'kind' | 'class' | 'categoryCode' | 'areaCode' | 'channel' | 'party' | 'urgency' | 'disclosure' | 'acceptedAt'>

/** Every type that changes a fact. */
export const FOLDED_EVENTS = [
  'ticket.registered', 'ticket.amended', 'ticket.answered', 'ticket.refused', 'ticket.withdrawn', 'ticket.merged', 'ticket.merge_undone', 'ticket.left_parent', 'ticket.urged',
  'ticket.suspended', 'ticket.resumed', 'ticket.sent_back', 'ticket.rehandled', 'ticket.reopened', 'ticket.closed', 'deadline.recomputed',
  'assignment.made', 'assignment.reassigned', 'assignment.sub_dispatched', 'assignment.released', 'assignment.returned', 'assignment.return_applied', 'assignment.return_denied',
  'assignment.signed', 'assignment.contacted', 'assignment.progress_reported', 'assignment.extended', 'assignment.submitted', 'assignment.sub_rejected',
  'revisit.recorded', 'revisit.failed', 'revisit.exempted', 'ticket.child_contacted', 'supervision.urged', 'supervision.opened', 'quality.non_compliant', 'quality.non_compliant_withdrawn',
] as const

/** @param happened in the order recorded */
export function factsOf(ticket: FoldedTicket, assignments: readonly FoldedPart[], happened: readonly Happening[], calendar: WorkCalendar): Fact[] {
  const story = emptyStory()
  const parts = new Map(assignments.map((part) => [part.id, emptyPart()]))
  for (const one of happened) {
    tellTicket(story, one)
    // A rework without a part named is the lead's.
    const part = parts.get(one.assignmentId ?? (one.type === 'ticket.rehandled' ? (story.lead ?? '') : ''))
    if (part) tellPart(part, one)
  }
  const codes: Fact['codes'] = {
    kind: ticket.kind, class: ticket.class, channel: ticket.channel, party: ticket.party, urgency: ticket.urgency,
    ...(ticket.categoryCode !== undefined && { category: ticket.categoryCode }), ...(ticket.areaCode !== undefined && { area: ticket.areaCode }),
  }
  const unitOf = (id: string | undefined) => assignments.find((part) => part.id === id)?.unitId
  return [
    ticketFact(ticket, assignments, story, codes, calendar),
    ...assignments.map((part) => partFact(ticket, part, parts.get(part.id)!, story, codes)),
    ...story.callBacks.map(({ id, at, lead, codes: said, flags }, index): Fact => ({
      grain: 'revisit', ticketId: ticket.id, id, unitId: unitOf(lead), times: { called_back: at }, counts: {}, codes: { ...codes, ...said }, measures: {},
      flags: new Set<Flag>([...flags, ...(index === story.callBacks.length - 1 ? ['final' as const] : []), ...(lead === undefined ? [] : ['dispatched' as const])]),
    })),
  ]
}

const suspended = ({ pauses, closedAt }: TicketStory): boolean => closedAt === undefined && pauses.length > 0 && pauses.at(-1)?.to === undefined
const firstDue = (clocks: readonly Clock[], name: ClockName): Instant | undefined => clocks.find(({ clock }) => clock === name)?.dueAt
const known = <K extends string>(times: Record<K, Instant | undefined>): Partial<Record<K, Instant>> =>
  Object.fromEntries(Object.entries(times).filter(([, at]) => at !== undefined)) as Partial<Record<K, Instant>>

function ticketFact(ticket: FoldedTicket, assignments: readonly FoldedPart[], story: TicketStory, codes: Fact['codes'], calendar: WorkCalendar): Fact {
  const lead = assignments.find(({ id }) => id === (story.leadAtClosing ?? story.lead))
  const end: Partial<Record<Code, string>> = { ...(story.outcome && { outcome: story.outcome }), ...story.callBacks.at(-1)?.codes }
  return {
    grain: 'ticket', ticketId: ticket.id, id: ticket.id, unitId: lead?.unitId,
    times: known({ accepted: ticket.acceptedAt, dispatched: story.dispatchedAt, due: lead && firstDue(lead.clocks, 'answer'), closed: story.closedAt }),
    flags: suspended(story) ? new Set([...story.flags, 'suspended' as const]) : story.flags, counts: story.counts, codes: { ...codes, ...end },
    measures: story.closedAt === undefined ? {} : handlingMinutes(ticket.acceptedAt, story.dispatchedAt, story.closedAt, story.pauses, calendar),
  }
}

function partFact(ticket: FoldedTicket, part: FoldedPart, { flags, counts, repliedAt }: PartStory, story: TicketStory, codes: Fact['codes']): Fact {
  const all = new Set(flags)
  if (ticket.disclosure === 'named') all.add('reachable')
  if (suspended(story)) all.add('suspended')
  if (part.status === 'returned' || part.status === 'quit') all.add('gone')
  for (const shared of ['merged', 'withdrawn'] as const) if (story.flags.has(shared)) all.add(shared)
  // An answer before a word of progress is due is that word.
  const progressDue = firstDue(part.clocks, 'progress')
  if (progressDue !== undefined && repliedAt !== undefined && repliedAt <= progressDue) all.add('progressed').add('progressed_in_time')
  return {
    grain: 'assignment', ticketId: ticket.id, id: part.id, unitId: part.unitId, flags: all, counts, codes: { ...codes, role: part.role }, measures: {},
    times: known({
      accepted: ticket.acceptedAt, dispatched: part.assignedAt, replied: repliedAt, due: firstDue(part.clocks, 'answer'),
      sign_due: firstDue(part.clocks, 'sign'), contact_due: firstDue(part.clocks, 'contact'), progress_due: progressDue,
    }),
  }
}
