import type { CallerFlag } from '#contract/phone-desk.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import type { Word } from './words.ts'

export const OUTCOME_WORDS: Record<CallOutcome, Word> = {
  ticket: { zh: '已登记', en: 'registered' }, answered: { zh: '已答复', en: 'answered' }, urged: { zh: '催办', en: 'urged' }, supplemented: { zh: '补充', en: 'added to' }, transferred: { zh: '已转接', en: 'transferred' }, thanked: { zh: '致谢', en: 'thanks' },
  wrong_number: { zh: '拨错', en: 'wrong number' }, silent: { zh: '无声', en: 'silent' }, dropped: { zh: '断线', en: 'cut off' }, nuisance: { zh: '骚扰', en: 'nuisance' }, other: { zh: '其他', en: 'other' },
}
export const FLAG_WORDS: Record<CallerFlag, Word> = {
  repeat: { zh: '一天内多次来电', en: 'calls again today' }, missed: { zh: '上次来电未接通', en: 'missed last time' }, urgent: { zh: '在办件将超或已超时限', en: 'an open ticket is due' }, nuisance: { zh: '曾记骚扰来电', en: 'nuisance before' }, confidential: { zh: '保密线路，内容不转单位', en: 'confidential line' },
}
