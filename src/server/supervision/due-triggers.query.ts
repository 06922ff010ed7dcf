/** What a timer looks for: work items past a share of their limit, clocks by name, units at rest. What stands as a clue already is not found again. */
import { sql, type RawBuilder } from 'kysely'
import { DESK_CLOCKS, type ClockName } from '#domain/calendar/limit.ts'
import { toDate, type Db } from '#platform/database.ts'
import '#server/ticket/ticket.tables.ts'

export type DueClock = { ticketId: string; occasion: string; clock: string; startedAt: number; dueAt: number }
type Asked = { centerId: string; code: string; share: number; now: number; since: number; limit: number }

const NOBODY = '00000000-0000-0000-0000-000000000000'
/** One delay of a unit, or of a desk, in one round of handling is one occasion whichever clock shows it. */
const OCCASION = sql`(case when w.assignment_id = ${NOBODY}::uuid then w.kind else w.assignment_id::text end || ':' || t.rehandle_count)`
const JOINED = sql`join ticket t on t.center_id = w.center_id and t.id = w.ticket_id`
const unknown = ({ code }: Asked): RawBuilder<unknown> => sql`not exists (select from clue c where c.center_id = w.center_id and c.trigger_code = ${code} and c.subject = 'ticket:' || w.ticket_id and c.occasion = ${OCCASION})`
/** Started, due and the share in between: when it was reached. */
const reached = (started: RawBuilder<unknown>, due: RawBuilder<unknown>, { share, now, since }: Asked) =>
  sql`${started} + (${due} - ${started}) * ${share}::float8 between ${toDate(since)} and ${toDate(now)}`

/** The next deadline of each, whatever clock it is. */
export async function dueWork(db: Db, asked: Asked): Promise<DueClock[]> {
  const { rows } = await sql<DueClock>`select w.ticket_id, ${OCCASION} as occasion, w.kind as clock, coalesce(w.started_at, w.due_at) as started_at, w.due_at from work_item w ${JOINED}
    where w.center_id = ${asked.centerId} and w.due_at < '9999-01-01' and w.kind not like 'decide\\_%' and w.kind not in ('resume', 'info')
      and ${reached(sql`coalesce(w.started_at, w.due_at)`, sql`w.due_at`, asked)} and ${unknown(asked)}
    order by w.due_at limit ${asked.limit}`.execute(db)
  return rows
}

/** One clock by name, behind whatever is due before it. */
export async function dueClocks(db: Db, clock: ClockName, asked: Asked): Promise<DueClock[]> {
  const [from, clocks] = DESK_CLOCKS.includes(clock)
    ? [sql`and w.assignment_id = ${NOBODY}::uuid`, sql`t.clocks`]
    : [sql`and w.kind in ('sign', 'handle', 'study', 'sign_off', 'accept_sub')`, sql`(select a.clocks from assignment a where a.center_id = w.center_id and a.ticket_id = w.ticket_id and a.id = w.assignment_id)`]
  const { rows } = await sql<DueClock>`select w.ticket_id, ${OCCASION} as occasion, ${clock}::text as clock, c.started_at, c.due_at from work_item w ${JOINED}
    cross join lateral (select to_timestamp((x ->> 'startedAt')::float8 / 1000) as started_at, to_timestamp((x ->> 'dueAt')::float8 / 1000) as due_at
      from json_array_elements(${clocks}) x where x ->> 'clock' = ${clock} and x ->> 'stoppedAt' is null) c
    where w.center_id = ${asked.centerId} ${from} and ${reached(sql`c.started_at`, sql`c.due_at`, asked)} and ${unknown(asked)}
    order by c.due_at limit ${asked.limit}`.execute(db)
  return rows
}

export type AtWork = { ticketId: string; assignmentId: string }
/** 签收后: assignments at work, by ticket. */
export async function unitsAtWork(db: Db, centerId: string, after: string | undefined, limit: number): Promise<AtWork[]> {
  const { rows } = await sql<AtWork>`select ticket_id, assignment_id from work_item where center_id = ${centerId} and kind in ('handle', 'study') and ticket_id > ${after ?? NOBODY}::uuid
    order by ticket_id, assignment_id limit ${limit}`.execute(db)
  return rows
}

/** Which of these occasions of a rule stand. */
export async function standing(db: Db, centerId: string, code: string, of: readonly { subject: string; occasion: string }[]): Promise<Set<string>> {
  const { rows } = await sql<{ occasion: string }>`select c.occasion from unnest(${of.map(({ subject }) => subject)}::text[], ${of.map(({ occasion }) => occasion)}::text[]) as o(subject, occasion)
    join clue c on c.center_id = ${centerId} and c.trigger_code = ${code} and c.subject = o.subject and c.occasion = o.occasion`.execute(db)
  return new Set(rows.map(({ occasion }) => occasion))
}
