/** Every statement with values becomes a prepared one, named by its text: PostgreSQL then parses and plans it once a connection. */
import pg from 'pg'

/** Lists of changing length make endless texts; after this many the rest goes unprepared. */
const MOST_NAMES = 400
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST_NAMES) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

const plainQuery: (...args: unknown[]) => unknown = pg.Client.prototype.query

export class PreparingClient extends pg.Client {}
Object.assign(PreparingClient.prototype, {
  query(this: pg.Client, text: unknown, values?: unknown, callback?: unknown): unknown {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return plainQuery.call(this, name ? { name, text } : text, values, callback)
  },
})
