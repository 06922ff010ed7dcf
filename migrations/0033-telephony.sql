-- 通话、坐席话机与录音. What the switch knows is stored before the engine is told, so that a restart goes on where it stood.
create sequence telephony_ext start 8001;

create table telephony_call (
  center_id text not null,
  id uuid not null,
  state text not null,
  -- the call as the domain knows it, without anybody's number
  body json not null,
  -- its place in the queue; null once it is out of it
  place json,
  direction text not null check (direction in ('in', 'out')),
  line text not null,
  queue text,
  agent_id text,
  ticket_id uuid,
  -- whoever is outside: the caller, or whom we called
  number_sealed bytea,
  number_blind bytea,
  offered_at timestamptz(3) not null,
  answered_at timestamptz(3),
  ended_at timestamptz(3),
  is_simulated boolean not null,
  source text not null check (source in ('engine', 'simulated', 'manual')),
  version int not null,
  primary key (center_id, id)
);
create index telephony_call_open on telephony_call (center_id) where state <> 'ended';
create index telephony_call_time on telephony_call (center_id, offered_at desc);
create index telephony_call_number on telephony_call (center_id, number_blind, offered_at desc) where number_blind is not null;
create index telephony_call_ticket on telephony_call (center_id, ticket_id) where ticket_id is not null;
create index telephony_call_agent on telephony_call (center_id, agent_id, offered_at desc) where agent_id is not null;

-- Where an agent sits: the state the queue deals by.
create table telephony_seat (
  center_id text not null,
  user_id uuid not null,
  ext text not null unique,
  body json,
  state text not null,
  since timestamptz(3) not null,
  primary key (center_id, user_id)
);

-- 技能 and its level, 1 to 5.
create table telephony_skill (
  center_id text not null,
  user_id uuid not null,
  skill text not null,
  level int not null check (level between 1 and 5),
  primary key (center_id, user_id, skill)
);

-- What agents ask of the switch, from any web process; answered by the one that runs it.
create table telephony_wish (
  center_id text not null,
  id uuid not null,
  user_id uuid not null,
  -- sealed: it may hold a number
  wish_sealed bytea not null,
  asked_at timestamptz(3) not null,
  done_at timestamptz(3),
  why text,
  primary key (center_id, id)
);
create index telephony_wish_open on telephony_wish (center_id, asked_at) where done_at is null;
