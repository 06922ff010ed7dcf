-- 疑难研判: matters that no unit could settle alone, their meetings and what came of them; 挂账 with re-check dates.
create table panel_matter (
  center_id text not null,
  id uuid not null,
  title text not null,
  summary text not null,
  source text not null check (source in ('ticket', 'hand')),
  state text not null check (state in ('listed', 'scheduled', 'assigned', 'reported', 'fed_back', 'sent_back', 'on_ledger', 'not_ours')),
  version int not null,
  listed_at timestamptz(3) not null,
  listed_by_name text not null,
  meeting_id uuid,
  owner_unit_id uuid,
  owner_unit_path text,
  owner_unit_name text,
  measures text,
  due_on date,
  report text,
  reported_at timestamptz(3),
  reported_by_name text,
  feedback text,
  fed_back_at timestamptz(3),
  -- why it was sent back, put on the ledger, taken off it …
  reason text,
  ledger_since date,
  recheck_on date,
  -- the timer's mark, so that a re-check falls due once
  recheck_due_for date,
  primary key (center_id, id)
);
create index panel_matter_state on panel_matter (center_id, state, listed_at);
create index panel_matter_owner on panel_matter (center_id, owner_unit_id) where owner_unit_id is not null;
create index panel_matter_recheck on panel_matter (center_id, recheck_on) where state = 'on_ledger';

-- A ticket stands under one matter; flagged again after its end, that matter comes back to the list.
create table panel_ticket (
  center_id text not null,
  ticket_id uuid not null,
  panel_id uuid not null,
  primary key (center_id, ticket_id)
);
create index panel_ticket_of on panel_ticket (center_id, panel_id);

create table panel_note (
  center_id text not null,
  id uuid not null,
  panel_id uuid not null,
  kind text not null check (kind in ('fact', 'earlier_answer', 'position', 'step')),
  unit_name text,
  text text not null,
  at timestamptz(3) not null,
  by_name text not null,
  primary key (center_id, id)
);
create index panel_note_of on panel_note (center_id, panel_id, id);

create table panel_opinion (
  center_id text not null,
  id uuid not null,
  panel_id uuid not null,
  unit_id uuid not null,
  unit_path text not null,
  unit_name text not null,
  question text not null,
  asked_at timestamptz(3) not null,
  due_on date not null,
  answer text,
  answered_at timestamptz(3),
  answered_by_name text,
  primary key (center_id, id)
);
create index panel_opinion_of on panel_opinion (center_id, panel_id);
create index panel_opinion_unit on panel_opinion (center_id, unit_id, due_on) where answered_at is null;

create table panel_meeting (
  center_id text not null,
  id uuid not null,
  starts_at timestamptz(3) not null,
  held_on date not null,
  place text not null,
  chair text not null,
  members text[] not null,
  state text not null check (state in ('planned', 'open', 'closed', 'cancelled')),
  version int not null,
  minutes text,
  closed_at timestamptz(3),
  primary key (center_id, id)
);
create index panel_meeting_day on panel_meeting (center_id, held_on);

-- What each meeting decided stays as it was decided, whatever becomes of the matter.
create table panel_agenda (
  center_id text not null,
  meeting_id uuid not null,
  panel_id uuid not null,
  position int not null,
  resolution text check (resolution in ('assign', 'send_back', 'ledger', 'not_ours', 'defer')),
  text text,
  owner_unit_name text,
  due_on date,
  recheck_on date,
  resolved_at timestamptz(3),
  primary key (center_id, meeting_id, panel_id)
);
create index panel_agenda_matter on panel_agenda (center_id, panel_id);

create table panel_file (
  center_id text not null,
  id uuid not null,
  panel_id uuid,
  meeting_id uuid,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sm3 bytea not null,
  key_sealed bytea not null,
  uploaded_at timestamptz(3) not null,
  uploaded_by_name text not null,
  primary key (center_id, id),
  check ((panel_id is null) <> (meeting_id is null))
);
create index panel_file_matter on panel_file (center_id, panel_id) where panel_id is not null;
create index panel_file_meeting on panel_file (center_id, meeting_id) where meeting_id is not null;
