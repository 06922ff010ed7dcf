/** 联动规则: what the record says of a ticket against what the written rules name. Pure: counts in, reasons out. */
import type { Actor } from '../people/actor.ts'
import type { LinkageCondition, LinkageRule } from '../profile/linkage.ts'
import type { Ticket } from '../ticket/ticket.ts'

/** One thing the record says, counted once however often it is read. */
export type Mark = { condition: LinkageCondition; at: number }
/** why a rule holds: so often, the last time then */
export type Reason = { condition: LinkageCondition; times: number; needed: number; lastAt: number }
export type About = Pick<Ticket, 'categoryCode' | 'service' | 'party' | 'complainedOf'>

/** Events that count towards a condition by themselves. */
const PLAIN: Record<string, LinkageCondition> = {
  'ticket.rehandled': 'rehandled', 'assignment.returned': 'returned', 'ticket.urged': 'urged', 'supervision.unsolved': 'supervision_unsolved',
  'promise.missed': 'promise_missed', 'quality.non_compliant': 'non_compliant',
}
export const MARKING_EVENTS: readonly string[] = [...Object.keys(PLAIN), 'revisit.recorded', 'deadline.passed']

type Told = { type: string; facts: Record<string, string | number | boolean> | null }
/** @param saidSolved the unit's last reply claimed that it was solved */
export function marksOf({ type, facts }: Told, saidSolved: boolean): LinkageCondition[] {
  const plain = PLAIN[type]
  if (plain) return [plain]
  if (type === 'deadline.passed') return facts?.['work'] === 'handle' ? ['overdue'] : []
  if (type === 'revisit.recorded' && facts?.['solved'] === 'not_solved') return saidSolved ? ['unsolved', 'false_closing'] : ['unsolved']
  return []
}

/** @param lineage the category itself and all above it */
export function isAbout(rule: LinkageRule, ticket: About, lineage: readonly string[]): boolean {
  const { categories, services, parties, complainedOf } = rule.about ?? {}
  return (!categories || categories.some((code) => lineage.includes(code)))
    && (!services || services.includes(ticket.service ?? ''))
    && (!parties || parties.includes(ticket.party))
    && (!complainedOf || (ticket.complainedOf !== undefined && complainedOf.includes(ticket.complainedOf.type)))
}

/** The reasons a rule holds for these marks; none: it does not hold. */
export function reasonsFor(rule: LinkageRule, marks: readonly Mark[]): Reason[] {
  const met = rule.conditions.flatMap(({ condition, times = 1 }): Reason[] => {
    const own = marks.filter((mark) => mark.condition === condition)
    return own.length < times ? [] : [{ condition, times: own.length, needed: times, lastAt: Math.max(...own.map(({ at }) => at)) }]
  })
  return rule.need === 'all' && met.length < rule.conditions.length ? [] : met
}

/** Who the rule names: people of that role, and where it names a department, its own only. */
export const mayInitiate = (actor: Actor, { roles, unitId }: { roles: readonly string[]; unitId: string | null }): boolean =>
  actor.roles.some((role) => roles.includes(role)) && (unitId === null || actor.unitId === unitId)
