import type { NuisanceKind, NuisanceState } from '#domain/telephony/nuisance.ts'
import { defineWords, type Word } from '../../shared/words.ts'

export const useNuisanceWords = defineWords('nuisance-calls', {
  title: '恶意来电', waits: '待审定 {n} 件', none: '没有待审定的恶意来电。', noneIn: '这里没有恶意来电。', views: '哪些', number: '号码', kind: '情形', note: '坐席说明', reportedBy: '上报', state: '状态', until: '拦截到 {at}', refused: '已拦 {n} 次', reports: '30 天内上报 {n} 次', reason: '理由（记入记录）', days: '天数', block: '拦截', dismiss: '不拦截', lift: '解除拦截', decidedBy: '{name} 审定：{reason}', own: '自己上报的由其他班长审定。', hint: '拦截有期限，到期自动解除；期间来电播放提示音后挂断，不进入队列。', table: '恶意来电', unknown: '号码未显示',
  report: '上报恶意来电', noteHint: '说了什么、来过几次', send: '上报并记结果', only: '只记结果', back: '返回',
}, {
  title: 'Malicious callers', waits: '{n} to decide', none: 'Nothing is to be decided.', noneIn: 'Nothing here.', views: 'Which', number: 'Number', kind: 'Kind', note: 'What the agent says', reportedBy: 'Reported', state: 'State', until: 'blocked until {at}', refused: 'turned away {n}×', reports: 'reported {n}× in 30 days', reason: 'Reason (on the record)', days: 'days', block: 'Block', dismiss: 'Do not block', lift: 'Lift', decidedBy: 'decided by {name}: {reason}', own: 'Another shift leader decides what you reported.', hint: 'A block ends by itself; meanwhile such calls hear a prompt and reach no queue.', table: 'Malicious callers', unknown: 'withheld',
  report: 'Report a malicious caller', noteHint: 'what was said, how often', send: 'Report and note', only: 'Only note it', back: 'Back',
})
export const KIND_WORDS: Record<NuisanceKind, Word> = { harassment: { zh: '骚扰', en: 'harassment' }, abuse: { zh: '辱骂', en: 'abuse' }, nuisance: { zh: '无理纠缠', en: 'nuisance' }, silent: { zh: '反复无声', en: 'silent again and again' }, fraud: { zh: '诈骗', en: 'fraud' } }
export const NUISANCE_STATE_WORDS: Record<NuisanceState, Word> = { reported: { zh: '待审定', en: 'to decide' }, blocked: { zh: '拦截中', en: 'blocked' }, dismissed: { zh: '未拦截', en: 'not blocked' }, lifted: { zh: '已解除', en: 'lifted' } }
