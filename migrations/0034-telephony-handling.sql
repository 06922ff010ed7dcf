-- 通话处理: who runs the switch, what became of calls, the list of malicious callers, hand-overs to and from partners, leaders' sessions.

-- One process runs a centre's switch. Each batch counts on, so that a batch stored once is not stored twice, and whoever was replaced notices.
create table telephony_switch (
  center_id text primary key,
  owner uuid not null,
  turn bigint not null
);

alter table telephony_call
  -- 通话结果: what the agent says became of it
  add column outcome text,
  add column outcome_at timestamptz(3);

-- 恶意来电: reported by agents, decided by shift leaders. Numbers are found by their blind index alone.
create table telephony_nuisance (
  center_id text not null,
  id uuid not null,
  call_id uuid not null,
  number_blind bytea not null,
  kind text not null check (kind in ('harassment', 'abuse', 'nuisance', 'silent', 'fraud')),
  note_sealed bytea not null,
  reported_by uuid not null,
  reported_at timestamptz(3) not null,
  state text not null check (state in ('reported', 'blocked', 'dismissed', 'lifted')),
  decided_by uuid,
  decided_at timestamptz(3),
  reason_sealed bytea,
  blocked_until timestamptz(3),
  version int not null,
  primary key (center_id, id)
);
create index telephony_nuisance_open on telephony_nuisance (center_id, reported_at desc);
create index telephony_nuisance_blocked on telephony_nuisance (center_id, number_blind) where state = 'blocked';

-- 联动对端: another platform's address and the keys both sides know.
create table telephony_partner (
  center_id text not null,
  link text not null,
  -- where hand-overs go; null: they are read out on the telephone and receipted by hand
  address_sealed bytea,
  -- what we show them
  key_sealed bytea,
  -- what they show us
  key_blind bytea,
  primary key (center_id, link)
);
create unique index telephony_partner_key on telephony_partner (key_blind) where key_blind is not null;

-- 一键互转: a matter's facts on their way to a partner, or come from one, until the receipt.
create table telephony_hand_over (
  center_id text not null,
  id uuid not null,
  link text not null,
  direction text not null check (direction in ('out', 'in')),
  call_id uuid,
  ticket_id uuid,
  -- a partner's own id of what it sent; the same again is the same
  partner_ref text,
  facts_sealed bytea not null,
  state text not null check (state in ('waiting', 'received', 'taken', 'settled', 'failed')),
  at timestamptz(3) not null,
  by_user uuid,
  -- out: what the partner answered; in: what we answered
  receipt text,
  receipt_at timestamptz(3),
  taken_by uuid,
  settled_at timestamptz(3),
  -- in: whether the partner has been told what became of it
  tell_outcome boolean not null default false,
  tries int not null default 0,
  next_try_at timestamptz(3),
  primary key (center_id, id)
);
create unique index telephony_hand_over_ref on telephony_hand_over (center_id, link, partner_ref) where partner_ref is not null;
create index telephony_hand_over_due on telephony_hand_over (center_id, next_try_at) where next_try_at is not null;
create index telephony_hand_over_time on telephony_hand_over (center_id, at desc);
create index telephony_hand_over_ticket on telephony_hand_over (center_id, ticket_id) where ticket_id is not null;

-- 领导接听: calls kept for one session, by a skill only its leader has.
create table telephony_session (
  center_id text not null,
  id uuid not null,
  name text not null,
  leader_id uuid not null,
  opens_at timestamptz(3) not null,
  closes_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (center_id, id)
);

-- 中继: the unit's own view of calls it asked for; the number is not in it.
create table telephony_relay (
  center_id text not null,
  call_id uuid not null,
  ticket_id uuid not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  primary key (center_id, call_id)
);
create index telephony_relay_ticket on telephony_relay (center_id, ticket_id);
