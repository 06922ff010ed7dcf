-- 联动伙伴: what is sent to one, whether it is sent at all, and what it answered last.
alter table linkage_partner
  add column classes text[],
  add column active boolean not null default true;
alter table linkage_outbox
  add column tried_at timestamptz(3),
  add column last_answer text;
create index linkage_outbox_link on linkage_outbox (center_id, link_code, id);
