/**
 * Every statement with values becomes a prepared one, named by its text: PostgreSQL then parses and plans it once a connection.
 * What is asked in one turn of the event loop leaves in one write.
 */
import type { Writable } from 'node:stream'
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

const corked = new WeakSet<pg.Client>()
function corkForThisTurn(client: pg.Client): void {
  if (corked.has(client)) return
  // pg hands its socket out through `connection`, which its types leave out.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  corked.add(client)
  stream.cork()
  process.nextTick(() => {
    corked.delete(client)
    stream.uncork()
  })
}

export class PreparingClient extends pg.Client {}
Object.assign(PreparingClient.prototype, {
  query(this: pg.Client, text: unknown, values?: unknown, callback?: unknown): unknown {
    corkForThisTurn(this)
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return plainQuery.call(this, name ? { name, text } : text, values, callback)
  },
})
