import type { Trigger } from '#domain/profile/supervision.ts'
import { readyToRun } from '#domain/supervision/trigger-events.ts'
import type { RuleVersion } from '#server/profile/profile.store.ts'

const ready = new WeakMap<RuleVersion['rules'], readonly Trigger[]>()

/** A version never changes, so its rules are made ready once. */
export function runningTriggers({ rules }: Pick<RuleVersion, 'rules'>): readonly Trigger[] {
  const held = ready.get(rules) ?? rules.triggers.map((trigger) => readyToRun(trigger, rules.categories))
  ready.set(rules, held)
  return held
}
