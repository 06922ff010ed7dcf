/** 显示状态: "热线中心: 办理中; A局: 待签收". The parts may carry codes or words. */
import type { TicketView } from '#contract/ticket/view.ts'
import { ASSIGNMENT_STATUS_WORDS, STATUS_WORDS } from './ticket-words.ts'
import { useSay, type Word } from './words.ts'

const CENTER: Word = { zh: '热线中心', en: 'Centre' }
const APPLIED: Record<string, Word> = {
  return_applied: { zh: '申请退单', en: 'return applied for' }, extension_applied: { zh: '申请延期', en: 'extension applied for' }, suspension_applied: { zh: '申请挂起', en: 'suspension applied for' },
}
const WORDS: Record<string, Word> = { ...APPLIED, ...ASSIGNMENT_STATUS_WORDS, ...STATUS_WORDS }

export function DisplayState({ parts }: { parts: TicketView['displayParts'] }) {
  const say = useSay()
  return <>{parts.map(({ who, state, unitId }, at) => (
    <span key={`${unitId}${who}${at}`}>{at > 0 && '；'}{who === 'center' ? say(CENTER) : who}：<b>{WORDS[state] ? say(WORDS[state]) : state}</b></span>
  ))}</>
}
