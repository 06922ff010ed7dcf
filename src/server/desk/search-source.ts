/** Where a search without words starts from: the smallest set that holds every hit, newest first. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import { dayAfter } from '#domain/calendar/local-day.ts'
import type { Status } from '#domain/ticket/ticket.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import { reachOf } from './found-tickets.sql.ts'
import type { Counter, Filter } from './search-filter.ts'

/** A ticket in this status has at least one of these to be done. Statuses not named here are closed ones. */
export const WORK_OF: Partial<Record<Status, readonly WorkKind[]>> = {
  pending_info: ['info'], pending_dispatch: ['dispatch'], difficult: ['designate'], pending_review: ['review'], pending_revisit: ['revisit'], revisited: ['close'],
  transferred: ['transfer'], suspended: ['resume'],
  processing: ['sign', 'handle', 'sign_off', 'accept_sub', 'decide_return', 'decide_extension', 'decide_suspension'],
  studying: ['sign', 'handle', 'study', 'sign_off', 'decide_return', 'decide_extension', 'decide_suspension'],
}
export const ALL_WORK = [...new Set(Object.values(WORK_OF).flat())]
/** How many days back the shares of the overview go, today included. */
export const SHARE_DAYS = 30

type At = { today: string; now: number }

/**
 * Sets of ticket ids, each of which holds every hit: what the viewer may see at all, what a number of the overview counted, what is open.
 * Together they are the smallest place to look in; none of them: the tickets themselves, by key.
 */
export function sourcesOf(actor: Actor, filter: Filter, at: At): RawBuilder<unknown>[] {
  const reach = reachOf(actor)
  const counted = filter.counter && countedTickets(actor, filter.counter, at)
  const isOpen = !counted && filter.statuses.length > 0 && filter.statuses.every((status) => WORK_OF[status])
  const open = isOpen ? [...new Set(filter.statuses.flatMap((status) => WORK_OF[status] ?? []))] : []
  return [
    ...(reach ? [reach] : []), ...(counted ? [counted] : []),
    ...(open.length > 0 ? [sql`select w.ticket_id from work_item w where w.center_id = ${actor.centerId} and w.kind = any(${open}::text[])`] : []),
  ]
}

/** Exactly the tickets a number of the overview counted. */
function countedTickets({ centerId }: Actor, counter: Counter, { today, now }: At): RawBuilder<unknown> | undefined {
  const behind = (measure: string, from: string, more = sql``) => sql`select d.ticket_id from day_ticket d
    where d.center_id = ${centerId} and d.measure = ${measure} and d.day >= ${from}::date and d.day <= ${today}::date ${more}`
  const since = dayAfter(today, 1 - SHARE_DAYS)
  switch (counter) {
    case 'accepted': return undefined
    case 'answered': case 'dispatched': case 'closed': return behind(counter, today)
    case 'closed_measured': return behind('closed', since, sql`and d.in_time is not null`)
    case 'closed_in_time': return behind('closed', since, sql`and d.in_time`)
    case 'asked': return behind('closed', since, sql`and d.satisfied is not null`)
    case 'satisfied': return behind('closed', since, sql`and d.satisfied`)
    case 'open': return sql`select w.ticket_id from work_item w where w.center_id = ${centerId}`
    case 'overdue': return sql`select w.ticket_id from work_item w where w.center_id = ${centerId} and w.kind = any(${ALL_WORK}::text[]) and w.due_at <= ${new Date(now)}`
  }
}
