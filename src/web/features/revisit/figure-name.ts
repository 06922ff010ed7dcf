import type { Figure, RATE_MEDIA, RateBasis } from '#domain/revisit/rates.ts'
import { SATISFACTIONS, type Satisfaction } from '#domain/ticket/ticket.ts'
import { SATISFACTION_WORDS } from '../../shared/satisfaction-words.ts'
import { useSay } from '../../shared/words.ts'
import { useFigureWords } from './figure-words.ts'

export type FigurePeriod = { from: string; to: string; basis: RateBasis; media: (typeof RATE_MEDIA)[number] }

export function useFigureName(): (figure: Figure) => string {
  const w = useFigureWords()
  const say = useSay()
  return (figure) => {
    const grade = SATISFACTIONS.find((one: Satisfaction) => figure.endsWith(`_${one}`) && (figure === `process_${one}` || figure === `result_${one}`))
    if (grade) return `${figure.startsWith('process_') ? w('process') : w('result')} · ${say(SATISFACTION_WORDS[grade])}`
    if (figure === 'process_content' || figure === 'process_unhappy') return w('processSatisfied')
    if (figure === 'result_content' || figure === 'result_unhappy') return w('resultSatisfied')
    return figure === 'solved' ? w('n_solved') : w(figure as 'asked' | 'contacted' | 'not_contacted' | 'partly' | 'not_solved')
  }
}
