-- 知识检索: whoever keeps an index of the entries in memory asks what changed since it last looked. Transaction ids and not clocks:
-- what commits late is never passed over.
alter table knowledge_entry add column changed xid8 not null default pg_current_xact_id();
create index knowledge_entry_changed on knowledge_entry (center_id, changed);

create function knowledge_entry_changes() returns trigger language plpgsql as $$
begin
  new.changed := pg_current_xact_id();
  return new;
end $$;
-- A citation counts up and changes nothing that can be found.
create trigger knowledge_entry_changes before update on knowledge_entry for each row
  when (old.cited_count = new.cited_count) execute function knowledge_entry_changes();
