-- 调度: one incident as one document, saved whole under its row's lock; what the board and the timers ask stands in columns.
create table incident (
  center_id text not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('open', 'closed')),
  -- units at work, which may read it now
  unit_ids uuid[] not null,
  ticket_ids uuid[] not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  next_due_at timestamptz(3),
  document json not null,
  primary key (center_id, id)
);
create index incident_state on incident (center_id, state, opened_at desc);
create index incident_due on incident (center_id, next_due_at) where next_due_at is not null;
create index incident_units on incident using gin (unit_ids);
create index incident_tickets on incident using gin (ticket_ids);
