-- 录音. The row is written before the engine is told to record, so that nothing recorded is forgotten.
create table telephony_recording (
  center_id text not null,
  id uuid not null,
  call_id uuid not null,
  -- expected: the engine has it or is making it; kept: here, sealed; missing: the engine has none; forgotten: its time was over
  state text not null check (state in ('expected', 'kept', 'missing', 'forgotten')),
  started_at timestamptz(3) not null,
  -- told by the engine; of a recording whose end nobody heard, read from the file
  seconds int,
  bytes int,
  media_type text,
  sm3 bytea,
  key_sealed bytea,
  kept_at timestamptz(3),
  keep_until timestamptz(3),
  -- still to be deleted there
  at_engine boolean not null,
  -- when it is next asked for
  next_try_at timestamptz(3),
  attempts int not null,
  why text,
  primary key (center_id, id)
);
create index telephony_recording_call on telephony_recording (center_id, call_id);
create index telephony_recording_due on telephony_recording (center_id, next_try_at) where next_try_at is not null;
create index telephony_recording_old on telephony_recording (center_id, keep_until) where state = 'kept';

-- 短信评价: whoever hung up first is asked once by a link.
create table telephony_rating_invite (
  center_id text not null,
  call_id uuid not null,
  code_digest bytea not null,
  code_sealed bytea not null,
  sent_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  answered_at timestamptz(3),
  primary key (center_id, call_id)
);
create unique index telephony_rating_code on telephony_rating_invite (center_id, code_digest);
