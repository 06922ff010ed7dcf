-- 话务数字: out of the events of calls and seats alone; every row can be made again from them (rebuild).
create table telephony_call_figure (
  center_id text not null,
  call_id uuid not null,
  -- engine, simulated, manual: never added up with one another
  source text not null,
  direction text not null,
  line text not null,
  outcome text not null check (outcome in ('open', 'answered', 'abandoned', 'refused')),
  offered_at timestamptz(3) not null,
  queued_at timestamptz(3),
  queue_first text,
  -- the one it was answered or given up in
  queue text,
  first_ring_at timestamptz(3),
  answered_at timestamptz(3),
  abandoned_at timestamptz(3),
  ended_at timestamptz(3),
  -- who answered first
  agent_id uuid,
  wait_ms int,
  talk_ms int,
  wrap_ms int,
  overflowed boolean not null,
  handed_over boolean not null,
  refused boolean not null,
  rating int,
  ticket_id uuid,
  -- its ticket was answered at the centre, without a unit
  resolved boolean not null,
  primary key (center_id, call_id)
);
create index telephony_call_figure_time on telephony_call_figure (center_id, source, offered_at desc, call_id desc) include (outcome, direction);
create index telephony_call_figure_agent on telephony_call_figure (center_id, agent_id, offered_at desc) where agent_id is not null;
create index telephony_call_figure_ticket on telephony_call_figure (center_id, ticket_id) where ticket_id is not null;
create index telephony_call_figure_given_up on telephony_call_figure (center_id, source, offered_at) include (wait_ms, line, queue) where outcome = 'abandoned';

-- Calls that came in, by the half hour they came; only those whose end is known (answered, given up, refused).
create table telephony_half_hour (
  center_id text not null,
  source text not null,
  at timestamptz(3) not null,
  line text not null,
  queue text not null,
  offered int not null,
  answered int not null,
  abandoned int not null,
  refused int not null,
  within_15 int not null,
  within_30 int not null,
  wait_ms bigint not null,
  talk_ms bigint not null,
  talked int not null,
  wrap_ms bigint not null,
  wrapped int not null,
  overflowed int not null,
  handed_over int not null,
  rated int not null,
  rating_sum int not null,
  bound int not null,
  resolved int not null,
  primary key (center_id, source, at, line, queue)
) with (fillfactor = 70);

-- Tickets the centre answered itself, for calls bound to them before or after.
create table telephony_answered_ticket (
  center_id text not null,
  ticket_id uuid not null,
  primary key (center_id, ticket_id)
);

-- How long a seat stood in which state, by half hours; a state counts once it is over.
create table telephony_seat_time (
  center_id text not null,
  simulated boolean not null,
  at timestamptz(3) not null,
  user_id uuid not null,
  state text not null,
  ms int not null,
  primary key (center_id, simulated, at, user_id, state)
) with (fillfactor = 70);
