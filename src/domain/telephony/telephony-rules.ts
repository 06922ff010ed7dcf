/** 话务规则 of a centre: queues and what holds for all calls; lines say where their calls go. */
import type { Amount } from '../calendar/limit.ts'
import type { QueueRule } from './acd.ts'
import type { LineRule } from './line.ts'

export type TelephonyRules = {
  /** the hotline's own number */
  number?: string
  queues?: QueueRule[]
  /** where a line's calls go that names no queue */
  queue?: string
  /** the caller is asked after the talk */
  rating?: boolean
  /** 短信评价: whoever hung up first is asked by a link */
  ratingBySms?: boolean
  records?: boolean
  /** prompt that says the call is recorded */
  recordingPrompt?: string
  /** months a recording is kept */
  keepMonths?: number
  missed?: MissedRules
}
/** 漏接回拨. */
export type MissedRules = {
  /** from the call, or from the line's next opening where it was closed */
  due: Amount
  /** calls outside opening hours are called back too */
  closedToo: boolean
  /** whoever hung up sooner did not wait for anybody */
  ignoreUnderSeconds: number
  maxAttempts: number
  retryAfter: Amount
  placeholder?: boolean
}
/** What a line adds for the telephone. */
export type LineTelephony = Partial<Omit<LineRule, 'code' | 'name' | 'number' | 'merge'>>

const GENERAL: QueueRule = { code: 'general', name: '综合', needs: [{ skill: 'general', level: 1 }], priority: 0, ringSeconds: 15, wrapUpSeconds: 30, overflow: [], announceEverySeconds: 30, offerCallBackAfterSeconds: 60 }
const MISSED: MissedRules = { due: { amount: 30, unit: 'minute' }, closedToo: true, ignoreUnderSeconds: 0, maxAttempts: 3, retryAfter: { amount: 30, unit: 'minute' }, placeholder: true }
const FILLED = { number: '12345', queues: [GENERAL], queue: 'general', rating: true, ratingBySms: true, records: true, recordingPrompt: '', keepMonths: 36, missed: MISSED }
export type FilledTelephony = Required<TelephonyRules>

export const filledTelephony = (rules: TelephonyRules | undefined): FilledTelephony => ({ ...FILLED, ...rules })

/** The hotline's own number first; every line known by its number. */
type Line = Pick<LineRule, 'code' | 'name' | 'number' | 'merge'> & LineTelephony & { placeholder?: boolean }
export const lineRules = (lines: readonly Line[], { number, queue }: FilledTelephony): LineRule[] => [
  ...(lines.some((line) => line.number === number) ? [] : [{ code: 'main', name: number, number, merge: 'whole' as const, queue }]),
  ...lines.map(({ placeholder: _, ...line }) => ({ ...line, queue: line.queue ?? queue })),
]
