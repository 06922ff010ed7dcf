/** The call-back's questions in the order they are asked, and what the answers ask for next. */
import type { Satisfaction } from '#domain/ticket/ticket.ts'

export const QUESTIONS = ['contacted', 'solved', 'processSatisfaction', 'resultSatisfaction'] as const
export type Question = (typeof QUESTIONS)[number]
export type Answers = { contacted: 'yes' | 'no' | ''; solved: 'solved' | 'partly' | 'not_solved' | ''; processSatisfaction: Satisfaction | ''; resultSatisfaction: Satisfaction | '' }

const UNHAPPY: readonly string[] = ['dissatisfied', 'very_dissatisfied']

/** Proposed, never forced: unsolved or dissatisfied with the result asks for another round. */
export const proposed = ({ solved, resultSatisfaction }: Answers): 'close' | 'rehandle' =>
  solved === 'not_solved' || UNHAPPY.includes(resultSatisfaction) ? 'rehandle' : 'close'

export const nextOpen = (answers: Answers, after: Question): Question | undefined =>
  [...QUESTIONS.slice(QUESTIONS.indexOf(after) + 1), ...QUESTIONS].find((question) => answers[question] === '')
