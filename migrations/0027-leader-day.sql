-- 领导接听: sessions from the plan to the published result.
create table leader_session (
  center_id text not null,
  id uuid not null,
  rule_code text not null,
  leader_name text not null,
  -- the leader's own account, where there is one
  leader_id uuid,
  unit_id uuid,
  unit_path text,
  unit_name text,
  day date not null,
  half text not null check (half in ('morning', 'afternoon', 'day')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  scope text not null,
  category_codes text[] not null,
  -- why this unit: the reasons of the proposal as they stood when it was chosen
  chosen_for text,
  seat text,
  agent_ids uuid[] not null,
  announcement text,
  state text not null check (state in ('planned', 'announced', 'open', 'held', 'coordinated', 'published', 'cancelled')),
  version int not null,
  -- raised by whatever a calendar must hear of
  sequence int not null,
  changed_at timestamptz(3) not null,
  opened_at timestamptz(3),
  held_at timestamptz(3),
  coordinated_at timestamptz(3),
  coordination_place text,
  coordination_members text[] not null default '{}',
  results text,
  published_at timestamptz(3),
  cancel_reason text,
  primary key (center_id, id)
);
create index leader_session_day on leader_session (center_id, day);
create index leader_session_opened on leader_session (center_id, opened_at) where opened_at is not null;

create table leader_channel (
  center_id text not null,
  session_id uuid not null,
  phase text not null check (phase in ('before', 'after')),
  channel text not null,
  announced_at timestamptz(3) not null,
  by_name text not null,
  link text,
  reach int,
  reach_at timestamptz(3),
  primary key (center_id, session_id, phase, channel)
);

create table leader_ticket (
  center_id text not null,
  session_id uuid not null,
  ticket_id uuid not null,
  how text not null check (how in ('registered', 'answered', 'linked')),
  -- of the telephone system, when it is there
  call_reference text,
  linked_at timestamptz(3) not null,
  is_media boolean not null default false,
  media_link text,
  media_note text,
  -- 人工回访: the last word said on the phone
  called_event uuid,
  called_at timestamptz(3),
  contacted boolean,
  solved text,
  satisfied boolean,
  primary key (center_id, session_id, ticket_id)
);
create index leader_ticket_of on leader_ticket (center_id, ticket_id);

create table leader_act (
  center_id text not null,
  id uuid not null,
  session_id uuid not null,
  ticket_id uuid,
  kind text not null check (kind in ('answer', 'assign', 'coordinate', 'supervise')),
  text text not null,
  leader_name text not null,
  -- who wrote it down, where the leader did not
  written_by_name text,
  at timestamptz(3) not null,
  primary key (center_id, id)
);
create index leader_act_session on leader_act (center_id, session_id, id);

create table leader_task (
  center_id text not null,
  id uuid not null,
  session_id uuid not null,
  ticket_id uuid,
  title text not null,
  unit_id uuid not null,
  unit_path text not null,
  unit_name text not null,
  due_on date not null,
  result text,
  done_at timestamptz(3),
  done_by_name text,
  primary key (center_id, id)
);
create index leader_task_session on leader_task (center_id, session_id);
create index leader_task_unit on leader_task (center_id, unit_id) where done_at is null;
