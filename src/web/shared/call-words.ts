import type { CallerFlag } from '#contract/phone-desk.ts'
import type { CallOutcome } from '#domain/telephony/call.ts'
import type { Word } from './words.ts'

export const OUTCOME_WORDS: Record<CallOutcome, Word> = {
  ticket: { zh: '已登记', en: 'registered' }, answered: { zh: '已答复', en: 'answered' }, urged: { zh: '催办', en: 'urged' }, wrong_number: { zh: '拨错', en: 'wrong number' }, silent: { zh: '无声', en: 'silent' }, nuisance: { zh: '骚扰', en: 'nuisance' },
}
export const FLAG_WORDS: Record<CallerFlag, Word> = {
  repeat: { zh: '一天内多次来电', en: 'calls again today' }, missed: { zh: '上次来电未接通', en: 'missed last time' }, urgent: { zh: '在办件将超或已超时限', en: 'an open ticket is due' }, nuisance: { zh: '曾记骚扰来电', en: 'nuisance before' }, confidential: { zh: '保密线路，内容不转单位', en: 'confidential line' },
}
