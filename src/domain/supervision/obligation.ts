/** 三个 100 %: the words of a duty. A case is one duty towards one ticket, opened by what happened to it. */
import type { Obligation } from '../profile/supervision.ts'

export const CASE_STATES = ['open', 'discharged', 'exempted', 'withdrawn'] as const
export type CaseState = (typeof CASE_STATES)[number]
export const DISCHARGES = ['revisit', 'unreached', 'order'] as const
export type Discharge = (typeof DISCHARGES)[number]

/** What happened to a ticket, as its header tells; nothing of its words. */
export type SeenEvent = {
  id: string
  type: string
  at: number
  actorId: string
  after: string | null
  unitPath: string | null
  facts: Readonly<Record<string, string | number | boolean>>
}

type Seen = { eventId: string; at: number; by: string }
export type ObligationCase = {
  id: string
  code: string
  name: string
  base: Obligation['base']
  duty: Obligation['duty']
  /** what tells one case of a duty from another of the same ticket: the round of handling, or the 不规范件 it answers to */
  key: string
  /** how often the ticket had been handled anew before */
  round: number
  state: CaseState
  ground: Seen
  unitPath: string | null
  /** the unit the 不规范件 is of, where the event names one */
  unitId?: string
  /** every attempt of the call-back was made in vain */
  unreached?: Seen
  discharge?: Seen & { how: Discharge; orderId?: string }
  exemption?: Seen
  withdrawal?: Seen
}

/** All that opens, discharges, exempts or withdraws a case: whatever else happens to a ticket changes none. */
export const CASE_EVENTS = [
  'ticket.accepted', 'ticket.study_concluded', 'ticket.followed_parent', 'ticket.rehandled', 'ticket.reopened', 'ticket.withdrawn', 'ticket.closed',
  'revisit.recorded', 'revisit.exempted', 'revisit.reasonableness_judged', 'quality.non_compliant', 'quality.non_compliant_withdrawn',
  'supervision.opened', 'obligation.exempted',
] as const
