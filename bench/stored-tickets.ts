/** Fills a database with stored tickets by plain SQL: archived ones mostly, some at work, spread over the years like a centre's own. */
import type pg from 'pg'
import { searchText } from '#platform/words.ts'

const BATCH = 50_000
/** One in so many still has something to do. */
const OPEN_EVERY = 40

const WHAT = ['路灯不亮', '道路积水', '噪音扰民', '垃圾清运', '物业收费', '拖欠工资', '停车收费', '公交延误', '供水水压', '违章搭建', '井盖缺失', '电梯故障', '油烟扰民', '教育收费', '医保报销']
const WHERE = ['东城街道', '西城街道', '南城街道', '北城街道', '开发区', '高新区', '老街', '新区']
const TITLES = WHERE.flatMap((where) => WHAT.map((what) => `${where}${what}`))

/** Adds tickets until `wanted` stored ones are there; a second run adds what is missing. */
export async function storeTickets(pool: pg.Pool, centerId: string, wanted: number, say: (line: string) => void): Promise<void> {
  const { rows: [have] } = await pool.query<{ n: string }>(`select count(*) as n from ticket_number where center_id = $1 and number like 'BENCH%'`, [centerId])
  const { rows: units } = await pool.query<{ id: string; path: string; name: string }>(`select id, path, coalesce(short_name, name) as name from unit where kind = 'bureau' order by code <> 'housing', code limit 40`)
  const { rows: [rules] } = await pool.query<{ id: string }>('select id from profile_version where center_id = $1 order by sequence desc limit 1', [centerId])
  for (let from = Number(have?.n ?? 0); from < wanted; from += BATCH) {
    const to = Math.min(wanted, from + BATCH)
    await pool.query(FILL, [centerId, from, to - 1, rules?.id, units.map((u) => u.id), units.map((u) => u.path), units.map((u) => u.name), OPEN_EVERY, TITLES, TITLES.map(searchText)])
    say(`stored tickets ${to}`)
  }
  // They have been overdue for years; a timer would be at it all through the bench.
  await pool.query(`insert into deadline_mark (center_id, ticket_id, kind, assignment_id, due_at, mark)
    select center_id, ticket_id, kind, assignment_id, due_at, 'passed' from work_item where center_id = $1 and number like 'BENCH%' and due_at < now() on conflict do nothing`, [centerId])
  if (Number(have?.n ?? 0) < wanted) await pool.query('vacuum analyze')
}

// Ids spread over 2020–2026 so that every year's partition has its share; words from a small vocabulary so that posting lists are long.
const FILL = `
with n as (
  select i, to_timestamp(1577836800 + (i::bigint * 7919 % 208000000)) as at, 1 + i % array_length($5::uuid[], 1) as u, i % $8 = 0 as is_open
  from generate_series($2::int, $3::int) i
), t as materialized (
  select i, at, u, is_open,
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8' || substr(md5(i::text), 4, 15))::uuid as id,
    'BENCH' || lpad(i::text, 9, '0') as number,
    ($9::text[])[1 + i % array_length($9::text[], 1)] as title, ($10::text[])[1 + i % array_length($10::text[], 1)] as cut,
    md5('w' || i) as rare
  from n
), clocks as (
  select i, json_build_array(json_build_object('clock', 'answer', 'rule', 'bench', 'startedAt', (extract(epoch from at) * 1000)::bigint,
    'dueAt', (extract(epoch from at) * 1000)::bigint + 432000000, 'pauses', '[]'::json, 'extensions', '[]'::json)) as clocks from t
), tickets as (
  insert into ticket (center_id, id, number, query_code, version, rule_version, status, outcome, channel, kind, class, urgency, party, disclosure, persons_represented,
    is_public, wants_revisit, title, list_title, tags, accepted_by, first_unit_id, accepted_at, closed_at, child_count, dispatch_count, rehandle_count, reopen_count,
    urge_count, contact_count, revisit_attempts, designated, clocks, display, is_generated)
  select $1, id, number, 'BENCHBENCH', 9, $4, case when is_open then 'processing' else 'archived' end, case when is_open then null else 'resolved' end, 'phone', 'help', 'resolve',
    'normal', 'person', 'named', 1, false, true, title, title, '{}', 'bench', ($5::uuid[])[u]::text, at, case when is_open then null else at + interval '4 days' end,
    0, 1, 0, 0, 0, 1, 1, false, '[]', '[]', true from t
), words as (
  insert into ticket_text (center_id, ticket_id, body, elements, service_fields)
  select $1, id, title || ' ' || repeat('市民来电反映有关情况请核实处理。', 6), '{}', '{}' from t
), search as (
  insert into ticket_search (center_id, ticket_id, words) select $1, id, to_tsvector('simple', cut || ' ' || rare) from t
), numbers as (
  insert into ticket_number (center_id, number, ticket_id) select $1, number, id from t
), parts as (
  insert into assignment (center_id, ticket_id, id, unit_id, unit_path, unit_name, role, status, version, assigned_at, extension_count, return_denied, clocks)
  select $1, id, id, ($5::uuid[])[u], ($6::text[])[u], ($7::text[])[u], 'lead', case when is_open then 'handling' else 'accepted' end, 5, at, 0, false, c.clocks from t join clocks c using (i)
)
insert into work_item (center_id, ticket_id, kind, assignment_id, unit_id, unit_path, started_at, due_at, number, title, urgency, channel, demand_kind, role, urge_count, contact_count)
select $1, id, 'handle', id, ($5::uuid[])[u], ($6::text[])[u], at, at + interval '5 days', number, title, 'normal', 'phone', 'help', 'lead', 0, 1 from t where is_open`
