/** 监督一张网, 直通联办, 调度 as data: what is passed and who initiates; how long a called unit has; levels of an incident. */
import type { Amount } from '../calendar/limit.ts'
import type { Role } from '../people/actor.ts'

/** What the record must say of a ticket before it may be passed; each is counted from events. */
export const LINKAGE_CONDITIONS = [
  'unsolved', 'overdue', 'rehandled', 'returned', 'urged', 'false_closing', 'supervision_unsolved', 'promise_missed', 'non_compliant',
] as const
export type LinkageCondition = (typeof LINKAGE_CONDITIONS)[number]

/** Who may be named as initiator: people with a duty of supervision, and a department's own. */
export const INITIATOR_ROLES = ['supervision_office', 'supervisor', 'unit_handler', 'unit_head'] as const satisfies Role[]
export type InitiatorRole = (typeof INITIATOR_ROLES)[number]

export type LinkageClass = { code: string; name: string; placeholder?: boolean }
export type LinkageRule = {
  code: string
  name: string
  /** code of the link it goes over */
  link: string
  class: string
  /** Every named dimension must match; a category holds for all below it. */
  about?: { categories?: string[]; services?: string[]; parties?: ('person' | 'enterprise')[]; complainedOf?: ('unit' | 'firm' | 'staff')[] }
  conditions: { condition: LinkageCondition; times?: number }[]
  need: 'any' | 'all'
  /** unit: code of the department whose people initiate; without one the role alone */
  initiator: { roles: InitiatorRole[]; unit?: string }
  placeholder?: boolean
}

/** 吹哨: within what a unit called into a joint room must answer. */
export type JointRoomRules = { answerWithin: Amount; placeholder?: boolean }
/** 调度: within what a unit called, or commanded, must acknowledge. */
export type IncidentLevel = { code: string; name: string; acknowledgeWithin: Amount; placeholder?: boolean }
