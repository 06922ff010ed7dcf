-- 城市规则: what a folder of data brought, and every version since. A version never changes; a running ticket keeps its own.

-- One row: name and look, published figures, what roles are called here. JSON text as written, so that no key is rewritten.
create table installation (
  single boolean primary key default true check (single),
  profile_code text not null,
  name text not null,
  look text not null,
  figures text not null,
  roles text not null,
  loaded_at timestamptz(3) not null
);

-- A centre is one set of rules. Its row lock puts new versions in a row.
create table center (
  id text primary key,
  name text not null,
  number_prefix text not null unique,
  position int not null
);

create table profile_version (
  center_id text not null,
  id uuid not null,
  sequence int not null,
  valid_from timestamptz(3) not null,
  document text not null,
  digest bytea not null,
  made_by text not null,
  note text,
  primary key (center_id, id),
  unique (center_id, sequence)
);

create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
  raise exception 'a version of the rules never changes: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger immutable before update or delete on profile_version for each row execute function refuse_change_of_version();
