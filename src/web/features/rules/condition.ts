/** One condition of a figure as its form holds it, and the bare value as the rules do. */
import type { Condition, SimpleCondition } from '#domain/assessment/condition.ts'
import { CODES, COUNTS, FLAGS, type Code, type Count, type Flag } from '#domain/assessment/fact.ts'

export const TESTS = ['is', 'not', 'in', 'atLeast', 'none', 'any'] as const
export type Test = (typeof TESTS)[number]
export const SIMPLE_TESTS = TESTS.filter((test) => test !== 'any')

export function testOf(condition: Condition): Test {
  if ('any' in condition) return 'any'
  if ('is' in condition) return 'is'
  if ('not' in condition) return 'not'
  if ('none' in condition) return 'none'
  return 'code' in condition ? 'in' : 'atLeast'
}

/** What a fresh one of a kind begins with. */
export const EMPTY: Record<Test, Condition> = {
  is: { is: FLAGS[0] }, not: { not: FLAGS[0] }, in: { code: CODES[0], in: [] }, atLeast: { count: COUNTS[0], atLeast: 1 }, none: { none: COUNTS[0] },
  any: { any: [{ is: FLAGS[0] }, { is: FLAGS[1] }] },
}

export const subjectOf = (condition: SimpleCondition): string =>
  'is' in condition ? condition.is : 'not' in condition ? condition.not : 'none' in condition ? condition.none : 'code' in condition ? condition.code : condition.count

export function withSubject(condition: SimpleCondition, subject: string): SimpleCondition {
  if ('is' in condition) return { is: subject as Flag }
  if ('not' in condition) return { not: subject as Flag }
  if ('none' in condition) return { none: subject as Count }
  if ('code' in condition) return { code: subject as Code, in: [] }
  return { ...condition, count: subject as Count }
}
