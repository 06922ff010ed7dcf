/** 督办 as data. Run by the supervision area. */
import type { Amount } from '../calendar/limit.ts'

/** 佐证种类. order_sent and unit_answer come about by themselves: the order reached the units; every unit's answer was accepted. */
export const PROOF_KINDS = [
  'order_sent', 'call_record', 'photo_with_time_place', 'video_with_time_place', 'media_link', 'instruction_scan_and_text', 'document', 'text', 'unit_answer',
] as const
export type ProofKind = (typeof PROOF_KINDS)[number]
export type ProofRule = {
  code: string
  name: string
  kind: ProofKind
  /** tells the result: asked for when the order ends solved, not for climbing */
  result?: boolean
}

export type Rung = {
  code: string
  name: string
  group?: string
  means: 'platform' | 'phone' | 'on_site' | 'media' | 'instruction' | 'joint' | 'video'
  actor: string
  told: string[]
  limit?: Amount
  proof: ProofRule[]
  /** climbs by itself when its own limit passes without an answer, or `climbAfter` its beginning; by hand only when neither is given */
  climbs?: 'unanswered'
  climbAfter?: Amount
  /** 单位负责人签署: an answer counts when the unit's head signs it */
  headAnswers?: boolean
  /** codes of rungs taken away whose running orders go on here */
  replaces?: string[]
  /** true where the city did not publish this and an administrator must set it */
  placeholder?: boolean
}

export type Trigger = {
  code: string
  name: string
  when: 'overdue' | 'returned' | 'no_step' | 'unsolved' | 'bounced' | 'dissatisfied_reasonable' | 'non_compliant' | 'person_times' | 'promise_missed' | 'sensitive'
  threshold?: number
  windowDays?: number
  /** whose contacts are counted: those about one matter, or against one unit complained of */
  about?: 'matter' | 'complained_of'
  rung?: string
  placeholder?: boolean
}

export type Obligation = {
  code: string
  name: string
  base: 'first_handled' | 'non_compliant' | 'dissatisfied_reasonable' | 'unit_closed'
  duty: 'revisit' | 'inspect' | 'supervise'
  share: number
  /** to be discharged within, from the day the case opens */
  limit?: Amount
  /** a call-back attempted as often as the rules ask counts as done; else it stays open, shown as unreached */
  unreachedCounts?: boolean
  /** an exemption needs a second person */
  exemptionReview?: boolean
}
