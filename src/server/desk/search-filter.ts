/** Filters of the ticket search as conditions on a ticket t; codes become the whole subtree below them. */
import { sql, type RawBuilder } from 'kysely'
import type { COUNTERS } from '#contract/desk.ts'
import { dayAfter, dayStart, DAY } from '#domain/calendar/local-day.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Status } from '#domain/ticket/ticket.ts'
import { idAt } from '#platform/ids.ts'

export type Counter = (typeof COUNTERS)[number]
export type Filter = {
  statuses: Status[]; kind?: string; categoryCode?: string; areaCode?: string; channel?: string; line?: string; service?: string; counter?: Counter
  /** local days, both included */
  from?: string; to?: string
}

/** Codes of a tree from this one down; with a leading "=" the code alone. */
export function subtree(list: readonly { code: string; parent?: string }[], code: string): string[] {
  if (code.startsWith('=')) return [code.slice(1)]
  const codes = [code]
  for (const at of codes) for (const { code: child, parent } of list) if (parent === at && !codes.includes(child)) codes.push(child)
  return codes
}

export function conditionsOf(filter: Filter, rules: CenterRules): RawBuilder<unknown>[] {
  const { statuses, kind, categoryCode, areaCode, channel, line, service } = filter
  return [
    ...(statuses.length > 0 ? [sql`t.status = any(${statuses}::text[])`] : []),
    ...(kind ? [sql`t.kind = ${kind}`] : []), ...(channel ? [sql`t.channel = ${channel}`] : []),
    ...(line ? [sql`t.line = ${line}`] : []), ...(service ? [sql`t.service = ${service}`] : []),
    ...(categoryCode ? [sql`t.category_code = any(${subtree(rules.categories, categoryCode)}::text[])`] : []),
    ...(areaCode ? [sql`t.area_code = any(${subtree(rules.areas, areaCode)}::text[])`] : []),
    ...accepted(filter, rules),
  ]
}

/** The id begins with the time of acceptance, so a period is also a range of ids: partitions and keys help. */
function accepted({ from, to }: Filter, rules: CenterRules): RawBuilder<unknown>[] {
  const first = from && dayStart(from, rules)
  const end = to && dayStart(dayAfter(to), rules)
  return [
    ...(first ? [sql`t.accepted_at >= ${new Date(first)} and t.id >= ${lowestId(first - DAY)}::uuid`] : []),
    ...(end ? [sql`t.accepted_at < ${new Date(end)} and t.id < ${lowestId(end + DAY)}::uuid`] : []),
  ]
}

export const lowestId = (instant: number): string => idAt(Math.max(0, instant), new Uint8Array(10))
