-- The record (DESIGN §6): events, their sealed bodies, the chain, cursors of followers. Owned by the platform floor.

-- Smallest UUIDv7 of a year: 48 bits of milliseconds at 1 January 00:00 +08:00, all other bits zero.
create function year_bound(y int) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from make_timestamptz(y, 1, 1, 0, 0, 0, '+08')) * 1000)::bigint), 12, '0')
    || '00000000000000000000')::uuid
$$;

-- One partition a year for a table ranged by a UUIDv7; years that exist are left alone. CREATE + ATTACH, because
-- attaching takes no lock that stops writers. Never a DEFAULT partition: it would have to be scanned at each attach.
create function create_year_partitions(parent text, first_year int, last_year int) returns int language plpgsql as $$
declare
  made int := 0;
  part text;
begin
  for y in first_year - 1 .. last_year loop
    part := case when y < first_year then parent || '_before_' || first_year else parent || '_y' || y end;
    continue when to_regclass(quote_ident(part)) is not null;
    execute format('create table %I (like %I including defaults including constraints including generated including storage)', part, parent);
    execute format('alter table %I attach partition %I for values from (%s) to (%L)', parent, part,
      case when y < first_year then 'minvalue' else quote_literal(year_bound(y)::text) end,
      case when y < first_year then year_bound(first_year) else year_bound(y + 1) end);
    made := made + 1;
  end loop;
  return made;
end $$;

-- At every start: the same bounds for every table ranged by id, up to two years ahead.
create function create_year_partitions_ahead() returns int language sql as $$
  select coalesce(sum(create_year_partitions(c.relname, 2016, extract(year from now() at time zone '+08')::int + 2)), 0)::int
  from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
  where p.partstrat = 'r' and c.relnamespace = current_schema()::regnamespace
    and exists (select from pg_inherits i join pg_class k on k.oid = i.inhrelid
                where i.inhparent = c.oid and k.relname = c.relname || '_before_2016')
$$;

-- 记录 header: every dimension a figure needs, no personal data, no free text. Lies by its subject's id.
create table event (
  center_id text not null,
  subject_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  type text not null,
  occurred_at timestamptz(3) not null,
  actor_kind text not null,
  actor_id text not null,
  rule_version text,
  assignment_id uuid,
  unit_path text,
  category_code text,
  area_code text,
  channel text,
  line text,
  kind text,
  party text,
  urgency text,
  before text,
  after text,
  facts json, -- json, not jsonb: the chain hashes the text as written
  digest bytea, -- SM3(salt ‖ bytes) of the body; null when there is no body
  primary key (center_id, subject_id, id)
) partition by range (subject_id);

create table event_body (
  center_id text not null,
  subject_id uuid not null,
  event_id uuid not null,
  salt bytea not null,
  bytes bytea not null,
  key_id text not null,
  primary key (center_id, subject_id, event_id)
) partition by range (subject_id);
alter table event_body alter column bytes set storage external;

create table event_pending (
  center_id text not null,
  seq bigint generated always as identity,
  subject_id uuid not null,
  event_id uuid not null,
  primary key (center_id, seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table event_chain (
  center_id text not null,
  position bigint not null,
  subject_id uuid not null,
  event_id uuid not null,
  link bytea not null,
  primary key (center_id, position)
);

create table chain_head (
  center_id text not null,
  position bigint not null,
  day date not null,
  link bytea not null,
  signed_at timestamptz(3) not null,
  key_id text not null,
  signature text not null,
  primary key (center_id, position)
);

-- One row per centre and follower. Its row lock is the election; name 'sealer' also lists the centres.
create table cursor (
  center_id text not null,
  name text not null,
  position bigint not null default 0,
  failures int not null default 0,
  retry_at timestamptz(3),
  last_error text,
  primary key (center_id, name)
) with (fillfactor = 50);

create table reaction (
  center_id text not null,
  event_id uuid not null,
  rule_id text not null,
  reacted_at timestamptz(3) not null default now(),
  primary key (center_id, event_id, rule_id)
);

create table parked_event (
  center_id text not null,
  follower text not null,
  event_id uuid not null,
  position bigint not null,
  attempts int not null,
  error text not null,
  parked_at timestamptz(3) not null default now(),
  primary key (center_id, follower, event_id)
);

-- Kept 48 hours. The reply is sealed: it may show a caller.
create table idempotency_key (
  center_id text not null,
  actor_id text not null,
  key text not null,
  body_hash bytea not null,
  reply_status int,
  reply_body bytea,
  created_at timestamptz(3) not null default now(),
  primary key (center_id, actor_id, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

-- Append-only also for the owner of the tables; the application's role lacks the right besides (grant_application_role).
create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name like 'event\_body%' and current_setting('jiesu.erasing', true) = 'yes' then
    return old;
  end if;
  raise exception 'the record is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on event for each row execute function refuse_change_of_record();
create trigger append_only before update or delete on event_body for each row execute function refuse_change_of_record();
create trigger append_only before update or delete on event_chain for each row execute function refuse_change_of_record();
create trigger append_only before update or delete on chain_head for each row execute function refuse_change_of_record();

-- 依法删除: the only way a body leaves. Runs with the owner's right; returns how many bodies went.
create function erase_event_bodies(of_center text, of_subject uuid) returns int language plpgsql security definer set search_path from current as $$
declare
  n int;
begin
  perform set_config('jiesu.erasing', 'yes', true);
  delete from event_body where center_id = of_center and subject_id = of_subject;
  get diagnostics n = row_count;
  perform set_config('jiesu.erasing', '', true);
  return n;
end $$;

-- Everything but changing the record. Called again after each migration.
create function grant_application_role(app text) returns void language plpgsql as $$
declare
  t regclass;
begin
  execute format('grant usage on schema %I to %I', current_schema(), app);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), app);
  execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), app);
  for t in select c.oid::regclass from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and (c.relname in ('event', 'event_body', 'event_chain', 'chain_head')
        or exists (select from pg_inherits i where i.inhrelid = c.oid and i.inhparent in ('event'::regclass, 'event_body'::regclass))) loop
    execute format('revoke update, delete, truncate on %s from %I', t, app);
  end loop;
end $$;

select create_year_partitions('event', 2016, extract(year from now() at time zone '+08')::int + 2);
select create_year_partitions('event_body', 2016, extract(year from now() at time zone '+08')::int + 2);
