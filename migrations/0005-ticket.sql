-- 工单. Partitioned by id, one partition a year; children lie with the same bounds by their ticket's id.
create table ticket (
  center_id text not null,
  id uuid not null,
  number text not null,
  query_code text not null,
  version int not null,
  rule_version text not null,
  status text not null,
  outcome text,
  resume_status text,
  channel text not null,
  line text,
  service text,
  kind text not null,
  class text not null,
  category_code text,
  urgency text not null,
  party text not null,
  disclosure text not null,
  complained_of json,
  persons_represented int not null,
  area_code text,
  is_public boolean not null,
  wants_revisit boolean not null,
  title text not null,
  -- the requester cut out: what lists and units may show
  list_title text not null,
  tags text[] not null,
  accepted_by text not null,
  first_unit_id text not null,
  accepted_at timestamptz(3) not null,
  closed_at timestamptz(3),
  merged_into uuid,
  child_count int not null,
  dispatch_count int not null,
  rehandle_count int not null,
  reopen_count int not null,
  urge_count int not null,
  contact_count int not null,
  revisit_attempts int not null,
  revisit_not_before timestamptz(3),
  revisit json,
  suspended_until timestamptz(3),
  designated boolean not null,
  clocks json not null,
  display json not null,
  is_generated boolean not null default false,
  primary key (center_id, id)
) partition by range (id);
alter table ticket alter column clocks set storage main;

-- The words and the place; not read by moves.
create table ticket_text (
  center_id text not null,
  ticket_id uuid not null,
  body text not null,
  elements json not null,
  address_sealed bytea,
  lng double precision,
  lat double precision,
  datum text,
  service_fields json not null,
  primary key (center_id, ticket_id)
) partition by range (ticket_id);

create table assignment (
  center_id text not null,
  ticket_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text not null,
  unit_name text not null,
  role text not null check (role in ('lead', 'co', 'sub')),
  parent_id uuid,
  status text not null,
  version int not null,
  assigned_at timestamptz(3) not null,
  remark text,
  contacted_at timestamptz(3),
  arrived_at timestamptz(3),
  replied_at timestamptz(3),
  extension_count int not null,
  return_denied boolean not null,
  application json,
  reply json,
  clocks json not null,
  primary key (center_id, ticket_id, id)
) partition by range (ticket_id);

select create_year_partitions(t, 2016, extract(year from now() at time zone '+08')::int + 2) from unnest(array['ticket', 'ticket_text', 'assignment']) t;

-- Waiting to be archived: leaves the index with the archive.
create index ticket_closed on ticket (center_id, closed_at) where status = 'closed';
-- A merged ticket is found from its parent.
create index ticket_merged on ticket (center_id, merged_into) where merged_into is not null;

-- 待办: all pools, desks, counts and timers read only this. No row is ever updated but by its ticket's move or a claim.
create table work_item (
  center_id text not null,
  ticket_id uuid not null,
  kind text not null,
  assignment_id uuid not null default '00000000-0000-0000-0000-000000000000',
  unit_id uuid,
  unit_path text,
  started_at timestamptz(3),
  -- 9999-12-31 where no clock runs: sorts last
  due_at timestamptz(3) not null,
  claimed_by uuid,
  claimed_until timestamptz(3),
  number text not null,
  title text not null,
  area_code text,
  urgency text not null,
  channel text not null,
  demand_kind text not null,
  role text,
  urge_count int not null,
  contact_count int not null,
  primary key (center_id, ticket_id, kind, assignment_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index work_item_desk on work_item (center_id, kind, due_at, ticket_id);
create index work_item_unit on work_item (center_id, unit_id, kind, due_at, ticket_id) where unit_id is not null;

create table ticket_number (
  center_id text not null,
  number text not null,
  ticket_id uuid not null,
  primary key (center_id, number)
);
-- One row per centre and local day; its lock is held only from the number to the commit.
create table ticket_number_series (
  center_id text not null,
  day date not null,
  last int not null,
  primary key (center_id, day)
) with (fillfactor = 20);

create table requester (
  center_id text not null,
  id uuid not null,
  name_sealed bytea,
  phone_sealed bytea,
  id_number_sealed bytea,
  enterprise text,
  name_blind bytea,
  phone_blind bytea,
  phone4_blind bytea,
  id_number_blind bytea,
  primary key (center_id, id)
);
create index requester_phone on requester (center_id, phone_blind) where phone_blind is not null;
create index requester_phone4 on requester (center_id, phone4_blind) where phone4_blind is not null;
create index requester_name on requester (center_id, name_blind) where name_blind is not null;
create index requester_id_number on requester (center_id, id_number_blind) where id_number_blind is not null;

create table ticket_requester (
  center_id text not null,
  ticket_id uuid not null,
  requester_id uuid not null,
  via text not null,
  primary key (center_id, ticket_id, requester_id)
);
create index ticket_requester_by_requester on ticket_requester (center_id, requester_id, ticket_id desc);

-- Cut words of the redacted text only: what units may find, everybody finds.
create table ticket_search (
  center_id text not null,
  ticket_id uuid not null,
  words tsvector not null,
  primary key (center_id, ticket_id)
);
create index ticket_search_words on ticket_search using gin (words) with (fastupdate = off);

create table attachment (
  center_id text not null,
  id uuid not null,
  ticket_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sm3 bytea not null,
  key_sealed bytea not null,
  kind text not null,
  uploaded_at timestamptz(3) not null,
  uploaded_by text not null,
  uploaded_by_name text not null,
  unit_path text,
  primary key (center_id, id)
);
create index attachment_ticket on attachment (center_id, ticket_id);

-- 超期与将到期: each deadline is noted once, however often the timer looks.
create table deadline_mark (
  center_id text not null,
  ticket_id uuid not null,
  kind text not null,
  assignment_id uuid not null,
  due_at timestamptz(3) not null,
  mark text not null check (mark in ('near', 'passed')),
  primary key (center_id, ticket_id, kind, assignment_id, due_at, mark)
);

-- The calendar version a centre's open deadlines were last reckoned with.
create table deadline_calendar (
  center_id text not null primary key,
  version bigint not null
);
