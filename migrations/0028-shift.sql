-- 排班: templates, duties, leave, swaps, hand-over notes; the load measured by half hours; the alarm for half hours nobody covers.
create table shift_template (
  center_id text not null,
  id uuid not null,
  name text not null,
  from_time text not null,
  to_time text not null,
  active boolean not null,
  primary key (center_id, id)
);

create table shift_duty (
  center_id text not null,
  id uuid not null,
  day date not null,
  template_id uuid not null,
  user_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  version int not null,
  primary key (center_id, id)
);
create index shift_duty_user on shift_duty (center_id, user_id, starts_at);
create index shift_duty_time on shift_duty (center_id, ends_at, starts_at);
create index shift_duty_shift on shift_duty (center_id, day, template_id);

create table shift_leave (
  center_id text not null,
  id uuid not null,
  user_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  primary key (center_id, id),
  check (from_day <= to_day)
);
create index shift_leave_time on shift_leave (center_id, to_day);

create table shift_swap (
  center_id text not null,
  id uuid not null,
  duty_id uuid not null,
  asker_id uuid not null,
  asked_id uuid not null,
  -- what is given in return, if anything
  other_duty_id uuid,
  reason text not null,
  state text not null check (state in ('asked', 'agreed', 'refused', 'withdrawn', 'lapsed')),
  asked_at timestamptz(3) not null,
  decided_at timestamptz(3),
  primary key (center_id, id)
);
create unique index shift_swap_open on shift_swap (center_id, duty_id) where state = 'asked';

-- 交接班: one note a shift; whoever comes on confirms it.
create table shift_note (
  center_id text not null,
  id uuid not null,
  day date not null,
  template_id uuid not null,
  ends_at timestamptz(3) not null,
  text text not null,
  written_at timestamptz(3) not null,
  written_by uuid not null,
  written_by_name text not null,
  confirmed_at timestamptz(3),
  confirmed_by_name text,
  primary key (center_id, id),
  unique (center_id, day, template_id)
);
create index shift_note_open on shift_note (center_id, ends_at) where confirmed_at is null;

create table shift_alarm (
  center_id text not null,
  id uuid not null,
  half_hour timestamptz(3) not null,
  raised_at timestamptz(3) not null,
  -- covered again, or past
  ended_at timestamptz(3),
  covered boolean,
  primary key (center_id, id)
);
create unique index shift_alarm_open on shift_alarm (center_id, half_hour) where ended_at is null;

-- A projection: tickets registered by half hours of the local day.
create table shift_load (
  center_id text not null,
  day date not null,
  half int not null,
  count int not null,
  primary key (center_id, day, half)
) with (fillfactor = 70);
