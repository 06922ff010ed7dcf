-- 考核. One fact row for a ticket, for each unit's part of it and for each call-back, folded out of the ticket's events: what definitions count,
-- and what a figure opens to. Made again at any time to the same rows.
create table assessment_fact (
  center_id text not null,
  grain text not null check (grain in ('ticket', 'assignment', 'revisit')),
  ticket_id uuid not null,
  id uuid not null,
  unit_id uuid,
  -- windows: which time decides the month
  accepted_at timestamptz(3), dispatched_at timestamptz(3), sign_due_at timestamptz(3), contact_due_at timestamptz(3), progress_due_at timestamptz(3),
  due_at timestamptz(3), replied_at timestamptz(3), closed_at timestamptz(3), called_back_at timestamptz(3),
  kind text, class text, category text, area text, channel text, party text, urgency text, role text, outcome text, solved text, process text, result text, medium text,
  -- true or null, and a number or null: most of a row is not there
  answered_directly boolean, first_contact boolean, dispatched boolean, dispatched_in_time boolean,
  closed boolean, closed_with_limit boolean, closed_in_time boolean, asked boolean, called_back boolean, exempted boolean,
  refused boolean, withdrawn boolean, merged boolean, supervised boolean, inspected boolean, non_compliant boolean, suspended boolean,
  reachable boolean, gone boolean, signed boolean, signed_in_time boolean, contacted boolean, contacted_in_time boolean,
  progressed boolean, progressed_in_time boolean, submitted boolean, in_time boolean,
  returned boolean, return_applied boolean, return_denied boolean, first boolean, final boolean, responded boolean,
  returns int, reassignments int, rehandles int, reopens int, send_backs int, urges int, extensions int,
  from_acceptance int, from_dispatch int, working_from_acceptance int, working_from_dispatch int,
  primary key (center_id, ticket_id, grain, id)
);
create index assessment_fact_accepted on assessment_fact (center_id, accepted_at) where grain = 'ticket';
create index assessment_fact_dispatched on assessment_fact (center_id, grain, dispatched_at) where dispatched_at is not null;
create index assessment_fact_sign_due on assessment_fact (center_id, sign_due_at) where sign_due_at is not null;
create index assessment_fact_contact_due on assessment_fact (center_id, contact_due_at) where contact_due_at is not null;
create index assessment_fact_progress_due on assessment_fact (center_id, progress_due_at) where progress_due_at is not null;
create index assessment_fact_due on assessment_fact (center_id, grain, due_at) where due_at is not null;
create index assessment_fact_replied on assessment_fact (center_id, replied_at) where replied_at is not null;
create index assessment_fact_closed on assessment_fact (center_id, closed_at) where closed_at is not null;
create index assessment_fact_called_back on assessment_fact (center_id, called_back_at) where called_back_at is not null;

-- 冻结的月份: the definitions it was counted by, and who stood in which cohort.
create table assessment_month (
  center_id text not null,
  month text not null,
  id uuid not null,
  version int not null default 0,
  as_of timestamptz(3) not null,
  rule_version text not null,
  definitions json not null,
  groups json not null,
  frozen_at timestamptz(3) not null,
  frozen_by_name text not null,
  published_at timestamptz(3),
  published_by_name text,
  note text,
  primary key (center_id, month)
);
-- As frozen; never changed. The nil unit is the centre as a whole.
create table assessment_figure (
  center_id text not null,
  month text not null,
  kpi text not null,
  unit_id uuid not null,
  numerator bigint not null,
  denominator bigint not null,
  total bigint not null,
  primary key (center_id, month, kpi, unit_id)
);
-- The very rows a frozen month counted.
create table assessment_frozen_fact (month text not null, like assessment_fact);
alter table assessment_frozen_fact add primary key (center_id, month, ticket_id, grain, id);

-- 更正: what a figure became after the month was frozen, and through what.
create table assessment_correction (
  center_id text not null,
  id uuid not null,
  month text not null,
  kpi text not null,
  unit_id uuid not null,
  numerator bigint not null,
  denominator bigint not null,
  total bigint not null,
  before_numerator bigint not null,
  before_denominator bigint not null,
  before_total bigint not null,
  cause text not null check (cause in ('exclusion', 'appeal')),
  cause_id uuid not null,
  made_at timestamptz(3) not null,
  made_by_name text not null,
  primary key (center_id, id)
);
create index assessment_correction_month on assessment_correction (center_id, month, kpi, unit_id, id);

-- 剔除: a unit asks for a case not to count for it. `kpi` set: in that figure alone (an upheld appeal); else wherever the reason holds.
create table assessment_exclusion (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  state text not null check (state in ('applied', 'approved', 'refused', 'withdrawn')),
  month text not null,
  ticket_id uuid not null,
  unit_id uuid not null references unit,
  reason text not null,
  kpi text,
  remark text not null,
  applied_at timestamptz(3) not null,
  applied_by_name text not null,
  decided_at timestamptz(3),
  decided_by_name text,
  decision text,
  appeal_id uuid,
  primary key (center_id, id)
);
create index assessment_exclusion_list on assessment_exclusion (center_id, state, id desc);
create index assessment_exclusion_unit on assessment_exclusion (center_id, unit_id, id desc);
create index assessment_exclusion_standing on assessment_exclusion (center_id, ticket_id, unit_id) where state = 'approved';
-- Asked once for each reason; what was refused is appealed, not asked again.
create unique index assessment_exclusion_once on assessment_exclusion (center_id, ticket_id, unit_id, reason) where kpi is null and state <> 'withdrawn';

-- 考核申诉: against a refused exclusion, or against tickets counted in a frozen figure.
create table assessment_appeal (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  state text not null check (state in ('filed', 'upheld', 'rejected', 'withdrawn')),
  unit_id uuid not null references unit,
  month text not null,
  kpi text,
  exclusion_id uuid,
  ticket_ids uuid[] not null,
  granted_ids uuid[] not null default '{}',
  grounds text not null,
  filed_at timestamptz(3) not null,
  filed_by_name text not null,
  decided_at timestamptz(3),
  decided_by_name text,
  decision text,
  primary key (center_id, id),
  check ((kpi is null) <> (exclusion_id is null))
);
create index assessment_appeal_list on assessment_appeal (center_id, state, id desc);
create index assessment_appeal_unit on assessment_appeal (center_id, unit_id, id desc);
create unique index assessment_appeal_open on assessment_appeal (center_id, unit_id, month, coalesce(kpi, ''), coalesce(exclusion_id, '00000000-0000-0000-0000-000000000000')) where state = 'filed';
