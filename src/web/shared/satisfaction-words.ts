import type { Satisfaction } from '#domain/ticket/ticket.ts'
import type { Word } from './words.ts'

export const SATISFACTION_WORDS: Record<Satisfaction, Word> = {
  very_satisfied: { zh: '非常满意', en: 'very satisfied' }, satisfied: { zh: '满意', en: 'satisfied' }, fairly_satisfied: { zh: '基本满意', en: 'fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'dissatisfied' }, very_dissatisfied: { zh: '非常不满意', en: 'very dissatisfied' },
}
