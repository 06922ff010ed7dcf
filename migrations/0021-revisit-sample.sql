-- 抽样回访: drawn once a ticket, called from a queue of its own; the result never changes the ticket.
create table revisit_sample (
  center_id text not null,
  ticket_id uuid not null,
  version int not null default 0,
  sampling text not null,
  draw double precision not null,
  drawn_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  state text not null check (state in ('open', 'done', 'unreached')),
  attempts int not null default 0,
  not_before timestamptz(3),
  contacted boolean,
  solved text,
  process_satisfaction text,
  result_satisfaction text,
  opinion_sealed bytea,
  done_at timestamptz(3),
  done_by_name text,
  primary key (center_id, ticket_id)
);
create index revisit_sample_open on revisit_sample (center_id, due_at, ticket_id) where state = 'open';

-- 三率: every recorded call-back as it was recorded. Counted out of the record alone; made again by a rebuild.
create table revisit_result (
  center_id text not null,
  event_id uuid not null,
  ticket_id uuid not null,
  recorded_at timestamptz(3) not null,
  first boolean not null,
  sampled boolean not null,
  medium text not null,
  contacted boolean not null,
  solved text not null,
  process_satisfaction text not null,
  result_satisfaction text not null,
  unit_path text,
  primary key (center_id, event_id)
);
create index revisit_result_time on revisit_result (center_id, recorded_at, ticket_id);
