/** Which events a kind of trigger asks for, and which of them may set it off: most of the record is turned away by its header alone. */
import type { Category } from '../profile/catalogue.ts'
import type { Trigger, TriggerKind } from '../profile/supervision.ts'
import type { Happening } from './happening.ts'

/** Kinds made by time passing, found by a timer. */
export const BY_TIME: readonly TriggerKind[] = ['overdue', 'no_step']
/** A demand's registering is heard when its place among the matters is known. */
export const CONTACTS_HEARD = ['matter.ticket_placed', 'ticket.urged', 'ticket.supplemented', 'ticket.supplement_added', 'ticket.withdrawn'] as const

/** New rounds of the same ticket: what happened before is judged by itself. */
export const ROUND_EVENTS = ['ticket.rehandled', 'ticket.reopened'] as const

const ASKED: Record<TriggerKind, readonly string[]> = {
  overdue: [],
  no_step: [],
  returned: ['assignment.returned'],
  unsolved: ['assignment.replied', 'revisit.recorded'],
  bounced: ['assignment.made', 'assignment.reassigned'],
  dissatisfied_reasonable: ['revisit.reasonableness_judged'],
  non_compliant: ['quality.non_compliant'],
  person_times: CONTACTS_HEARD,
  promise_missed: ['promise.missed'],
  sensitive: ['ticket.signalled', 'ticket.registered', 'ticket.amended'],
  instruction: ['instruction.given'],
  media: ['media.exposed'],
  unsolved_order: ['supervision.unsolved'],
}

/** What may set it off. */
export const setOffBy = (kind: TriggerKind): readonly string[] => ASKED[kind]
/** What it must know besides. */
export const askedFor = (kind: TriggerKind): readonly string[] => [...ASKED[kind], ...ROUND_EVENTS]

export const ALL_HEARD: readonly string[] = [...new Set(Object.values(ASKED).flat())]

/** Whether this event may be one of those the rule counts. */
export function counts(trigger: Trigger, { type, facts, categoryCode }: Pick<Happening, 'type' | 'facts' | 'categoryCode'>): boolean {
  if (!ASKED[trigger.when].includes(type)) return false
  switch (trigger.when) {
    case 'unsolved': return facts?.['solved'] === 'not_solved'
    case 'bounced': return facts?.['role'] === 'lead'
    case 'dissatisfied_reasonable': return facts?.['reasonable'] === true
    case 'sensitive': return isSensitive(trigger, { type, facts, categoryCode })
    default: return true
  }
}

function isSensitive({ categories, signals }: Trigger, { type, facts, categoryCode }: Pick<Happening, 'type' | 'facts' | 'categoryCode'>): boolean {
  if (type !== 'ticket.signalled') return categoryCode !== undefined && (categories?.includes(categoryCode) ?? false)
  const raised = String(facts?.['codes'] ?? '').split(',')
  return signals === undefined || signals.some((code) => raised.includes(code))
}

/** A rule as it is run: a category stands for all below it; a rule that names neither category nor signal means every signal and what the list of categories calls sensitive. */
export function readyToRun(trigger: Trigger, categories: readonly Category[]): Trigger {
  if (trigger.when !== 'sensitive') return trigger
  const roots = trigger.categories ?? (trigger.signals ? [] : categories.filter(({ sensitive }) => sensitive).map(({ code }) => code))
  const under = new Set(roots)
  for (let size = -1; size !== under.size;) {
    size = under.size
    for (const { code, parent } of categories) if (parent !== undefined && under.has(parent)) under.add(code)
  }
  return { ...trigger, categories: [...under], ...(trigger.categories && !trigger.signals ? { signals: [] } : {}) }
}
