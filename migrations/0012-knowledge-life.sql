-- 知识条目的一生: versions, review, expiry, corrections, gaps, seasons, use. What is in force stays in knowledge_entry, where it is searched.
alter table knowledge_entry drop constraint knowledge_entry_status_check;
alter table knowledge_entry add constraint knowledge_entry_status_check check (status in ('draft', 'published', 'expired', 'withdrawn'));
alter table knowledge_entry
  add column variants text[] not null default '{}',
  add column unit_ids uuid[] not null default '{}',
  add column area_codes text[] not null default '{}',
  add column audience text not null default 'agents' check (audience in ('agents', 'public')),
  add column documents json not null default '[]',
  add column season text,
  -- the version under way beside what is in force
  add column stage text check (stage in ('draft', 'unit_review', 'centre_review')),
  add column work_number int,
  add column work_by text,
  add column return_reason text,
  add column published_number int,
  add column last_number int not null default 0,
  add column published_at timestamptz(3),
  add column confirmed_at timestamptz(3),
  -- the season's call it was not confirmed for
  add column flagged_for date,
  -- the reminder already given: for which last day, how many days before
  add column reminded_for date,
  add column reminded_days int,
  add column source_key text,
  add column useful_count int not null default 0,
  add column useless_count int not null default 0,
  add constraint knowledge_entry_work check ((stage is null) = (work_number is null));
create unique index knowledge_entry_source on knowledge_entry (center_id, source_key) where source_key is not null;
create index knowledge_entry_unit on knowledge_entry (center_id, unit_id, status);
create index knowledge_entry_stage on knowledge_entry (center_id, stage) where stage is not null;
create index knowledge_entry_end on knowledge_entry (center_id, valid_to) where status = 'published' and valid_to is not null;
create index knowledge_entry_season on knowledge_entry (center_id, season) where season is not null;

create table knowledge_version (
  center_id text not null,
  entry_id uuid not null,
  number int not null,
  content json not null,
  note text,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz(3) not null,
  primary key (center_id, entry_id, number)
);
create function knowledge_version_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a version of an entry never changes';
end $$;
create trigger knowledge_version_stays before update on knowledge_version for each row execute function knowledge_version_stays();

insert into knowledge_version (center_id, entry_id, number, content, made_by, made_by_name, made_at)
  select center_id, id, 1, json_strip_nulls(json_build_object('question', question, 'variants', '[]'::json, 'answer', answer, 'categoryCode', category_code, 'unitId', unit_id,
    'unitIds', '[]'::json, 'areaCodes', '[]'::json, 'basis', basis, 'validFrom', valid_from, 'validTo', valid_to, 'audience', 'agents', 'documents', '[]'::json)), updated_by, '', updated_at
  from knowledge_entry;
update knowledge_entry set published_number = 1, last_number = 1, published_at = updated_at;

-- 纠错: with a clock of its own, stopped by the refusal or by the corrected version coming into force.
create table knowledge_correction (
  center_id text not null,
  id uuid not null,
  entry_id uuid not null,
  ticket_id uuid,
  text text not null,
  state text not null check (state in ('open', 'accepted', 'refused', 'done')),
  filed_by text not null,
  filed_by_name text not null,
  filed_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  decided_by_name text,
  decided_at timestamptz(3),
  reason text,
  done_at timestamptz(3),
  done_number int,
  primary key (center_id, id)
);
create index knowledge_correction_entry on knowledge_correction (center_id, entry_id, state);
create index knowledge_correction_filer on knowledge_correction (center_id, filed_by, filed_at desc);
create index knowledge_correction_open on knowledge_correction (center_id, due_at) where state in ('open', 'accepted');

-- 知识缺口: asked and not found. The text has no personal data; one question of one person a day counts once.
create table knowledge_gap_group (
  center_id text not null,
  id uuid not null,
  words text[] not null,
  title text not null,
  state text not null check (state in ('open', 'drafted', 'closed', 'dismissed')),
  entry_id uuid,
  reason text,
  count int not null default 0,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (center_id, id)
);
create index knowledge_gap_group_words on knowledge_gap_group using gin (words) where state in ('open', 'drafted');
create index knowledge_gap_group_state on knowledge_gap_group (center_id, state, count desc);
create index knowledge_gap_group_entry on knowledge_gap_group (center_id, entry_id) where entry_id is not null;
create table knowledge_gap (
  center_id text not null,
  id uuid not null,
  group_id uuid not null,
  source text not null check (source in ('search', 'answer')),
  text text not null,
  ticket_id uuid,
  filed_by text not null,
  filed_at timestamptz(3) not null,
  once_key bytea not null,
  primary key (center_id, id),
  unique (center_id, once_key)
);
create index knowledge_gap_of_group on knowledge_gap (center_id, group_id, filed_at desc);

create table knowledge_favourite (
  center_id text not null,
  user_id text not null,
  entry_id uuid not null,
  at timestamptz(3) not null,
  primary key (center_id, user_id, entry_id)
);
create table knowledge_judgement (
  center_id text not null,
  entry_id uuid not null,
  user_id text not null,
  useful boolean not null,
  at timestamptz(3) not null,
  primary key (center_id, entry_id, user_id)
);
create index knowledge_citation_time on knowledge_citation (center_id, cited_at);

-- 季节会商: one call a run of a season.
create table knowledge_season_call (
  center_id text not null,
  id uuid not null,
  season text not null,
  season_from date not null,
  called_at timestamptz(3) not null,
  primary key (center_id, id),
  unique (center_id, season, season_from)
);

-- 咨询首次答复: a projection of the record.
create table knowledge_first_answer (
  center_id text not null,
  day date not null,
  accepted int not null,
  at_once int not null,
  cited int not null,
  primary key (center_id, day)
);
