/** The text of recordEvents' statement. Plain rows of values: arrays to unnest cost three times as much on both sides. */

/** Within PostgreSQL's 65,535 values a statement. */
export const MOST_EVENTS = 1000

const SHARED = 4
const HEADER = [
  'subject_id', 'id', 'subject_kind', 'type', 'rule_version', 'assignment_id', 'unit_path', 'category_code', 'area_code', 'channel',
  'line', 'kind', 'party', 'urgency', 'before', 'after', 'facts', 'digest',
]
const BODY = 3
const texts = new Map<string, string>()
const KEPT_LENGTH = 8

/** @param shape one letter an event: b with a body, - without. Values: centre, time, actor kind, actor id; then each event's. */
export function statementFor(shape: string): string {
  const kept = texts.get(shape)
  if (kept) return kept
  const text = build(shape)
  if (shape.length <= KEPT_LENGTH) texts.set(shape, text)
  return text
}

function build(shape: string): string {
  const headers: string[] = []
  const bodies: string[] = []
  const pending: string[] = []
  let next = SHARED + 1
  for (const letter of shape) {
    const first = next
    const ids = `$1, $${first}, $${first + 1}`
    headers.push(`($1, $2, $3, $4, ${HEADER.map((_, i) => `$${first + i}`).join(', ')})`)
    pending.push(`(${ids})`)
    next += HEADER.length
    if (letter !== 'b') continue
    bodies.push(`(${ids}, $${next}, $${next + 1}, $${next + 2})`)
    next += BODY
  }
  const header = `header as (insert into event (center_id, occurred_at, actor_kind, actor_id, ${HEADER.join(', ')}) values ${headers.join(', ')})`
  const body = `, body as (insert into event_body (center_id, subject_id, event_id, salt, bytes, key_id) values ${bodies.join(', ')})`
  return `with ${header}${bodies.length > 0 ? body : ''} insert into event_pending (center_id, subject_id, event_id) values ${pending.join(', ')}`
}
