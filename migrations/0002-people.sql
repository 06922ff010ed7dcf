-- Units, users, roles and sessions. Shared by all centres of an installation; a user works for one centre.
create table unit (
  id uuid primary key,
  code text not null unique,
  name text not null,
  short_name text,
  kind text not null check (kind in ('center', 'site', 'government', 'bureau', 'street', 'company')),
  parent_id uuid references unit,
  path text not null,
  center_id text,
  areas text[] not null default '{}',
  active boolean not null default true,
  version int not null default 0
);
create index unit_path on unit (path text_pattern_ops);

create table app_user (
  id uuid primary key,
  username text not null unique,
  name text not null,
  password_hash text not null,
  center_id text not null,
  unit_id uuid not null references unit,
  roles text[] not null default '{}',
  active boolean not null default true,
  is_demo boolean not null default false,
  failures int not null default 0,
  locked_until timestamptz(3),
  last_seen_at timestamptz(3),
  password_changed_at timestamptz(3) not null,
  version int not null default 0
);

-- Only the hash of the cookie's secret is kept.
create table session (
  id_hash bytea primary key,
  user_id uuid not null references app_user on delete cascade,
  csrf text not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null
);
create index session_user_id on session (user_id);
