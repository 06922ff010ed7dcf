/** 回访方案: who is called first, with which words, by which media, what is sampled, how reasonableness is judged. */
import type { Amount } from '../calendar/limit.ts'
import type { CenterRules, DemandClass, Reason } from './rules.ts'

export const PRIORITY_WHENS = ['expiring', 'rehandled', 'urged', 'group', 'enterprise', 'urgent'] as const
export type PriorityWhen = (typeof PRIORITY_WHENS)[number]
export type RevisitPriority = {
  code: string
  name: string
  when: PriorityWhen
  /** expiring: the call-back's own clock ends within so many hours */
  withinHours?: number
  /** urged: so many times; group: so many persons */
  atLeast?: number
}

export type RevisitScript = {
  code: string
  name: string
  when?: { classes?: DemandClass[]; kinds?: string[]; parties?: ('person' | 'enterprise')[]; sampled?: boolean }
  text: string
}

export const SAMPLING_BASES = ['answered', 'exempted'] as const
export type Sampling = {
  code: string
  name: string
  base: (typeof SAMPLING_BASES)[number]
  kinds?: string[]
  /** 0–1 */
  share: number
  /** to be called within */
  within: Amount
  placeholder?: boolean
}

export type JudgingReason = Reason & { reasonable: boolean }

export type RevisitPlan = {
  /** The first that applies ranks an item; what none applies to comes last. */
  priorities: RevisitPriority[]
  /** The first that applies is read aloud; else the script of the call-back rules. */
  scripts: RevisitScript[]
  /** 未接通原因 */
  noContact: Reason[]
  /** site: public address of the citizen's pages, e.g. "https://…"; waitFor: how long nobody calls while a message waits for its answer */
  link: { site?: string; validFor: Amount; waitFor: Amount }
  samplings: Sampling[]
  /** windows in which the unit may appeal against "reasonable", the requester against "unreasonable" */
  reasonableness: { reasons: JudgingReason[]; unitAppeal: Amount; requesterAppeal: Amount; placeholder?: boolean }
}

/** For rule versions made before there was such a plan: called in the order of their deadlines, nothing sampled. */
const BEFORE: RevisitPlan = {
  priorities: [], scripts: [], samplings: [],
  noContact: [{ code: 'no_answer', name: '无人接听' }, { code: 'busy', name: '占线' }, { code: 'switched_off', name: '关机' }, { code: 'wrong_number', name: '号码有误' }, { code: 'refused', name: '拒绝回访' }],
  link: { validFor: { amount: 3, unit: 'day' }, waitFor: { amount: 1, unit: 'day' } },
  reasonableness: {
    reasons: [{ code: 'reasonable', name: '诉求合理', reasonable: true }, { code: 'unreasonable', name: '诉求不合理', reasonable: false }],
    unitAppeal: { amount: 3, unit: 'working_day' }, requesterAppeal: { amount: 5, unit: 'working_day' },
  },
}

export const revisitPlanOf = (rules: Pick<CenterRules, 'revisitPlan'>): RevisitPlan => rules.revisitPlan ?? BEFORE
