-- 直通联办: one room as one document, saved whole under its row's lock; what lists and timers ask stands in columns.
create table joint_room (
  center_id text not null,
  id uuid not null,
  ticket_id uuid not null,
  version int not null,
  state text not null check (state in ('asked', 'open', 'declined', 'closed')),
  -- units that may read it now
  unit_ids uuid[] not null,
  next_due_at timestamptz(3),
  changed_at timestamptz(3) not null,
  document json not null,
  primary key (center_id, id)
);
create unique index joint_room_one on joint_room (center_id, ticket_id) where state in ('asked', 'open');
create index joint_room_ticket on joint_room (center_id, ticket_id, id);
create index joint_room_due on joint_room (center_id, next_due_at) where next_due_at is not null;
create index joint_room_units on joint_room using gin (unit_ids);
create index joint_room_state on joint_room (center_id, state, changed_at);

create table joint_room_file (
  center_id text not null,
  room_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes int not null,
  sm3 bytea not null,
  key_sealed bytea not null,
  primary key (center_id, id)
);
