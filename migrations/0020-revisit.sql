-- 诉求合理性: one row for each round of call-back that ended badly. The words of all sides are sealed.
create table revisit_judgement (
  center_id text not null,
  ticket_id uuid not null,
  round int not null,
  version int not null default 0,
  state text not null check (state in ('open', 'judged', 'unit_appealed', 'requester_appealed', 'final')),
  opened_at timestamptz(3) not null,
  unit_id uuid,
  unit_path text,
  caller_id text not null,
  caller_name text not null,
  medium text not null,
  contacted boolean not null,
  solved text not null,
  process_satisfaction text not null,
  result_satisfaction text not null,
  opinion_sealed bytea,
  reasonable boolean,
  judged_by text[] not null default '{}',
  unit_appealed boolean not null default false,
  requester_appealed boolean not null default false,
  appeal_until timestamptz(3),
  primary key (center_id, ticket_id, round),
  check ((state = 'open') = (reasonable is null))
);
create index revisit_judgement_queue on revisit_judgement (center_id, state, opened_at, ticket_id);
create index revisit_judgement_unit on revisit_judgement (center_id, unit_id, opened_at desc) where unit_id is not null;

-- Each step of it, in order; never changed.
create table revisit_judgement_step (
  center_id text not null,
  ticket_id uuid not null,
  round int not null,
  step int not null,
  what text not null check (what in ('judge', 'unit_appeal', 'requester_appeal', 'decide', 'settle')),
  reasonable boolean,
  reason text,
  words_sealed bytea,
  by_id text not null,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (center_id, ticket_id, round, step)
);

-- 回访邀请: a message with a one-time code; answered on the public page once. Only the digest is looked up, the code itself is sealed.
create table revisit_invite (
  center_id text not null,
  ticket_id uuid not null,
  round int not null,
  purpose text not null check (purpose in ('answer', 'appeal')),
  medium text not null check (medium in ('sms', 'web', 'account')),
  code_digest bytea not null,
  code_sealed bytea not null,
  sent_at timestamptz(3) not null,
  sent_by_name text not null,
  -- until then nobody calls: an answer may be on its way
  wait_until timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  answered_at timestamptz(3),
  answer_sealed bytea,
  primary key (center_id, ticket_id, round, purpose)
);
create unique index revisit_invite_code on revisit_invite (center_id, code_digest);
