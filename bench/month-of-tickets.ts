/** One month of a big city's record by plain SQL: tickets with an assignment and its clocks, eight to eleven events each, their matters and contacts. */
import type pg from 'pg'

const BATCH = 50_000
export const MONTH = { from: Date.parse('2026-05-01T00:00:00+08:00'), until: Date.parse('2026-06-01T00:00:00+08:00') }

/** Adds what is missing of `wanted`. */
export async function storeMonth(pool: pg.Pool, centerId: string, wanted: number, say: (line: string) => void): Promise<void> {
  const { rows: [have] } = await pool.query<{ n: string }>(`select count(*) as n from ticket_number where center_id = $1 and number like 'MONTH%'`, [centerId])
  const { rows: units } = await pool.query<{ id: string; path: string; name: string }>(`select id, path, coalesce(short_name, name) as name from unit where kind = 'bureau' order by code limit 40`)
  const { rows: [rules] } = await pool.query<{ id: string }>('select id from profile_version where center_id = $1 order by sequence desc limit 1', [centerId])
  for (let from = Number(have?.n ?? 0); from < wanted; from += BATCH) {
    const to = Math.min(wanted, from + BATCH)
    await pool.query(FILL, [centerId, from, to - 1, rules?.id, units.map((u) => u.id), units.map((u) => u.path), units.map((u) => u.name), MONTH.from / 1000, (MONTH.until - MONTH.from) / 1000 - 1])
    say(`tickets of the month ${to}`)
  }
  if (Number(have?.n ?? 0) < wanted) await pool.query('vacuum analyze ticket, assignment, event, matter_signature, matter_ticket, matter_contact')
}

// One in 30 is returned and given to another, one in 200 comes back besides; one in 12 ends unsolved; one in 25 is late. Matters: one in 6 tickets
// belongs to one of 2,000 that many speak of, the others speak of one of their own or with one neighbour.
const FILL = `
with n as (
  select i, to_timestamp($8::float8 + (i::bigint * 7919 % $9::bigint)) as at, 1 + i % array_length($5::uuid[], 1) as u, 1 + (i + 7) % array_length($5::uuid[], 1) as v
  from generate_series($2::int, $3::int) i
), t as materialized (
  select i, at, u, v, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5('m' || i), 1, 3) || '8' || substr(md5('m' || i), 4, 15))::uuid as id,
    'MONTH' || lpad(i::text, 9, '0') as number, case when i % 6 = 0 then md5('big' || (i / 6) % 2000)::uuid else md5('small' || i / 2)::uuid end as matter
  from n
), tickets as (
  insert into ticket (center_id, id, number, query_code, version, rule_version, status, outcome, channel, kind, class, urgency, party, disclosure, persons_represented,
    is_public, wants_revisit, title, list_title, tags, accepted_by, first_unit_id, accepted_at, closed_at, child_count, dispatch_count, rehandle_count, reopen_count,
    urge_count, contact_count, revisit_attempts, designated, clocks, display, is_generated)
  select $1, id, number, 'BENCHBENCH', 9, $4, 'archived', 'resolved', 'phone', 'complaint', 'resolve', 'normal', 'person', 'named', 1, false, true, '诉求' || i, '诉求' || i, '{}', 'bench', ($5::uuid[])[u]::text,
    at, at + interval '4 days', 0, 1, 0, 0, 0, 1, 1, false, '[]', '[]', true from t
), numbers as (
  insert into ticket_number (center_id, number, ticket_id) select $1, number, id from t
), parts as (
  insert into assignment (center_id, ticket_id, id, unit_id, unit_path, unit_name, role, status, version, assigned_at, extension_count, return_denied, clocks)
  select $1, id, id, ($5::uuid[])[u], ($6::text[])[u], ($7::text[])[u], 'lead', 'accepted', 5, at, 0, false, json_build_array(
    json_build_object('clock', 'sign', 'rule', 'bench', 'startedAt', ms, 'dueAt', ms + 14400000, 'stoppedAt', ms + 3600000, 'pauses', '[]'::json, 'extensions', '[]'::json),
    json_build_object('clock', 'answer', 'rule', 'bench', 'startedAt', ms, 'dueAt', ms + 345600000, 'stoppedAt', ms + case when i % 25 = 0 then 400000000 else 300000000 end, 'pauses', '[]'::json, 'extensions', '[]'::json))
  from (select t.*, (extract(epoch from at) * 1000)::bigint as ms from t) t
), signatures as (
  insert into matter_signature (center_id, ticket_id, matter_id, registered_at, party_blind, name_terms, name_weights, word_terms, word_weights)
  select $1, id, matter, at, case when i % 9 = 0 then decode(md5('party' || i % 3000), 'hex') end, '{}', '{}', '{}', '{}' from t
), places as (
  insert into matter_ticket (center_id, ticket_id, matter_id) select $1, id, matter from t
), told as materialized (
  select t.id as subject_id, e.step, e.type, t.at + e.after as at, e.facts, case when e.unit = 1 then ($6::text[])[t.u] when e.unit = 2 then ($6::text[])[t.v] end as unit_path, case when e.unit > 0 then t.id end as assignment_id
  from t cross join lateral (values
    (1, 'ticket.registered', interval '0', null, 0), (2, 'matter.ticket_placed', interval '1 second', json_build_object('matter', t.matter, 'how', 'words')::text, 0),
    (3, 'assignment.made', interval '20 minutes', '{"role":"lead","dispatch":1}', 1), (4, 'assignment.signed', interval '1 hour', null, 1),
    (5, 'assignment.contacted', interval '2 hours', null, 1), (6, 'assignment.replied', interval '3 days', case when t.i % 12 = 0 then '{"solved":"not_solved"}' else '{"solved":"solved"}' end, 1),
    (7, 'assignment.submitted', interval '74 hours', '{"role":"lead"}', 1), (8, 'revisit.recorded', interval '4 days', case when t.i % 12 = 0 then '{"solved":"not_solved"}' else '{"solved":"solved"}' end, 0),
    (9, case when t.i % 30 = 0 then 'assignment.returned' when t.i % 10 = 1 then 'ticket.urged' end, interval '3 hours', '{"role":"lead"}', 1),
    (10, case when t.i % 30 = 0 then 'assignment.made' end, interval '4 hours', '{"role":"lead","dispatch":2}', 2),
    (11, case when t.i % 210 = 0 then 'assignment.made' end, interval '9 hours', '{"role":"lead","dispatch":3}', 1)) e (step, type, after, facts, unit)
  where e.type is not null
), contacts as (
  insert into matter_contact (center_id, event_id, ticket_id, at) select $1, md5(subject_id::text || step)::uuid, subject_id, at from told where type in ('ticket.registered', 'ticket.urged')
)
insert into event (center_id, subject_id, id, subject_kind, type, occurred_at, actor_kind, actor_id, unit_path, assignment_id, kind, facts)
select $1, subject_id, md5(subject_id::text || step)::uuid, 'ticket', type, at, 'system', 'bench', unit_path, assignment_id, 'complaint', facts::json from told`
