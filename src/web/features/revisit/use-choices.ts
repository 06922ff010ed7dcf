import { SATISFACTIONS } from '#domain/ticket/ticket.ts'
import { SATISFACTION_WORDS } from '../../shared/satisfaction-words.ts'
import { useSay } from '../../shared/words.ts'
import type { KeyChoice } from './key-question.tsx'
import type { Question } from './questions.ts'
import { useRevisitWords } from './revisit-words.ts'

export function useChoices(): Record<Question, KeyChoice[]> {
  const w = useRevisitWords()
  const say = useSay()
  const satisfaction = SATISFACTIONS.map((value, index): KeyChoice => ({ value, label: say(SATISFACTION_WORDS[value]), tone: index < 3 ? 'good' : 'bad' }))
  return {
    contacted: [{ value: 'yes', label: w('yes'), tone: 'good' }, { value: 'no', label: w('no'), tone: 'bad' }],
    solved: [{ value: 'solved', label: w('solvedYes'), tone: 'good' }, { value: 'partly', label: w('solvedPartly'), tone: 'good' }, { value: 'not_solved', label: w('solvedNo'), tone: 'bad' }],
    processSatisfaction: satisfaction, resultSatisfaction: satisfaction,
  }
}
