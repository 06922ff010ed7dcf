/** The form of one call: draft, facts found in its words, proposals in place. */
import { useCallback, useMemo, useState } from 'react'
import type { Find } from '#domain/intake/extract/find.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useSettled } from '../../shared/use-now.ts'
import { fillDraft, type Filled } from './fill-draft.ts'
import { acceptAll, acceptFinds } from './accept-finds.ts'
import { factsOf, type Facts } from './facts-of.ts'
import { EMPTY_DRAFT, type DraftField, type IntakeDraft } from './intake-draft.ts'

export type Intake = {
  draft: IntakeDraft
  facts: Facts
  filled: Filled
  rules: CenterRules
  change: (part: Partial<IntakeDraft>) => void
  start: (draft: IntakeDraft) => void
  /** one find into the form, or all of them; what was typed stays */
  accept: (find?: Find) => void
  /** the find whose words are shown in the text */
  active: Find | undefined
  point: (find: Find | undefined) => void
  /** the demand once the typing rests: what servers are asked with */
  settledBody: string
}

export function useIntake(rules: CenterRules): Intake {
  const [draft, start] = useState<IntakeDraft>(EMPTY_DRAFT)
  const [active, point] = useState<Find>()
  const change = useCallback((part: Partial<IntakeDraft>) => start((old) => ({ startedAt: Date.now(), ...old, ...part, sources: part.sources ?? withoutTyped(old, part) })), [])
  const startedAt = draft.startedAt
  const facts = useMemo(() => factsOf(draft.body, rules, startedAt === undefined ? undefined : { now: startedAt, utcOffsetMinutes: rules.utcOffsetMinutes }), [draft.body, rules, startedAt])
  const filled = useMemo(() => fillDraft(draft, facts, rules), [draft, facts, rules])
  const accept = useCallback((find?: Find) => start((old) => (find ? acceptFinds(old, [find]) : acceptAll(old, facts))), [facts])
  return { draft, facts, filled, rules, change, start, accept, active, point, settledBody: useSettled(draft.body.trim(), 400) }
}

/** What the agent writes over is the agent's own. */
function withoutTyped(old: IntakeDraft, part: Partial<IntakeDraft>): IntakeDraft['sources'] {
  const typed = new Set<string>([...Object.keys(part), ...Object.entries(part.elements ?? {}).flatMap(([name, text]) => (text === old.elements[name as keyof typeof old.elements] ? [] : [name]))])
  return Object.fromEntries(Object.entries(old.sources).filter(([field]) => !typed.has(field))) as Partial<Record<DraftField, IntakeDraft['sources'][DraftField]>>
}
