/** Conditions over one fact: a small closed language that a plain function and SQL read alike. A list means: all of them. */
import type { Code, Count, Fact, Flag } from './fact.ts'

export type SimpleCondition = { is: Flag } | { not: Flag } | { code: Code; in: string[] } | { count: Count; atLeast: number } | { none: Count }
export type Condition = SimpleCondition | { any: SimpleCondition[] }

export const meets = (fact: Fact, conditions: readonly Condition[]): boolean => conditions.every((one) => holds(fact, one))

function holds(fact: Fact, condition: Condition): boolean {
  if ('is' in condition) return fact.flags.has(condition.is)
  if ('not' in condition) return !fact.flags.has(condition.not)
  if ('count' in condition) return (fact.counts[condition.count] ?? 0) >= condition.atLeast
  if ('none' in condition) return (fact.counts[condition.none] ?? 0) === 0
  if ('any' in condition) return condition.any.some((one) => holds(fact, one))
  const code = fact.codes[condition.code]
  return code !== undefined && condition.in.includes(code)
}
