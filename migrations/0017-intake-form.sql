-- 险情与敏感件: what a demand's words gave away when it was registered, for the shift leader. Codes only; the words stay in the ticket.
create table ticket_signal (
  center_id text not null,
  ticket_id uuid not null,
  code text not null,
  level text not null check (level in ('emergency', 'sensitive')),
  -- whether the agent saw the warning (the desk) or nobody did (web, import, partners)
  seen boolean not null,
  -- whether the ticket was transferred in the same breath
  transferred boolean not null,
  raised_at timestamptz(3) not null,
  handled_at timestamptz(3),
  handled_by uuid,
  primary key (center_id, ticket_id, code)
);
create index ticket_signal_open on ticket_signal (center_id, raised_at desc) where handled_at is null;
