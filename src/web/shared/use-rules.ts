import { getRules } from '#contract/rules.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useQueryOf } from './use-call.ts'

/** The rules in force for my centre; undefined while loading. */
export function useRules(): CenterRules | undefined {
  const { data } = useQueryOf(getRules, {}, { staleTime: 5 * 60_000 })
  return data?.document as CenterRules | undefined
}
