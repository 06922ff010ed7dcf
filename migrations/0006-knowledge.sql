-- 知识库: questions and answers owned by units. Versions and reviews come with the fuller base.
create table knowledge_entry (
  center_id text not null,
  id uuid not null,
  question text not null,
  answer text not null,
  category_code text,
  unit_id uuid not null references unit,
  basis text,
  valid_from date,
  valid_to date,
  status text not null check (status in ('published', 'withdrawn')),
  version int not null default 0,
  cited_count int not null default 0,
  updated_at timestamptz(3) not null,
  updated_by text not null,
  words tsvector not null,
  primary key (center_id, id)
);
create index knowledge_entry_words on knowledge_entry using gin (words) with (fastupdate = off);
create index knowledge_entry_newest on knowledge_entry (center_id, updated_at desc, id desc);

-- A citation is counted once a ticket, whatever is repeated.
create table knowledge_citation (
  center_id text not null,
  ticket_id uuid not null,
  entry_id uuid not null,
  cited_at timestamptz(3) not null,
  primary key (center_id, ticket_id, entry_id)
);
create index knowledge_citation_entry on knowledge_citation (center_id, entry_id);
