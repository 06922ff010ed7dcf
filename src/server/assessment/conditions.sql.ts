/** Conditions as SQL over assessment_fact f. Names come from the closed vocabulary, never from a request. */
import { sql, type RawBuilder } from 'kysely'
import type { Condition, SimpleCondition } from '#domain/assessment/condition.ts'
import { CODES, COUNTS, DUE_WINDOWS, FLAGS, MEASURES, WINDOWS, type Window } from '#domain/assessment/fact.ts'
import type { Kpi } from '#domain/assessment/kpi.ts'

type Truth = RawBuilder<boolean>
const KNOWN: ReadonlySet<string> = new Set([...FLAGS, ...COUNTS, ...CODES, ...MEASURES, ...WINDOWS.map((name) => `${name}_at`)])
/** @throws Error on a name outside the vocabulary: definitions are checked when the rules are saved */
export function column(name: string): RawBuilder<unknown> {
  if (!KNOWN.has(name)) throw new Error(`no such column of a fact: ${name}`)
  return sql.raw(`f.${name}`)
}

export const allOf = (conditions: readonly Condition[]): Truth => (conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions.map(one), sql` and `)})`)

const one = (condition: Condition): Truth => ('any' in condition ? sql<boolean>`(${sql.join(condition.any.map(simple), sql` or `)})` : simple(condition))

function simple(condition: SimpleCondition): Truth {
  if ('is' in condition) return sql<boolean>`${column(condition.is)} is true`
  if ('not' in condition) return sql<boolean>`${column(condition.not)} is not true`
  if ('count' in condition) return sql<boolean>`coalesce(${column(condition.count)} >= ${sql.lit(condition.atLeast)}, false)`
  if ('none' in condition) return sql<boolean>`${column(condition.none)} is null`
  return sql<boolean>`coalesce(${column(condition.code)} = any(${condition.in}::text[]), false)`
}

export type Asked = { centerId: string; from: number; to: number; asOf: number }

/** Rows of the month by the window; a limit still to come counts neither way. */
export function inWindow(grain: Kpi['grain'], window: Window, { centerId, from, to, asOf }: Asked): Truth {
  const end = DUE_WINDOWS.includes(window) ? Math.min(to, asOf) : to
  return sql<boolean>`f.center_id = ${centerId} and f.grain = ${sql.lit(grain)} and ${column(`${window}_at`)} >= ${new Date(from).toISOString()}::timestamptz and ${column(`${window}_at`)} < ${new Date(end).toISOString()}::timestamptz`
}

/** Joined once a statement: the standing exclusions of a unit's ticket. */
export const EXCLUDED_OF = (centerId: string) => sql`left join (
    select ticket_id, unit_id, array_agg(reason) filter (where kpi is null) as reasons, array_agg(kpi) filter (where kpi is not null) as kpis
    from assessment_exclusion where center_id = ${centerId} and state = 'approved' group by ticket_id, unit_id
  ) x on x.ticket_id = f.ticket_id and x.unit_id = f.unit_id`

export const notExcluded = (kpi: Pick<Kpi, 'code' | 'exclusions'>): Truth =>
  sql<boolean>`not coalesce(x.reasons && ${kpi.exclusions}::text[], false) and not coalesce(${kpi.code} = any(x.kpis), false)`

export const denominatorOf = (kpi: Kpi): Truth => sql<boolean>`${allOf(kpi.denominator)} and ${notExcluded(kpi)}${kpi.sum ? sql` and ${column(kpi.sum)} is not null` : sql``}`
export const numeratorOf = (kpi: Kpi): Truth => (kpi.numerator ? allOf(kpi.numerator) : sql<boolean>`true`)
