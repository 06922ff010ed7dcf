-- 草稿: what an agent has typed so far. Sealed: it names the caller.
create table draft (
  center_id text not null,
  user_id uuid not null,
  id text not null,
  data_sealed bytea not null,
  saved_at timestamptz(3) not null,
  primary key (center_id, user_id, id)
);
