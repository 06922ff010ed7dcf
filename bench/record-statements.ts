/** Preloaded into the web process while a bench records: every statement the product sends, in order, as lines of JSON. */
import { appendFileSync, existsSync } from 'node:fs'
import pg from 'pg'

const file = process.env.JIESU_RECORD ?? ''
const plain = pg.Client.prototype.query as (...args: unknown[]) => unknown

/** Buffers and dates survive JSON. */
const keep = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? { $bytes: value.toString('base64') } : value instanceof Date ? { $date: value.toISOString() } : Array.isArray(value) ? { $list: value.map(keep) } : value

Object.assign(pg.Client.prototype, {
  query(this: pg.Client, query: unknown, values?: unknown, callback?: unknown): unknown {
    // The bench makes the file when it wants to hear, and takes it away again.
    if (existsSync(file)) {
      const text = typeof query === 'string' ? query : (query as { text?: string }).text
      const given = (Array.isArray(values) ? values : (query as { values?: unknown[] }).values) ?? []
      appendFileSync(file, `${JSON.stringify({ at: Date.now(), text, values: given.map(keep) })}\n`)
    }
    return plain.call(this, query, values, callback)
  },
})
