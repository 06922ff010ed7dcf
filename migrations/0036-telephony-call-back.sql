-- 漏接回拨: whoever did not get through is called back. One open entry a number.
create table telephony_missed (
  center_id text not null,
  id uuid not null,
  state text not null check (state in ('open', 'done')),
  reason text not null check (reason in ('abandoned', 'closed', 'asked')),
  number_sealed bytea not null,
  number_blind bytea not null,
  line text not null,
  queue text,
  -- the latest call of it: what a dialled call answers
  call_id uuid not null,
  count int not null,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  -- not before: nobody answered a while ago
  next_at timestamptz(3) not null,
  claimed_by uuid,
  claimed_at timestamptz(3),
  attempts int not null,
  outcome text check (outcome in ('reached', 'wrong', 'given_up', 'called_again')),
  done_at timestamptz(3),
  done_by text,
  note_sealed bytea,
  version int not null,
  primary key (center_id, id),
  check ((state = 'done') = (outcome is not null))
);
create unique index telephony_missed_one on telephony_missed (center_id, number_blind) where state = 'open';
create index telephony_missed_due on telephony_missed (center_id, due_at) where state = 'open';
create index telephony_missed_done on telephony_missed (center_id, done_at desc) where state = 'done';

-- Which calls an entry stands for: each is counted once, whatever comes twice.
create table telephony_missed_call (
  center_id text not null,
  call_id uuid not null,
  missed_id uuid not null,
  primary key (center_id, call_id)
);
