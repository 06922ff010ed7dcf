/** 话务规则 of a centre: queues and what holds for all calls; lines say where their calls go. */
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
  records?: boolean
  /** months a recording is kept */
  keepMonths?: number
  /** 小休: what an agent may be away for */
  breakKinds?: string[]
}
/** What a line adds for the telephone. */
export type LineTelephony = Partial<Omit<LineRule, 'code' | 'name' | 'number' | 'merge'>>

const GENERAL: QueueRule = { code: 'general', name: '综合', needs: [{ skill: 'general', level: 1 }], priority: 0, ringSeconds: 15, wrapUpSeconds: 30, overflow: [], announceEverySeconds: 30, offerCallBackAfterSeconds: 60 }
const FILLED = { number: '12345', queues: [GENERAL], queue: 'general', rating: true, records: true, keepMonths: 36, breakKinds: ['小休', '用餐', '培训', '会议'] }
export type FilledTelephony = Required<TelephonyRules>

export const filledTelephony = (rules: TelephonyRules | undefined): FilledTelephony => ({ ...FILLED, ...rules })

/** The hotline's own number first; every line known by its number. */
type Line = Pick<LineRule, 'code' | 'name' | 'number' | 'merge'> & LineTelephony & { placeholder?: boolean }
export const lineRules = (lines: readonly Line[], { number, queue }: FilledTelephony): LineRule[] => [
  ...(lines.some((line) => line.number === number) ? [] : [{ code: 'main', name: number, number, merge: 'whole' as const, queue }]),
  ...lines.map(({ placeholder: _, ...line }) => ({ ...line, queue: line.queue ?? queue })),
]
