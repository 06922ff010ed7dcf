-- 附件: files an entry's versions name as documents ("file:<id>"). A version never changes, so a file named once is kept.
create table knowledge_file (
  center_id text not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes int not null,
  sm3 bytea not null,
  key_sealed bytea not null,
  uploaded_at timestamptz(3) not null,
  uploaded_by text not null,
  primary key (center_id, id)
);

-- What the public asks and nobody answers is a gap too.
alter table knowledge_gap drop constraint knowledge_gap_source_check;
alter table knowledge_gap add constraint knowledge_gap_source_check check (source in ('search', 'answer', 'public'));
