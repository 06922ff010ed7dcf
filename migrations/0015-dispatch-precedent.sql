-- 责任异议: a unit disputes its part of a ticket or a row of the catalogue. The words of both sides are kept; the demand's own are not repeated here.
create table dispatch_objection (
  center_id text not null,
  id uuid not null,
  version int not null default 0,
  state text not null check (state in ('filed', 'reviewing', 'upheld', 'rejected', 'withdrawn')),
  ticket_id uuid,
  assignment_id uuid,
  catalogue_row text,
  category_code text,
  area_code text,
  unit_id uuid not null references unit,
  suggested_unit_id uuid references unit,
  reason text not null,
  basis text not null,
  filed_at timestamptz(3) not null,
  filed_by text not null,
  filed_by_name text not null,
  taken_up_at timestamptz(3),
  taken_up_by_name text,
  statement text,
  stated_at timestamptz(3),
  stated_by_name text,
  decided_at timestamptz(3),
  decided_by_name text,
  decided_unit_id uuid references unit,
  decision text,
  decision_basis text,
  primary key (center_id, id),
  check (ticket_id is not null or catalogue_row is not null)
);
create index dispatch_objection_state on dispatch_objection (center_id, state, id desc);
create index dispatch_objection_unit on dispatch_objection (center_id, unit_id, id desc);
create index dispatch_objection_suggested on dispatch_objection (center_id, suggested_unit_id, id desc);
create index dispatch_objection_ticket on dispatch_objection (center_id, ticket_id) where ticket_id is not null;
-- One dispute at a time over one part of a ticket.
create unique index dispatch_objection_open on dispatch_objection (center_id, assignment_id) where assignment_id is not null and state in ('filed', 'reviewing');

-- 先例: what was adjudicated for one demand holds for those like it, at once.
create table dispatch_precedent (
  center_id text not null,
  id uuid not null,
  category_code text,
  area_code text,
  -- telling words of the demand with the requester cut out
  words text[] not null,
  unit_id uuid not null references unit,
  against_unit_id uuid references unit,
  reason text not null,
  basis text not null,
  source text not null check (source in ('objection', 'return')),
  objection_id uuid,
  ticket_id uuid,
  assignment_id uuid,
  made_at timestamptz(3) not null,
  made_by_name text not null,
  withdrawn_at timestamptz(3),
  withdrawn_by_name text,
  withdrawn_reason text,
  primary key (center_id, id)
);
create index dispatch_precedent_category on dispatch_precedent (center_id, category_code) where withdrawn_at is null;
create index dispatch_precedent_words on dispatch_precedent using gin (words) where withdrawn_at is null;
-- A part of a ticket makes one precedent, however often the button is pressed.
create unique index dispatch_precedent_part on dispatch_precedent (center_id, assignment_id) where assignment_id is not null and withdrawn_at is null;

-- 派单惯例: how often a unit led a category, and gave it back. Counted out of the record alone; made again by a rebuild.
create table dispatch_practice (
  center_id text not null,
  category_code text not null,
  unit_code text not null,
  made bigint not null,
  returned bigint not null,
  primary key (center_id, category_code, unit_code)
) with (fillfactor = 70);
