/** More lives out of those stored: each copy happens some days later, to other units, under ids of its own. Made by the database, which is far quicker than telling it. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** Not whole days, so that a copy falls into other working hours. */
export const COPY_LATER = 61 * 3_600_000

/** The copy's number stands in an octet of the id that generated ids leave at zero. */
const own = (id: string) => sql`overlay(${sql.ref(id)}::text placing c.octet from 17 for 2)::uuid`

/** @param copies besides the lives themselves, at most 255 */
export async function copyLives(db: Db, centerId: string, units: readonly string[], copies: number): Promise<void> {
  const copy = sql`(select n, lpad(to_hex(n), 2, '0') as octet, n * ${COPY_LATER}::bigint as ms, make_interval(secs => n * ${COPY_LATER / 1000}) as later from generate_series(1, ${copies}::int) n) c`
  await sql`insert into ticket (center_id, id, number, query_code, version, rule_version, status, channel, kind, class, urgency, party, disclosure, persons_represented, is_public, wants_revisit, title, list_title, tags,
      accepted_by, first_unit_id, accepted_at, child_count, dispatch_count, rehandle_count, reopen_count, urge_count, contact_count, revisit_attempts, designated, clocks, display)
    select center_id, ${own('t.id')}, number, query_code, version, rule_version, status, channel, kind, class, urgency, party, disclosure, persons_represented, is_public, wants_revisit, title, list_title, tags,
      accepted_by, first_unit_id, accepted_at + later, child_count, dispatch_count, rehandle_count, reopen_count, urge_count, contact_count, revisit_attempts, designated, clocks, display
    from ticket t, ${copy} where center_id = ${centerId}`.execute(db)
  await sql`insert into assignment (center_id, ticket_id, id, unit_id, unit_path, unit_name, role, status, version, assigned_at, extension_count, return_denied, clocks)
    select center_id, ${own('a.ticket_id')}, ${own('a.id')}, (${units}::uuid[])[1 + (array_position(${units}::uuid[], unit_id) - 1 + n) % ${units.length}::int], unit_path, unit_name, role, status, version, assigned_at + later, extension_count, return_denied,
      (select json_agg(json_build_object('clock', k -> 'clock', 'rule', k -> 'rule', 'startedAt', (k ->> 'startedAt')::bigint + ms, 'dueAt', (k ->> 'dueAt')::bigint + ms, 'pauses', '[]'::json, 'extensions', '[]'::json) order by at)
        from json_array_elements(a.clocks) with ordinality as e(k, at))
    from assignment a, ${copy} where center_id = ${centerId}`.execute(db)
  await sql`insert into event (center_id, subject_id, id, subject_kind, type, occurred_at, actor_kind, actor_id, rule_version, assignment_id, facts)
    select center_id, ${own('e.subject_id')}, ${own('e.id')}, subject_kind, type, occurred_at + later, actor_kind, actor_id, rule_version, ${own('e.assignment_id')}, facts
    from event e, ${copy} where center_id = ${centerId}`.execute(db)
}

/** The same lives in another centre, ids and all: every key begins with the centre. */
export async function repeatLives(db: Db, centerId: string, other: string): Promise<void> {
  for (const table of ['ticket', 'assignment', 'event']) {
    await sql`insert into ${sql.table(table)} select (json_populate_record(t, json_build_object('center_id', ${other}::text))).* from ${sql.table(table)} t where center_id = ${centerId}`.execute(db)
  }
}

/** The chain over everything stored, as if sealed with every follower up to date: some tickets at a time, their events among one another. */
export async function chainLives(db: Db, centerId: string, follower: string): Promise<void> {
  await sql`insert into event_chain (center_id, position, subject_id, event_id, link)
    select ${centerId}, row_number() over (order by hashtext(subject_id::text) & 2047, occurred_at, id), subject_id, id, '\\x00'::bytea from event where center_id = ${centerId} and subject_kind = 'ticket'`.execute(db)
  await sql`insert into cursor (center_id, name, position) select ${centerId}, name, (select max(position) from event_chain where center_id = ${centerId}) from unnest(${['sealer', follower]}::text[]) name
    on conflict (center_id, name) do update set position = excluded.position`.execute(db)
}
