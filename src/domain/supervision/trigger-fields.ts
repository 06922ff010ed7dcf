/** Which fields a kind of trigger reads; an editor offers these and keeps no others. */
import type { Trigger, TriggerKind } from '../profile/supervision.ts'

type Field = 'threshold' | 'windowDays' | 'about' | 'clock' | 'share' | 'after' | 'categories' | 'signals'

export const TRIGGER_FIELDS: Record<TriggerKind, readonly Field[]> = {
  overdue: ['clock', 'share', 'after'], no_step: ['after'], returned: ['threshold', 'windowDays'], unsolved: ['threshold', 'windowDays'], bounced: ['threshold'],
  person_times: ['about', 'threshold', 'windowDays'], sensitive: ['categories', 'signals'],
  dissatisfied_reasonable: [], non_compliant: [], promise_missed: [], instruction: [], media: [], unsolved_order: [],
}

/** Without what its kind does not read. */
export function tidyTrigger(trigger: Trigger): Trigger {
  const kept = new Set<string>(['code', 'name', 'when', 'then', 'rung', 'placeholder', ...TRIGGER_FIELDS[trigger.when]])
  const filled = Object.entries(trigger).filter(([key, value]) => kept.has(key) && value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
  return Object.fromEntries(filled) as Trigger
}
