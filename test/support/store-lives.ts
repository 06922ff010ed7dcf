/** Lives into the tables the record and the tickets lie in, some hundred thousand rows in seconds. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Life } from './generated-lives.ts'

const iso = (at: number) => new Date(at).toISOString()
const A_STATEMENT = 5_000

export async function storeLives(db: Db, centerId: string, ruleVersion: string, lives: readonly Life[]): Promise<void> {
  for (let at = 0; at < lives.length; at += A_STATEMENT) await storeSome(db, centerId, ruleVersion, lives.slice(at, at + A_STATEMENT), at)
}

async function storeSome(db: Db, centerId: string, ruleVersion: string, lives: readonly Life[], first: number): Promise<void> {
  await sql`insert into ticket (center_id, id, number, query_code, version, rule_version, status, channel, kind, class, urgency, party, disclosure, persons_represented, is_public, wants_revisit, title, list_title, tags,
      accepted_by, first_unit_id, accepted_at, child_count, dispatch_count, rehandle_count, reopen_count, urge_count, contact_count, revisit_attempts, designated, clocks, display)
    select ${centerId}, id, 'N' || n, 'Q' || n, 1, ${ruleVersion}, 'processing', 'phone', 'help', class, 'normal', 'person', disclosure, 1, false, true, '标题', '标题', '{}', 'u', 'u', accepted_at, 0, 0, 0, 0, 0, 1, 0, false, '[]', '[]'
    from unnest(${lives.map(({ id }) => id)}::uuid[], ${lives.map((_, n) => first + n)}::int[], ${lives.map((life) => life.class)}::text[], ${lives.map((life) => life.disclosure)}::text[], ${lives.map(({ acceptedAt }) => iso(acceptedAt))}::timestamptz[]) as t(id, n, class, disclosure, accepted_at)`.execute(db)
  const parts = lives.flatMap((life) => life.parts)
  const clocks = parts.map(({ due, at, clocks: made }) => JSON.stringify(made ?? Object.entries(due).map(([clock, dueAt]) => ({ clock, rule: clock, startedAt: at, dueAt, pauses: [], extensions: [] }))))
  await sql`insert into assignment (center_id, ticket_id, id, unit_id, unit_path, unit_name, role, status, version, assigned_at, extension_count, return_denied, clocks)
    select ${centerId}, ticket_id, id, unit_id, '/', '单位', role, status, 1, at, 0, false, clocks::json
    from unnest(${parts.map(({ ticket }) => ticket)}::uuid[], ${parts.map(({ id }) => id)}::uuid[], ${parts.map(({ unit }) => unit)}::uuid[], ${parts.map(({ role }) => role)}::text[], ${parts.map(({ status }) => status)}::text[],
      ${parts.map(({ at }) => iso(at))}::timestamptz[], ${clocks}::text[]) as t(ticket_id, id, unit_id, role, status, at, clocks)`.execute(db)
  const events = lives.flatMap((life) => life.events)
  await sql`insert into event (center_id, subject_id, id, subject_kind, type, occurred_at, actor_kind, actor_id, rule_version, assignment_id, facts)
    select ${centerId}, subject, id, 'ticket', type, at, 'user', 'u', ${ruleVersion}, assignment, facts::json
    from unnest(${events.map(({ subject }) => subject)}::uuid[], ${events.map(({ id }) => id)}::uuid[], ${events.map(({ type }) => type)}::text[], ${events.map(({ at }) => iso(at))}::timestamptz[],
      ${events.map(({ assignment }) => assignment)}::uuid[], ${events.map(({ facts }) => JSON.stringify(facts))}::text[]) as t(subject, id, type, at, assignment, facts)`.execute(db)
}
