-- 工作日历: what an administrator changed on top of the statutory calendar. center_id '*' holds for every centre, a centre's own row wins.
create table calendar_day (
  center_id text not null,
  day date not null,
  working boolean not null,
  reason text not null check (reason <> ''),
  changed_by text not null,
  changed_at timestamptz(3) not null,
  primary key (center_id, day)
);

-- A year stands here once somebody has loaded it whole; a few single days do not make a year known.
create table calendar_year (
  center_id text not null,
  year int not null check (year between 1900 and 2200),
  source text not null,
  loaded_by text not null,
  loaded_at timestamptz(3) not null,
  primary key (center_id, year)
);

-- One row, raised by every change: processes compare it with what they hold in memory. Its lock puts changes in a row.
create table calendar_version (
  single boolean primary key default true check (single),
  version bigint not null default 0
);
insert into calendar_version default values;
