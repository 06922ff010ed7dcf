/** 话务规则 of a centre: queues and what holds for all calls; lines say where their calls go. */
import type { Amount } from '../calendar/limit.ts'
import type { QueueRule } from './acd.ts'
import type { AssistantRules } from './assistant.ts'
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
  /** names of skills beyond those the queues need */
  skills?: { code: string; name: string }[]
  missed?: MissedRules
  /** 瞬挂: given up sooner than this counts apart */
  shortAbandonSeconds?: number
  /** 接通率 asked for over any 24 hours, 0–1 */
  connectTarget?: number
  /** 小休: what an agent may be away for */
  breakKinds?: string[]
  /** 语音助手 for whoever waits; what is left out is filled in */
  assistant?: Partial<AssistantRules>
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
const ASSISTANT: AssistantRules = {
  on: false, afterSeconds: 8, misses: 2, turns: 8, greeting: '坐席繁忙，您仍在排队。等待时可以先问我，比如“社保卡怎么补办”；要找人工，请随时说“人工”或按 0。', more: '还想问什么请说；找人工请说“人工”。', askAgain: '没有听清，请换个说法再说一遍；找人工请说“人工”。',
  handOver: '好的，您的排队位置没有变，请稍候，马上由人工接听。', farewell: '不客气，再见。需要人工可以不挂机继续等候。',
  personWords: ['人工', '真人', '坐席', '客服', '接线员', '转接'], urgentWords: ['救命', '着火', '起火', '爆炸', '煤气泄漏', '燃气泄漏', '自杀', '轻生', '不想活', '杀人', '触电', '中毒', '溺水', '晕倒', '被困'],
  demandWords: ['投诉', '举报', '我要反映', '我要报修', '没人管', '催办'], doneWords: ['谢谢', '没有了', '不用了', '再见', '知道了'], placeholder: true,
}
const FILLED = { number: '12345', queues: [GENERAL], queue: 'general', rating: true, ratingBySms: true, records: true, recordingPrompt: '', keepMonths: 36, missed: MISSED, skills: [], shortAbandonSeconds: 5, connectTarget: 0.95, breakKinds: ['小休', '用餐', '培训', '会议'] }
export type FilledTelephony = Required<Omit<TelephonyRules, 'assistant'>> & { assistant: AssistantRules }

export const filledTelephony = (rules: TelephonyRules | undefined): FilledTelephony => ({ ...FILLED, ...rules, assistant: { ...ASSISTANT, ...rules?.assistant } })

/** The hotline's own number first; every line known by its number. */
type Line = Pick<LineRule, 'code' | 'name' | 'number' | 'merge'> & LineTelephony & { placeholder?: boolean }
export const lineRules = (lines: readonly Line[], { number, queue }: FilledTelephony, services: Centre['services'] = []): LineRule[] => [
  ...(lines.some((line) => line.number === number) ? [] : [{ code: 'main', name: number, number, merge: 'whole' as const, queue }]),
  ...lines.map(({ placeholder: _, ...line }) => ({ ...line, queue: line.queue ?? services.find(({ entry }) => entry.line === line.code)?.queue ?? (line.merge === 'sub_center' ? line.code : queue) })),
]

type Centre = { lines: readonly Line[]; services: readonly { code: string; name: string; entry: { line?: string }; queue?: string; confidential?: boolean }[] }
const SUB_CENTRE_SECONDS = 15

/**
 * 全域共享: a sub-centre's line that names no queue rings its own people first, then anybody of the centre; a special service's queue is
 * served by whoever has its skill, a confidential one by nobody else. What the profile says itself stands.
 */
export function centreQueues({ lines, services }: Centre, telephony: FilledTelephony): QueueRule[] {
  const own = new Set(telephony.queues.map(({ code }) => code))
  const like = (code: string, name: string, overflow: QueueRule['overflow']): QueueRule => ({ ...GENERAL, code, name, needs: [{ skill: code, level: 1 }], overflow })
  const subs = lines.filter((line) => line.merge === 'sub_center' && line.queue === undefined).map(({ code, name }) => like(code, name, [{ to: telephony.queue, afterSeconds: SUB_CENTRE_SECONDS }]))
  const special = services.flatMap(({ queue, name, confidential }) => (queue === undefined ? [] : [like(queue, name, confidential ? [] : [{ to: telephony.queue, afterSeconds: SUB_CENTRE_SECONDS }])]))
  const all = [...telephony.queues]
  for (const queue of [...subs, ...special]) if (!own.has(queue.code)) { own.add(queue.code); all.push(queue) }
  return all
}

/** 保密: nothing of it reaches a unit, by the line dialled or by the queue it was put into. */
export const isConfidentialCall = ({ lines, services }: Centre, call: { line: string; queue?: string }): boolean =>
  lines.some((line) => line.code === call.line && line.confidential)
  || services.some(({ queue, entry, confidential }) => confidential && ((queue !== undefined && queue === call.queue) || (entry.line !== undefined && entry.line === call.line)))

/** Skills somebody can be given: what queues ask for, and what the centre names besides. */
export function skillNames(centre: Centre, telephony: FilledTelephony): { code: string; name: string }[] {
  const named = new Map(telephony.skills.map(({ code, name }) => [code, name]))
  for (const { needs, name } of centreQueues(centre, telephony)) for (const { skill } of needs) if (!named.has(skill)) named.set(skill, needs.length === 1 ? name : skill)
  return Array.from(named, ([code, name]) => ({ code, name }))
}
