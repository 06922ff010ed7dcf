/** A month of a big city as the assessment projection leaves it, by plain SQL: three facts a ticket, its number and title, and some exclusions. */
import type pg from 'pg'

/** Apart from the month whose tickets have their whole record (month-of-tickets.ts). */
export const FACTS = { month: '2026-06', from: Date.parse('2026-06-01T00:00:00+08:00'), until: Date.parse('2026-07-01T00:00:00+08:00') }
const BATCH = 50_000

/** Adds what is missing of `wanted`. */
export async function storeFacts(pool: pg.Pool, centerId: string, wanted: number, say: (line: string) => void): Promise<void> {
  const { rows: [have] } = await pool.query<{ n: string }>(`select count(*) as n from ticket_number where center_id = $1 and number like 'FACT%'`, [centerId])
  const { rows: units } = await pool.query<{ id: string }>(`select id from unit where kind = 'bureau' order by code limit 40`)
  const { rows: [rules] } = await pool.query<{ id: string }>('select id from profile_version where center_id = $1 order by sequence desc limit 1', [centerId])
  for (let from = Number(have?.n ?? 0); from < wanted; from += BATCH) {
    const to = Math.min(wanted, from + BATCH)
    await pool.query(FILL, [centerId, from, to - 1, rules?.id, units.map((u) => u.id), FACTS.from / 1000, (FACTS.until - FACTS.from) / 1000 - 1])
    say(`facts of ${to} tickets`)
  }
  if (Number(have?.n ?? 0) < wanted) await pool.query('vacuum analyze ticket, ticket_number, assessment_fact, assessment_exclusion')
}

// One in 19 is not closed yet, one in 23 late, one in 30 returned, one in 10 urged, one in 12 unsolved, one in 200 excluded.
const FILL = `
with t as materialized (
  select i, at, ($5::uuid[])[1 + i % array_length($5::uuid[], 1)] as unit_id,
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5('f' || i), 1, 3) || '8' || substr(md5('f' || i), 4, 15))::uuid as id, 'FACT' || lpad(i::text, 9, '0') as number
  from (select i, to_timestamp($6::float8 + (i::bigint * 7919 % $7::bigint)) as at from generate_series($2::int, $3::int) i) n
), tickets as (
  insert into ticket (center_id, id, number, query_code, version, rule_version, status, outcome, channel, kind, class, urgency, party, disclosure, persons_represented,
    is_public, wants_revisit, title, list_title, tags, accepted_by, first_unit_id, accepted_at, closed_at, child_count, dispatch_count, rehandle_count, reopen_count,
    urge_count, contact_count, revisit_attempts, designated, clocks, display, is_generated)
  select $1, id, number, 'BENCHBENCH', 9, $4, 'archived', 'resolved', 'phone', 'complaint', 'resolve', 'normal', 'person', 'named', 1, false, true, '诉求' || i, '诉求' || i, '{}', 'bench', unit_id::text,
    at, at + interval '4 days', 0, 1, 0, 0, 0, 1, 1, false, '[]', '[]', true from t
), numbers as (
  insert into ticket_number (center_id, number, ticket_id) select $1, number, id from t
), exclusions as (
  insert into assessment_exclusion (center_id, id, state, month, ticket_id, unit_id, reason, remark, applied_at, applied_by_name)
  select $1, (substr(id::text, 1, 24) || substr(md5('x' || i), 1, 12))::uuid, 'approved', '2026-06', id, unit_id, 'out_of_scope', 'bench', at, 'bench' from t where i % 200 = 7
), parts as (
  insert into assessment_fact (center_id, grain, ticket_id, id, unit_id, accepted_at, dispatched_at, sign_due_at, contact_due_at, due_at, replied_at, kind, class, channel, party, urgency, role,
    reachable, signed, signed_in_time, contacted, contacted_in_time, submitted, in_time, send_backs)
  select $1, 'assignment', id, (substr(id::text, 1, 24) || substr(md5('a' || i), 1, 12))::uuid, unit_id, at, at + interval '20 minutes', at + interval '6 hours', at + interval '1 day', at + interval '5 days', at + interval '74 hours', 'complaint', 'resolve', 'phone', 'person', 'normal', 'lead',
    true, true, case when i % 9 > 0 then true end, true, case when i % 11 > 0 then true end, true, case when i % 23 > 0 then true end, case when i % 14 = 0 then 1 end from t
), call_backs as (
  insert into assessment_fact (center_id, grain, ticket_id, id, unit_id, called_back_at, kind, class, channel, party, urgency, solved, process, result, medium, dispatched, first, final, responded)
  select $1, 'revisit', id, (substr(id::text, 1, 24) || substr(md5('r' || i), 1, 12))::uuid, unit_id, at + interval '4 days', 'complaint', 'resolve', 'phone', 'person', 'normal', case when i % 12 = 0 then 'not_solved' else 'solved' end,
    'satisfied', (array['very_satisfied', 'satisfied', 'fairly_satisfied', 'dissatisfied', 'very_dissatisfied'])[1 + i % 5], 'phone', true, true, true, case when i % 13 > 0 then true end from t where i % 19 > 0
)
insert into assessment_fact (center_id, grain, ticket_id, id, unit_id, accepted_at, dispatched_at, due_at, closed_at, kind, class, channel, party, urgency, outcome,
  dispatched, dispatched_in_time, closed, closed_with_limit, closed_in_time, asked, called_back, returns, urges, from_acceptance, from_dispatch, working_from_acceptance, working_from_dispatch)
select $1, 'ticket', id, id, unit_id, at, at + interval '20 minutes', at + interval '5 days', case when is_closed then at + interval '4 days' end, 'complaint', 'resolve', 'phone', 'person', 'normal', case when is_closed then 'resolved' end,
  true, case when i % 7 > 0 then true end, is_closed, is_closed, case when is_closed and i % 23 > 0 then true end, is_closed, is_closed, case when i % 30 = 0 then 1 end, case when i % 10 = 1 then 1 end,
  case when is_closed then 5760 end, case when is_closed then 5740 end, case when is_closed then 1680 end, case when is_closed then 1660 end
from (select t.*, case when i % 19 > 0 then true end as is_closed from t) t`
