/** 三率: every share with its denominator. What is counted here is what a drill-down lists. */
import { SATISFACTIONS, type RevisitResult, type Satisfaction } from '../ticket/ticket.ts'

export const RATE_BASES = ['first', 'final', 'sampled'] as const
export type RateBasis = (typeof RATE_BASES)[number]
export const RATE_MEDIA = ['all', 'phone', 'message'] as const

const CONTENT: readonly Satisfaction[] = ['very_satisfied', 'satisfied', 'fairly_satisfied']
export const FIGURES = {
  asked: () => true,
  contacted: (r) => r.contacted, not_contacted: (r) => !r.contacted,
  solved: (r) => r.solved === 'solved', partly: (r) => r.solved === 'partly', not_solved: (r) => r.solved === 'not_solved',
  process_content: (r) => CONTENT.includes(r.processSatisfaction), process_unhappy: (r) => !CONTENT.includes(r.processSatisfaction),
  result_content: (r) => CONTENT.includes(r.resultSatisfaction), result_unhappy: (r) => !CONTENT.includes(r.resultSatisfaction),
  ...Object.fromEntries(SATISFACTIONS.flatMap((grade) => [
    [`process_${grade}`, (r: RevisitResult) => r.processSatisfaction === grade], [`result_${grade}`, (r: RevisitResult) => r.resultSatisfaction === grade],
  ])) as Record<`process_${Satisfaction}` | `result_${Satisfaction}`, (r: RevisitResult) => boolean>,
} as const satisfies Record<string, (r: RevisitResult) => boolean>
export type Figure = keyof typeof FIGURES
export const FIGURE_NAMES = Object.keys(FIGURES) as [Figure, ...Figure[]]

/** Each rate is one figure over another. */
export const RATES = {
  response: ['contacted', 'asked'], solved: ['solved', 'asked'], processSatisfied: ['process_content', 'asked'], resultSatisfied: ['result_content', 'asked'],
} as const satisfies Record<string, readonly [Figure, Figure]>

export const countFigures = (results: readonly RevisitResult[]): Record<Figure, number> =>
  Object.fromEntries(FIGURE_NAMES.map((name) => [name, results.filter(FIGURES[name]).length])) as Record<Figure, number>
