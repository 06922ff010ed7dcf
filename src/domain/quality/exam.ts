/** 考试. The server scores: a single choice by its one right answer, a multiple choice only when exactly the right ones are chosen. */
import type { Instant } from '../calendar/work-calendar.ts'

export const QUESTION_KINDS = ['single', 'multiple'] as const
export type Question = { code: string; kind: (typeof QUESTION_KINDS)[number]; text: string; options: string[]; /** places in `options`, from 0 */ right: number[]; points: number }
export type ExamAnswer = { code: string; chosen: number[] }
export type ExamScore = { score: number; full: number; passed: boolean; /** codes of questions answered wrongly */ wrong: string[] }

export type QuestionFault = 'too_few_options' | 'right_missing' | 'right_unknown' | 'one_right_only' | 'points_missing'
export function questionFault({ kind, options, right, points }: Omit<Question, 'code' | 'text'>): QuestionFault | undefined {
  if (options.length < 2 || new Set(options).size !== options.length) return 'too_few_options'
  if (right.length === 0) return 'right_missing'
  if (right.some((place) => place < 0 || place >= options.length) || new Set(right).size !== right.length) return 'right_unknown'
  if (kind === 'single' && right.length !== 1) return 'one_right_only'
  return points > 0 ? undefined : 'points_missing'
}

export function markExam(questions: readonly Question[], answers: readonly ExamAnswer[], passMark: number): ExamScore {
  const given = new Map(answers.map(({ code, chosen }) => [code, new Set(chosen)]))
  const isRight = ({ code, right }: Question) => given.get(code)?.size === right.length && right.every((place) => given.get(code)?.has(place))
  const full = questions.reduce((sum, { points }) => sum + points, 0)
  const score = questions.filter(isRight).reduce((sum, { points }) => sum + points, 0)
  return { score, full, passed: score >= passMark, wrong: questions.filter((one) => !isRight(one)).map(({ code }) => code) }
}

export type Seat = { opensAt: Instant; closesAt: Instant; maxAttempts: number; attempts: number }
export type WhyNotExam = 'exam_not_open' | 'exam_over' | 'exam_attempts_used'
export function whyNotExam({ opensAt, closesAt, maxAttempts, attempts }: Seat, now: Instant): WhyNotExam | undefined {
  if (now < opensAt) return 'exam_not_open'
  if (now > closesAt) return 'exam_over'
  return attempts >= maxAttempts ? 'exam_attempts_used' : undefined
}
