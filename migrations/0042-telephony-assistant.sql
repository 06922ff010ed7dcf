-- 语音助手: what was heard and said in each turn of a dialogue. Both are a caller's words and an answer to them, so they are sealed.
create table telephony_assistant_turn (
  center_id text not null,
  call_id uuid not null,
  -- 1, 2, 3 …
  turn int not null,
  at timestamptz(3) not null,
  -- null: nobody spoke, or a key was pressed
  heard_sealed bytea,
  key text,
  says text not null check (says in ('answer', 'ask_again', 'hand_over', 'farewell')),
  said_sealed bytea not null,
  why text,
  entry_id uuid,
  -- typed by somebody who tries it never stands here
  is_simulated boolean not null,
  primary key (center_id, call_id, turn)
);
create index telephony_assistant_turn_at on telephony_assistant_turn (center_id, at);
comment on table telephony_assistant_turn is '语音助手对话: deleted when the centre''s time for recordings is over';
