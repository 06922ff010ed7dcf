/** 督办 as data. Run by the supervision area. */
import type { Amount, ClockName } from '../calendar/limit.ts'
import { CENTER_ROLES, OVERSIGHT_ROLES, UNIT_ROLES } from '../people/actor.ts'

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

/** 告知谁: the units the order is addressed to, those above them, one named unit, or the centre. */
export const ADDRESSEE_PLACES = ['order_units', 'units_above', 'unit', 'center'] as const
export type AddresseePlace = (typeof ADDRESSEE_PLACES)[number]
export const TOLD_CHANNELS = ['sms', 'official_account'] as const
export type ToldChannel = (typeof TOLD_CHANNELS)[number]
/** Who reads tickets or orders at all; nobody else is told of one. */
export const TOLD_ROLES = [...CENTER_ROLES, ...UNIT_ROLES, ...OVERSIGHT_ROLES] as const
/** 告知对象: the people behind a name in `told` of a rung. */
export type Addressee = {
  code: string
  name: string
  place: AddresseePlace
  /** its code, where the place is `unit` */
  unit?: string
  roles: (typeof TOLD_ROLES)[number][]
  /** a message besides the reminder on the desk */
  message?: ToldChannel
  placeholder?: boolean
}

export const TRIGGER_KINDS = [
  'overdue', 'returned', 'no_step', 'unsolved', 'bounced', 'dissatisfied_reasonable', 'non_compliant', 'person_times', 'promise_missed', 'sensitive',
  'instruction', 'media', 'unsolved_order',
] as const
export type TriggerKind = (typeof TRIGGER_KINDS)[number]

/** 督办触发规则. A kind reads the fields that make sense for it: web editor shows exactly those. */
export type Trigger = {
  code: string
  name: string
  when: TriggerKind
  /** so many times, so many person-times; 1 where absent */
  threshold?: number
  /** they must fall within so many days; without it they count from the first on */
  windowDays?: number
  /** whose contacts are counted: those about one matter, or against one unit complained of */
  about?: 'matter' | 'complained_of'
  /** overdue: of this clock only */
  clock?: ClockName
  /** overdue: when so much of the limit is used; 1 where absent */
  share?: number
  /** no_step: so long without a step; overdue: so long past that moment. In working time where its unit is. */
  after?: Amount
  /** sensitive: one of these categories (with all below them) or signals; any signal where both are absent */
  categories?: string[]
  signals?: string[]
  /** a clue somebody takes up or drops, where absent; or the order at once */
  then?: 'clue' | 'order'
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
