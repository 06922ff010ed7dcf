-- 督办、督查: an order to units over tickets, climbing a ladder of rungs; what it stands on is the rung's code.
create table supervision_order (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  number text not null,
  kind text not null check (kind in ('supervise', 'inspect')),
  state text not null check (state in ('opened', 'sent', 'answered', 'return_asked', 'under_review', 'climbed', 'finished')),
  basis text not null check (basis in ('manual', 'clue', 'trigger', 'obligation', 'instruction', 'unsolved_order', 'quality')),
  basis_id text,
  reason text not null,
  opened_at timestamptz(3) not null,
  opened_by text not null,
  opened_by_name text not null,
  -- the step it stands on, repeated here for boards and timers
  step_no int not null,
  rung text not null,
  entered_at timestamptz(3) not null,
  sent_at timestamptz(3),
  due_at timestamptz(3),
  climbs_at timestamptz(3),
  -- its time to climb came, but proof was missing: noted once, and looked at again when proof comes
  hindered_at timestamptz(3),
  finished_at timestamptz(3),
  finished_by_name text,
  solved boolean,
  conclusion text,
  primary key (center_id, id),
  unique (center_id, number),
  check ((state = 'finished') = (finished_at is not null))
);
-- The same basis opens one order, whoever asks how often.
create unique index supervision_order_basis on supervision_order (center_id, basis, basis_id) where basis_id is not null;
create index supervision_order_rung on supervision_order (center_id, rung, due_at, id) where state <> 'finished';
create index supervision_order_finished on supervision_order (center_id, id desc) where state = 'finished';
create index supervision_order_climbs on supervision_order (center_id, climbs_at) where state <> 'finished' and climbs_at is not null and hindered_at is null;

create table supervision_order_ticket (
  center_id text not null,
  order_id uuid not null,
  ticket_id uuid not null,
  added_at timestamptz(3) not null,
  primary key (center_id, order_id, ticket_id)
);
create index supervision_order_of_ticket on supervision_order_ticket (center_id, ticket_id);

-- 承办单位 of the order: each answers for itself.
create table supervision_order_unit (
  center_id text not null,
  order_id uuid not null,
  unit_id uuid not null references unit,
  state text not null check (state in ('waiting', 'asked', 'drafted', 'answered', 'return_asked', 'accepted', 'released')),
  text text,
  urges int not null default 0,
  primary key (center_id, order_id, unit_id)
);
create index supervision_order_of_unit on supervision_order_unit (center_id, unit_id, state);

-- Each stay on a rung, with the name the rung had then.
create table supervision_step (
  center_id text not null,
  order_id uuid not null,
  no int not null,
  rung text not null,
  rung_name text not null,
  how text not null check (how in ('opened', 'by_hand', 'skipped', 'by_itself', 'mapped')),
  reason text,
  entered_at timestamptz(3) not null,
  by_name text not null,
  primary key (center_id, order_id, no)
);

-- 佐证 of a stay.
create table supervision_proof (
  center_id text not null,
  order_id uuid not null,
  id uuid not null,
  step_no int not null,
  code text not null,
  name text not null,
  kind text not null,
  text text,
  link text,
  taken_at timestamptz(3),
  place text,
  file_ids uuid[] not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (center_id, order_id, id),
  check (kind not in ('photo_with_time_place', 'video_with_time_place') or (taken_at is not null and place is not null and cardinality(file_ids) > 0))
);

create table supervision_file (
  center_id text not null,
  id uuid not null,
  order_id uuid not null,
  name text not null,
  media_type text not null,
  bytes int not null,
  sm3 bytea not null,
  key_sealed bytea not null,
  uploaded_at timestamptz(3) not null,
  uploaded_by text not null,
  uploaded_by_name text not null,
  unit_id uuid not null,
  primary key (center_id, id)
);
create index supervision_file_order on supervision_file (center_id, order_id);

-- What happened, in words, for the order's page.
create table supervision_entry (
  center_id text not null,
  order_id uuid not null,
  id uuid not null,
  step_no int not null,
  what text not null,
  unit_id uuid,
  text text,
  at timestamptz(3) not null,
  by_name text not null,
  primary key (center_id, order_id, id)
);

-- 催办 by the timer before a deadline: a rule presses each clock once.
create table supervision_urge (
  center_id text not null,
  ticket_id uuid not null,
  id uuid not null,
  rule text not null,
  rule_name text not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  due_at timestamptz(3) not null,
  urged_at timestamptz(3) not null,
  primary key (center_id, ticket_id, id),
  unique (center_id, ticket_id, assignment_id, rule, due_at)
);

create table supervision_series (
  center_id text not null,
  year int not null,
  kind text not null,
  last int not null,
  primary key (center_id, year, kind)
);
