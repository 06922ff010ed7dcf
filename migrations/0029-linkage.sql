-- 监督一张网: items passed to the discipline net, what came back, and who read what.
-- What the record says of a ticket, counted towards the written rules: one row an event and condition.
create table linkage_mark (
  center_id text not null,
  ticket_id uuid not null,
  event_id uuid not null,
  condition text not null,
  at timestamptz(3) not null,
  primary key (center_id, ticket_id, event_id, condition)
);

-- One item a ticket and rule, from candidate to outcome. Who initiates stands here: a rule changed later loses no item.
create table discipline_item (
  center_id text not null,
  id uuid not null,
  version int not null default 1,
  state text not null check (state in ('candidate', 'dropped', 'passed', 'received', 'accepted', 'refused', 'concluded')),
  ticket_id uuid not null,
  ticket_number text not null,
  rule_code text not null,
  rule_name text not null,
  class_code text not null,
  link_code text not null,
  area_code text,
  category_code text,
  initiator_roles text[] not null,
  initiator_unit_id uuid,
  reasons json not null,
  found_at timestamptz(3) not null,
  -- 诉求人同意实名: null, nobody asked; never assumed
  consent boolean,
  consent_note_sealed bytea,
  consent_at timestamptz(3),
  note_sealed bytea,
  drop_reason text,
  passed_at timestamptz(3),
  passed_by uuid,
  passed_by_name text,
  -- the package exactly as it was shown and sent, sealed, with its SM3
  package_sealed bytea,
  checksum text,
  state_at timestamptz(3) not null,
  primary key (center_id, id),
  unique (center_id, ticket_id, rule_code)
);
create index discipline_item_state on discipline_item (center_id, state, id);
create index discipline_item_passed on discipline_item (center_id, passed_at) where passed_at is not null;

create table discipline_receipt (
  center_id text not null,
  item_id uuid not null,
  -- the partner's own message, or ours where it was recorded by hand
  id uuid not null,
  kind text not null check (kind in ('receive', 'accept', 'refuse', 'conclude')),
  reason_sealed bytea,
  at timestamptz(3) not null,
  by_name text not null,
  over_link boolean not null,
  primary key (center_id, item_id, id)
);

-- 追回金额（分）和人数. A correction is a row of its own: figures are always the sum of the rows.
create table discipline_outcome (
  center_id text not null,
  item_id uuid not null,
  id uuid not null,
  corrects uuid,
  class_code text not null,
  recovered_cents bigint not null,
  persons int not null,
  text_sealed bytea,
  at timestamptz(3) not null,
  by_name text not null,
  over_link boolean not null,
  primary key (center_id, item_id, id),
  check (corrects is not null or (recovered_cents >= 0 and persons >= 0))
);
create index discipline_outcome_at on discipline_outcome (center_id, at);

-- The other side of a link. Without a row here nothing leaves the house, and the screens say so.
create table linkage_partner (
  center_id text not null,
  link_code text not null,
  url text not null,
  token_sealed bytea not null,
  token_blind bytea not null,
  set_at timestamptz(3) not null,
  set_by uuid not null,
  primary key (center_id, link_code)
);
create unique index linkage_partner_token on linkage_partner (center_id, token_blind);

-- At least once, the row's id as key; the partner answers with receipts.
create table linkage_outbox (
  center_id text not null,
  id uuid not null,
  link_code text not null,
  item_id uuid not null,
  checksum text not null,
  state text not null check (state in ('waiting', 'sent')),
  attempts int not null default 0,
  last_problem text,
  due_at timestamptz(3) not null,
  sent_at timestamptz(3),
  primary key (center_id, id),
  unique (center_id, item_id, checksum)
);
create index linkage_outbox_waiting on linkage_outbox (center_id, due_at) where state = 'waiting';

-- 查阅记录: every reading and every refused attempt; also an event of the chain, whose id stands here.
create table discipline_reading (
  center_id text not null,
  id uuid not null,
  item_id uuid not null,
  at timestamptz(3) not null,
  user_id uuid not null,
  user_name text not null,
  unit_id uuid not null,
  what text not null check (what in ('preview', 'item', 'refused')),
  primary key (center_id, id)
);
create index discipline_reading_at on discipline_reading (center_id, at desc, id);
