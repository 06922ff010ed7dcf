-- 督查线索: one row a firing of a trigger, whatever becomes of it. What an order grew out of stays here.
create table clue (
  center_id text not null,
  id uuid not null,
  trigger_code text not null,
  trigger_name text not null,
  trigger_when text not null,
  about text,
  -- 'ticket:…', 'matter:…', 'party:…' (a blind index), 'order:…'; with the occasion it tells this firing from every other
  subject text not null,
  occasion text not null,
  rule_version text not null,
  rung text,
  state text not null check (state in ('found', 'taken_up', 'dropped', 'ordered')),
  -- counts, times and codes; no person, no words of anybody
  why json not null,
  fired_at timestamptz(3) not null,
  found_at timestamptz(3) not null,
  order_id uuid,
  decided_at timestamptz(3),
  decided_by text,
  decided_by_name text,
  reason text,
  -- dropped, or its order finished: from here on the same subject is counted anew
  ended_at timestamptz(3),
  primary key (center_id, id),
  unique (center_id, trigger_code, subject, occasion)
) with (fillfactor = 80);
create index clue_open on clue (center_id, found_at, id) where state = 'found';
create index clue_decided on clue (center_id, decided_at desc, id) where state <> 'found';
create index clue_order on clue (center_id, order_id) where order_id is not null;

create table clue_ticket (
  center_id text not null,
  clue_id uuid not null,
  ticket_id uuid not null,
  primary key (center_id, clue_id, ticket_id)
);
create index clue_ticket_by_ticket on clue_ticket (center_id, ticket_id);

-- 试算: a rule over history. The row is also its job.
create table trigger_dry_run (
  center_id text not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  rule json not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3) not null,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  held_by uuid,
  held_until timestamptz(3),
  attempts int not null default 0,
  done int not null default 0,
  total int not null default 0,
  looked_at int not null default 0,
  fired int not null default 0,
  primary key (center_id, id)
) with (fillfactor = 70);
create index trigger_dry_run_to_do on trigger_dry_run (state, asked_at) where state in ('waiting', 'running');
create index trigger_dry_run_asked on trigger_dry_run (center_id, asked_at desc);

create table trigger_dry_run_hit (
  center_id text not null,
  run_id uuid not null,
  place int not null,
  fired_at timestamptz(3) not null,
  why json not null,
  ticket_ids uuid[] not null,
  primary key (center_id, run_id, place)
);
