/** 承办: one unit's part of a ticket, with its own state, clocks and counts. */
import type { Clock } from '../calendar/clock.ts'
import type { Amount } from '../calendar/limit.ts'
import type { Instant } from '../calendar/work-calendar.ts'

export const ASSIGNMENT_STATUSES = ['wait_sign', 'signed', 'handling', 'awaiting_sign_off', 'submitted', 'accepted', 'returned', 'quit'] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]
export const OPEN_ASSIGNMENT: readonly AssignmentStatus[] = ['wait_sign', 'signed', 'handling', 'awaiting_sign_off', 'submitted']

export type AssignmentRole = 'lead' | 'co' | 'sub'

export type ReturnApplication = { type: 'return'; reason: string; basis: string; suggestedUnitId?: string; by: string; at: Instant }
export type ExtensionApplication = { type: 'extension'; reason: string; amount: Amount; citizenTold: boolean; by: string; at: Instant }
export type SuspensionApplication = { type: 'suspension'; reason: string; until: Instant; by: string; at: Instant }
export type Application = ReturnApplication | ExtensionApplication | SuspensionApplication

export type Milestone = { what: string; dueDay: string; doneAt?: Instant }

/** 回复: the public answer apart from the internal note. */
export type Reply = {
  publicAnswer: string
  internalNote?: string
  factsTrue: 'true' | 'partly' | 'false'
  solved: 'solved' | 'partly' | 'not_solved'
  whyNot?: string
  /** similar places checked at the same time, and what was found there */
  similarChecked?: { place: string; found: string }[]
  milestones?: Milestone[]
  by: string
  at: Instant
  signedBy?: string
  signedAt?: Instant
}

export type Assignment = {
  id: string
  unitId: string
  unitPath: string
  unitName: string
  role: AssignmentRole
  parentId?: string
  status: AssignmentStatus
  version: number
  assignedAt: Instant
  remark?: string
  contactedAt?: Instant
  arrivedAt?: Instant
  repliedAt?: Instant
  extensionCount: number
  /** a denied return closes the way back for this assignment */
  returnDenied: boolean
  application?: Application
  reply?: Reply
  clocks: Clock[]
}

export const isOpen = (assignment: Assignment): boolean => OPEN_ASSIGNMENT.includes(assignment.status)
