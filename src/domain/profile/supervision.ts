/** 督办 as data. Read and shown here; run by the supervision area. */
import type { Amount } from '../calendar/limit.ts'

export type Rung = {
  code: string
  name: string
  group?: string
  means: 'platform' | 'phone' | 'on_site' | 'media' | 'instruction' | 'joint' | 'video'
  actor: string
  told: string[]
  limit?: Amount
  proof: string[]
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
