/** $1 centre, $2 ticket, $3 ticket row, $4 changed assignments, $5 work items: rows as JSON, one round trip a save. */
const MUTABLE = ['version', 'status', 'outcome', 'resume_status', 'kind', 'class', 'category_code', 'urgency', 'complained_of', 'persons_represented', 'area_code', 'disclosure', 'is_public',
  'title', 'list_title', 'tags', 'closed_at', 'merged_into', 'child_count', 'dispatch_count', 'rehandle_count', 'reopen_count', 'urge_count', 'contact_count',
  'revisit_attempts', 'revisit_not_before', 'revisit', 'suspended_until', 'designated', 'clocks', 'display'].join(', ')

const ASSIGNMENT_MUTABLE = ['status', 'version', 'contacted_at', 'arrived_at', 'replied_at', 'extension_count', 'return_denied', 'application', 'reply', 'clocks']
  .map((column) => `${column} = excluded.${column}`).join(', ')

const WORK_COLUMNS = 'kind, assignment_id, unit_id, unit_path, started_at, due_at, number, title, area_code, urgency, channel, demand_kind, role, urge_count, contact_count'
const WORK_MUTABLE = ['started_at', 'due_at', 'title', 'area_code', 'urgency', 'demand_kind', 'urge_count', 'contact_count']
  .map((column) => `${column} = excluded.${column}`).join(', ')

const CHILDREN = `wanted as materialized (
  select * from json_populate_recordset(null::work_item, $5::json)
), gone as (
  delete from work_item w where w.center_id = $1 and w.ticket_id = $2
    and not exists (select from wanted n where n.kind = w.kind and n.assignment_id = w.assignment_id)
)
insert into work_item (center_id, ticket_id, ${WORK_COLUMNS})
select $1, $2, ${WORK_COLUMNS} from wanted
on conflict (center_id, ticket_id, kind, assignment_id) do update set ${WORK_MUTABLE}`

export const SAVE_TICKET = `with saved as (
  update ticket set (${MUTABLE}) = (select ${MUTABLE} from json_populate_record(null::ticket, $3::json))
  where center_id = $1 and id = $2
), parts as (
  insert into assignment select * from json_populate_recordset(null::assignment, $4::json)
  on conflict (center_id, ticket_id, id) do update set ${ASSIGNMENT_MUTABLE}
), ${CHILDREN}`

export const INSERT_TICKET = `with saved as (
  insert into ticket select * from json_populate_record(null::ticket, $3::json)
), numbered as (
  insert into ticket_number (center_id, number, ticket_id) select $1, number, $2 from json_populate_record(null::ticket, $3::json)
), parts as (
  insert into assignment select * from json_populate_recordset(null::assignment, $4::json)
), ${CHILDREN}`
