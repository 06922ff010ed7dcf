-- 事项: what several tickets are about. The signature holds numbers only (hashed runs of the redacted text), no word anybody could read.
create table matter_signature (
  center_id text not null,
  ticket_id uuid not null,
  matter_id uuid not null,
  -- where it was before a merge, to go back to when the merge is undone
  matter_before uuid,
  by_hand boolean not null default false,
  registered_at timestamptz(3) not null,
  area_code text,
  category_code text,
  -- blind index of the party complained of
  party_blind bytea,
  name_terms int[] not null,
  name_weights float8[] not null,
  word_terms int[] not null,
  word_weights float8[] not null,
  primary key (center_id, ticket_id)
);
create index matter_signature_matter on matter_signature (center_id, matter_id, ticket_id);
create index matter_signature_party on matter_signature (center_id, party_blind, ticket_id) where party_blind is not null;
create index matter_signature_terms on matter_signature using gin (name_terms) with (fastupdate = off);

-- In how many demands a term stands; -1 counts all demands. At most 2^22 rows a centre.
create table matter_term (
  center_id text not null,
  term int not null,
  demands int not null,
  primary key (center_id, term)
) with (fillfactor = 80);

-- Pairs a person said are not to be merged: never proposed again.
create table matter_declined (
  center_id text not null,
  ticket_id uuid not null,
  other_id uuid not null,
  declined_at timestamptz(3) not null,
  declined_by text not null,
  primary key (center_id, ticket_id, other_id),
  check (ticket_id < other_id)
);

-- From here on a projection: functions of the record alone, made again by a rebuild.
create table matter_ticket (
  center_id text not null,
  ticket_id uuid not null,
  matter_id uuid not null,
  primary key (center_id, ticket_id)
);
create index matter_ticket_matter on matter_ticket (center_id, matter_id, ticket_id);

-- 人次: one row a contact.
create table matter_contact (
  center_id text not null,
  event_id uuid not null,
  ticket_id uuid not null,
  at timestamptz(3) not null,
  primary key (center_id, ticket_id, event_id)
);
create index matter_contact_at on matter_contact (center_id, at);

create table matter (
  center_id text not null,
  id uuid not null,
  tickets int not null,
  person_times int not null,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (center_id, id)
) with (fillfactor = 70);
create index matter_last on matter (center_id, last_at);
