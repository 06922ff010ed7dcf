-- For search without words. The columns hardly change, so moves stay heap-only updates.
create index ticket_category on ticket (center_id, category_code, id);
create index ticket_area on ticket (center_id, area_code, id);
create index ticket_channel on ticket (center_id, channel, id);
-- A unit's own tickets, open or closed; ~>=~ and ~<~ give the prefix.
create index assignment_unit_path on assignment (center_id, unit_path text_pattern_ops, ticket_id);
