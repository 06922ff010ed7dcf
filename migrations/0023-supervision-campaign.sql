-- 专项整治: from the demands that set it off to a result that is counted and told.
create table campaign (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  state text not null check (state in ('running', 'reported', 'closed')),
  name text not null,
  goal text not null,
  matter_id uuid,
  started_at timestamptz(3) not null,
  started_by_name text not null,
  result text,
  reported_at timestamptz(3),
  closed_at timestamptz(3),
  closed_by_name text,
  primary key (center_id, id),
  check (state = 'running' or result is not null)
);
create index campaign_state on campaign (center_id, state, id desc);

create table campaign_unit (
  center_id text not null,
  campaign_id uuid not null,
  unit_id uuid not null references unit,
  primary key (center_id, campaign_id, unit_id)
);
create index campaign_unit_of on campaign_unit (center_id, unit_id);

-- 先点后面: points first, then area-wide; days are local days.
create table campaign_phase (
  center_id text not null,
  campaign_id uuid not null,
  place int not null,
  name text not null,
  scope text not null check (scope in ('points', 'area')),
  places text[] not null,
  from_day text not null,
  to_day text not null,
  primary key (center_id, campaign_id, place),
  check (from_day <= to_day)
);

create table campaign_counter (
  center_id text not null,
  campaign_id uuid not null,
  code text not null,
  name text not null,
  unit_word text not null,
  place int not null,
  primary key (center_id, campaign_id, code)
);

-- Counters are sums of these rows. A correction is a row of its own against the one it corrects.
create table campaign_report (
  center_id text not null,
  campaign_id uuid not null,
  id uuid not null,
  counter text not null,
  unit_id uuid not null references unit,
  day text not null,
  place text not null,
  number int not null,
  corrects uuid,
  reason text,
  at timestamptz(3) not null,
  by_name text not null,
  primary key (center_id, campaign_id, id),
  foreign key (center_id, campaign_id, counter) references campaign_counter (center_id, campaign_id, code),
  check ((corrects is null and number > 0) or (corrects is not null and number <> 0 and reason is not null))
);
create index campaign_report_corrects on campaign_report (center_id, campaign_id, corrects) where corrects is not null;

create table campaign_ticket (
  center_id text not null,
  campaign_id uuid not null,
  ticket_id uuid not null,
  joined_at timestamptz(3) not null,
  primary key (center_id, campaign_id, ticket_id)
);
create index campaign_ticket_of on campaign_ticket (center_id, ticket_id);

-- Each requester is told once, through the first of their tickets.
create table campaign_told (
  center_id text not null,
  campaign_id uuid not null,
  requester_id uuid not null,
  ticket_id uuid not null,
  told_at timestamptz(3) not null,
  primary key (center_id, campaign_id, requester_id)
);
