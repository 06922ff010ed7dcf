-- 告知: everything a citizen is told, as a durable row. Gateways send them later; the text is sealed, it may name people.
create table outgoing_message (
  center_id text not null,
  id uuid not null,
  ticket_id uuid not null,
  event_id uuid not null,
  template text not null,
  text_sealed bytea not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  created_at timestamptz(3) not null,
  primary key (center_id, id),
  unique (center_id, event_id, template)
);
create index outgoing_message_ticket on outgoing_message (center_id, ticket_id, created_at);
