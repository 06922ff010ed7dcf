-- 诉求分类模型: each training is a row from the moment it is asked for; the row is the job.
create table category_model (
  center_id text not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('waiting', 'training', 'compared', 'active', 'retired', 'failed', 'cancelled')),
  reason text not null check (reason in ('first', 'asked', 'grown')),
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  -- While it trains: whose it is, until when without a sign of life, how far.
  held_by uuid,
  held_until timestamptz(3),
  attempts int not null default 0,
  step text,
  done int not null default 0,
  total int not null default 0,
  failure text,
  -- what it was made of
  rule_version text,
  learned int not null default 0,
  generated int not null default 0,
  corrected int not null default 0,
  seeded int not null default 0,
  held_out int not null default 0,
  categories int not null default 0,
  features int not null default 0,
  size int not null default 0,
  digest bytea,
  -- figures on the held-out part, its own and those of the model in force then; json as text
  figures text,
  compared_with uuid,
  compared_figures text,
  activated_at timestamptz(3),
  activated_by text,
  activated_by_name text,
  primary key (center_id, id),
  unique (center_id, version)
);
create unique index category_model_active on category_model (center_id) where state = 'active';
create unique index category_model_in_work on category_model (center_id) where state in ('waiting', 'training');
-- What the work process looks for every second.
create index category_model_to_do on category_model (state, asked_at) where state in ('waiting', 'training');

-- Apart, so that reading the list never touches it.
create table category_model_bytes (
  center_id text not null,
  model_id uuid not null,
  bytes bytea not null,
  primary key (center_id, model_id)
);
alter table category_model_bytes alter column bytes set storage external;

-- 更正类别: out of the record. Who corrects has looked twice, so it counts more when learning.
create table category_correction (
  center_id text not null,
  ticket_id uuid not null,
  was text not null,
  category_code text not null,
  corrected_at timestamptz(3) not null,
  primary key (center_id, ticket_id)
);
