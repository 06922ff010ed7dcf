-- A kind nobody asks for would otherwise be looked for in every ticket.
create index ticket_kind on ticket (center_id, kind, id);
