-- 质检: sheets and plans, draws, inspections with their scores, non-compliant cases, calibration, training, examinations.
create table quality_sheet (
  center_id text not null,
  code text not null,
  number int not null,
  kind text not null check (kind in ('record', 'reply', 'call')),
  state text not null check (state in ('draft', 'published', 'retired')),
  content json not null,
  made_by_name text not null,
  made_at timestamptz(3) not null,
  published_at timestamptz(3),
  primary key (center_id, code, number)
);
create unique index quality_sheet_published on quality_sheet (center_id, code) where state = 'published';
create unique index quality_sheet_draft on quality_sheet (center_id, code) where state = 'draft';
create function quality_sheet_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.content::text <> old.content::text or new.kind <> old.kind or new.state = 'draft') then
    raise exception 'a published score sheet never changes';
  end if;
  return new;
end $$;
create trigger quality_sheet_stays before update on quality_sheet for each row execute function quality_sheet_stays();

create table quality_plan (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  name text not null,
  sheet_code text not null,
  kind text not null check (kind in ('record', 'reply', 'call')),
  method text not null check (method in ('random', 'per_agent', 'per_category', 'risk')),
  period text not null check (period in ('day', 'week')),
  size int not null check (size > 0),
  weights json not null,
  category_codes text[] not null,
  seed text not null,
  active boolean not null,
  made_by_name text not null,
  made_at timestamptz(3) not null,
  primary key (center_id, id)
);
-- One draw a plan and period; what it was drawn from stays beside what was drawn.
create table quality_draw (
  center_id text not null,
  plan_id uuid not null,
  period_day date not null,
  population int not null,
  drawn int not null,
  drawn_at timestamptz(3) not null,
  drawn_by_name text not null,
  primary key (center_id, plan_id, period_day)
);

create table quality_inspection (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  kind text not null check (kind in ('record', 'reply', 'call')),
  ticket_id uuid not null,
  assignment_id uuid,
  -- whose work: a person of the centre, or a unit
  agent_id uuid,
  agent_name text,
  unit_id uuid not null,
  unit_path text not null,
  category_code text,
  by_ids text[] not null,
  plan_id uuid,
  period_day date,
  reasons text[] not null,
  sheet_code text not null,
  state text not null check (state in ('open', 'scored', 'appealed', 'decided')),
  inspector_id uuid,
  inspector_name text,
  recording_ref text,
  made_at timestamptz(3) not null,
  -- the score that counts; every score ever given stands in quality_score
  score numeric(6, 1),
  full_score numeric(6, 1),
  result text check (result in ('passed', 'failed', 'non_compliant')),
  scored_by uuid,
  scored_at timestamptz(3),
  appeal_until timestamptz(3),
  appeal_reason text,
  appealed_at timestamptz(3),
  decision text,
  decided_by_name text,
  decided_at timestamptz(3),
  primary key (center_id, id)
);
create unique index quality_inspection_once on quality_inspection (center_id, plan_id, period_day, ticket_id) where plan_id is not null;
create index quality_inspection_queue on quality_inspection (center_id, state, id);
create index quality_inspection_agent on quality_inspection (center_id, agent_id, id) where agent_id is not null;
create index quality_inspection_ticket on quality_inspection (center_id, ticket_id);
create index quality_inspection_made on quality_inspection (center_id, made_at);

create table quality_score (
  center_id text not null,
  inspection_id uuid not null,
  round int not null,
  sheet_code text not null,
  sheet_number int not null,
  marks json not null,
  remark text not null,
  score numeric(6, 1) not null,
  full_score numeric(6, 1) not null,
  result text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (center_id, inspection_id, round)
);
create function quality_score_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a score given stays on record';
end $$;
create trigger quality_score_stays before update or delete on quality_score for each row execute function quality_score_stays();

create table quality_case (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  ticket_id uuid not null,
  assignment_id uuid,
  unit_id uuid not null,
  unit_path text not null,
  unit_name text not null,
  category_code text,
  reason text not null,
  source text not null check (source in ('inspection', 'report')),
  inspection_id uuid,
  state text not null check (state in ('to_correct', 'submitted', 'objected', 'corrected', 'withdrawn')),
  found_by text not null,
  found_by_name text not null,
  found_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  settled_at timestamptz(3),
  sent_back_count int not null default 0,
  objected boolean not null default false,
  primary key (center_id, id)
);
create unique index quality_case_inspection on quality_case (center_id, inspection_id) where inspection_id is not null;
create index quality_case_state on quality_case (center_id, state, due_at);
create index quality_case_ticket on quality_case (center_id, ticket_id);
create index quality_case_unit on quality_case (center_id, unit_path text_pattern_ops, state);
-- 经过: every step with its words; nothing is overwritten.
create table quality_case_step (
  center_id text not null,
  case_id uuid not null,
  id uuid not null,
  move text not null,
  text text not null,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (center_id, case_id, id)
);
create table quality_file (
  center_id text not null,
  id uuid not null,
  case_id uuid not null,
  name text not null,
  media_type text not null,
  bytes int not null,
  sm3 bytea not null,
  key_sealed bytea not null,
  uploaded_at timestamptz(3) not null,
  uploaded_by_name text not null,
  primary key (center_id, id)
);
create index quality_file_case on quality_file (center_id, case_id);

-- 校准: inspectors score the same tickets, each blind to the others until all are done.
create table quality_calibration (
  center_id text not null,
  id uuid not null,
  name text not null,
  kind text not null,
  sheet_code text not null,
  sheet_number int not null,
  ticket_ids uuid[] not null,
  state text not null check (state in ('open', 'discussed')),
  discussion text,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz(3) not null,
  closed_at timestamptz(3),
  primary key (center_id, id)
);
create table quality_calibration_seat (
  center_id text not null,
  calibration_id uuid not null,
  inspector_id uuid not null,
  inspector_name text not null,
  primary key (center_id, calibration_id, inspector_id)
);
create table quality_calibration_score (
  center_id text not null,
  calibration_id uuid not null,
  ticket_id uuid not null,
  inspector_id uuid not null,
  marks json not null,
  score numeric(6, 1) not null,
  result text not null,
  at timestamptz(3) not null,
  primary key (center_id, calibration_id, ticket_id, inspector_id)
);
create table quality_calibration_agreed (
  center_id text not null,
  calibration_id uuid not null,
  ticket_id uuid not null,
  marks json not null,
  score numeric(6, 1) not null,
  result text not null,
  primary key (center_id, calibration_id, ticket_id)
);

-- 培训案例: words with people cut out.
create table quality_example (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  inspection_id uuid,
  good boolean not null,
  title text not null,
  text text not null,
  lesson text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  made_by_name text not null,
  made_at timestamptz(3) not null,
  primary key (center_id, id)
);
create table quality_course (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  title text not null,
  text text not null,
  entry_ids uuid[] not null,
  example_ids uuid[] not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  made_by_name text not null,
  made_at timestamptz(3) not null,
  primary key (center_id, id)
);
create table quality_question (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  kind text not null check (kind in ('single', 'multiple')),
  text text not null,
  options json not null,
  right_options int[] not null,
  points numeric(6, 1) not null,
  course_id uuid,
  active boolean not null,
  made_by_name text not null,
  made_at timestamptz(3) not null,
  primary key (center_id, id)
);
-- The questions of an examination stand as they were when it was set.
create table quality_exam (
  center_id text not null,
  id uuid not null,
  title text not null,
  course_id uuid,
  questions json not null,
  pass_mark numeric(6, 1) not null,
  full_score numeric(6, 1) not null,
  max_attempts int not null check (max_attempts > 0),
  opens_at timestamptz(3) not null,
  closes_at timestamptz(3) not null,
  made_by_name text not null,
  made_at timestamptz(3) not null,
  primary key (center_id, id)
);
create table quality_exam_seat (
  center_id text not null,
  exam_id uuid not null,
  user_id uuid not null,
  user_name text not null,
  attempts int not null default 0,
  best numeric(6, 1),
  passed boolean not null default false,
  last_at timestamptz(3),
  primary key (center_id, exam_id, user_id)
);
create index quality_exam_seat_user on quality_exam_seat (center_id, user_id);
create table quality_exam_attempt (
  center_id text not null,
  exam_id uuid not null,
  user_id uuid not null,
  number int not null,
  answers json not null,
  score numeric(6, 1) not null,
  passed boolean not null,
  at timestamptz(3) not null,
  primary key (center_id, exam_id, user_id, number)
);
