/** 工单: the main order and one assignment per unit. Plain data; every change goes through a move. */
import type { Clock } from '../calendar/clock.ts'
import type { Instant } from '../calendar/work-calendar.ts'
import type { DemandClass } from '../profile/rules.ts'
import type { Assignment } from './assignment.ts'

export const STATUSES = [
  'pending_info', 'pending_dispatch', 'difficult', 'processing', 'suspended', 'pending_review', 'pending_revisit', 'revisited',
  'transferred', 'studying', 'merged', 'closed', 'archived',
] as const
export type Status = (typeof STATUSES)[number]

/** How a closed ticket ended. */
export const OUTCOMES = [
  'answered', 'refused', 'transferred', 'not_supplemented', 'resolved', 'unresolved', 'explained', 'unreached', 'withdrawn',
  'adopted', 'partly_adopted', 'not_adopted', 'thanked',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const URGENCIES = ['normal', 'urgent', 'critical'] as const
export type Urgency = (typeof URGENCIES)[number]
export const PARTIES = ['person', 'enterprise'] as const
export type Party = (typeof PARTIES)[number]
/** 公开身份, 匿名, 保密. */
export const DISCLOSURES = ['named', 'anonymous', 'secret'] as const
export type Disclosure = (typeof DISCLOSURES)[number]

/** 被反映对象: who is complained of; not the handling unit. */
export type ComplainedOf = { type: 'unit' | 'firm' | 'staff'; name: string; unitId?: string }

/** 五要素: who, when, where, cause, course. */
export type Elements = { who?: string; when?: string; where?: string; cause?: string; course?: string }

export const SATISFACTIONS = ['very_satisfied', 'satisfied', 'fairly_satisfied', 'dissatisfied', 'very_dissatisfied'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]
/** 三率 as the citizen said them, process and result apart. */
export type RevisitResult = { contacted: boolean; solved: 'solved' | 'partly' | 'not_solved'; processSatisfaction: Satisfaction; resultSatisfaction: Satisfaction }

export type Ticket = {
  id: string
  centerId: string
  number: string
  version: number
  /** the rule version pinned at acceptance */
  ruleVersion: string
  status: Status
  outcome?: Outcome
  channel: string
  line?: string
  service?: string
  kind: string
  class: DemandClass
  categoryCode?: string
  urgency: Urgency
  party: Party
  disclosure: Disclosure
  complainedOf?: ComplainedOf
  /** persons the requester speaks for, at least 1 */
  personsRepresented: number
  areaCode?: string
  isPublic: boolean
  wantsRevisit: boolean
  title: string
  /** the requester cut out: what lists and units may show */
  listTitle: string
  tags: string[]
  acceptedBy: string
  /** 首接: the unit (site) that took the demand first */
  firstUnitId: string
  acceptedAt: Instant
  closedAt?: Instant
  /** set while suspended or merged: where to go back to */
  resumeStatus?: Status
  mergedInto?: string
  childCount: number
  dispatchCount: number
  rehandleCount: number
  reopenCount: number
  urgeCount: number
  /** calls, messages, urges, merged demands */
  contactCount: number
  revisitAttempts: number
  /** an unreached call-back comes back at this time */
  revisitNotBefore?: Instant
  revisit?: RevisitResult
  suspendedUntil?: Instant
  designated: boolean
  clocks: Clock[]
  assignments: Assignment[]
}
