-- 义务件: one row a duty, ticket and round (or 不规范件). Exactly what folding the ticket's events gives; coverage is counted from these rows.
create table obligation_case (
  center_id text not null,
  ticket_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  base text not null check (base in ('first_handled', 'non_compliant', 'dissatisfied_reasonable', 'unit_closed')),
  duty text not null check (duty in ('revisit', 'inspect', 'supervise')),
  key text not null,
  round int not null,
  state text not null check (state in ('open', 'discharged', 'exempted', 'withdrawn')),
  opened_at timestamptz(3) not null,
  due_at timestamptz(3),
  ground_event_id uuid not null,
  unit_path text,
  unreached_at timestamptz(3),
  unreached_event_id uuid,
  discharged_at timestamptz(3),
  discharged_event_id uuid,
  discharged_by text,
  discharged_how text check (discharged_how in ('revisit', 'unreached', 'order')),
  order_id uuid,
  exempted_at timestamptz(3),
  exempted_event_id uuid,
  exempted_by text,
  withdrawn_at timestamptz(3),
  withdrawn_event_id uuid,
  primary key (center_id, ticket_id, id),
  check (state <> 'discharged' or discharged_event_id is not null),
  check (state <> 'exempted' or exempted_event_id is not null),
  check (state <> 'withdrawn' or withdrawn_event_id is not null)
);
create unique index obligation_case_once on obligation_case (center_id, ticket_id, code, key);
create index obligation_case_id on obligation_case (center_id, id);
create index obligation_case_opened on obligation_case (center_id, opened_at, id);
create index obligation_case_open on obligation_case (center_id, code, opened_at) where state = 'open';

-- 豁免: asked with a reason; granted at once, or by a second person where the rules want one.
create table obligation_exemption (
  center_id text not null,
  id uuid not null,
  case_id uuid not null,
  ticket_id uuid not null,
  state text not null check (state in ('asked', 'granted', 'refused')),
  reason text not null,
  asked_at timestamptz(3) not null,
  asked_by text not null,
  asked_by_name text not null,
  decided_at timestamptz(3),
  decided_by text,
  decided_by_name text,
  decision text,
  primary key (center_id, id)
);
create index obligation_exemption_case on obligation_exemption (center_id, case_id);
-- One application at a time; a case is exempted once.
create unique index obligation_exemption_once on obligation_exemption (center_id, case_id) where state in ('asked', 'granted');

-- 批示: the leader's words are sealed; who owns them, until when, and every step stand here.
create table instruction (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  state text not null check (state in ('given', 'answered', 'closed')),
  leader_id text not null,
  leader_name text not null,
  about text not null check (about in ('ticket', 'matter', 'report', 'topic')),
  ticket_id uuid,
  matter_id uuid,
  subject text not null,
  text_sealed bytea,
  given_at timestamptz(3) not null,
  given_by text not null,
  given_by_name text not null,
  due_at timestamptz(3) not null,
  answered_at timestamptz(3),
  returned_count int not null default 0,
  order_id uuid,
  closed_at timestamptz(3),
  closed_by_name text,
  primary key (center_id, id),
  check (about <> 'ticket' or ticket_id is not null),
  check (about <> 'matter' or matter_id is not null),
  check ((state = 'closed') = (closed_at is not null))
);
create index instruction_leader on instruction (center_id, leader_id, id desc);
create index instruction_open on instruction (center_id, due_at) where state <> 'closed';
create index instruction_ticket on instruction (center_id, ticket_id) where ticket_id is not null;

create table instruction_unit (
  center_id text not null,
  instruction_id uuid not null,
  unit_id uuid not null references unit,
  place int not null,
  state text not null check (state in ('working', 'answered')),
  primary key (center_id, instruction_id, unit_id)
);
create index instruction_unit_of on instruction_unit (center_id, unit_id);

create table instruction_step (
  center_id text not null,
  instruction_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('given', 'progress', 'feedback', 'returned', 'noted', 'ordered', 'closed')),
  unit_id uuid references unit,
  text_sealed bytea,
  at timestamptz(3) not null,
  by_id text not null,
  by_name text not null,
  primary key (center_id, instruction_id, id)
);

-- 批示件、办理材料: uploaded first, then named by the step they belong to.
create table instruction_file (
  center_id text not null,
  id uuid not null,
  instruction_id uuid,
  step_id uuid,
  name text not null,
  media_type text not null,
  bytes int not null,
  sm3 bytea not null,
  key_sealed bytea not null,
  uploaded_at timestamptz(3) not null,
  uploaded_by text not null,
  primary key (center_id, id)
);
create index instruction_file_of on instruction_file (center_id, instruction_id) where instruction_id is not null;
