/** The form of one call: draft, facts found in its words, proposals in place. */
import { useCallback, useMemo, useState } from 'react'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useSettled } from '../../shared/use-now.ts'
import { fillDraft, type Filled } from './fill-draft.ts'
import { findFacts, type Facts } from './find-facts.ts'
import { EMPTY_DRAFT, type IntakeDraft } from './intake-draft.ts'

export type Intake = {
  draft: IntakeDraft
  facts: Facts
  filled: Filled
  rules: CenterRules
  change: (part: Partial<IntakeDraft>) => void
  start: (draft: IntakeDraft) => void
  /** the demand once the typing rests: what servers are asked with */
  settledBody: string
}

export function useIntake(rules: CenterRules): Intake {
  const [draft, start] = useState<IntakeDraft>(EMPTY_DRAFT)
  const change = useCallback((part: Partial<IntakeDraft>) => start((old) => ({ startedAt: Date.now(), ...old, ...part })), [])
  const facts = useMemo(() => findFacts(draft.body, rules), [draft.body, rules])
  const filled = useMemo(() => fillDraft(draft, facts, rules), [draft, facts, rules])
  return { draft, facts, filled, rules, change, start, settledBody: useSettled(draft.body.trim(), 400) }
}
