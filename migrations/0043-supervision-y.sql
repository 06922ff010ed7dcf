-- 督办告知: each person a rung tells, once a stay; read_at: 已阅.
create table supervision_notice (
  center_id text not null,
  order_id uuid not null,
  step_no int not null,
  user_id uuid not null,
  user_name text not null,
  unit_id uuid not null,
  addressee text not null,
  rung_name text not null,
  told_at timestamptz(3) not null,
  read_at timestamptz(3),
  primary key (center_id, order_id, step_no, user_id)
);
create index supervision_notice_unread on supervision_notice (center_id, user_id, told_at) where read_at is null;

-- Messages to those told, where the rules say so. They wait here until a gateway is there to take them.
create table supervision_message (
  center_id text not null,
  order_id uuid not null,
  step_no int not null,
  user_id uuid not null,
  channel text not null check (channel in ('sms', 'official_account')),
  text_sealed bytea not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  created_at timestamptz(3) not null,
  primary key (center_id, order_id, step_no, user_id, channel)
);

-- 补立义务: how far the folding of tickets from before has come; after finished_at it never runs again.
create table obligation_backfill (
  center_id text primary key,
  after_ticket uuid,
  looked_at int not null default 0,
  opened int not null default 0,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3)
);
