/** One pool, one SQL dialect. Areas add their tables to `Tables` by module augmentation. */
import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { PipeliningDialect } from './pipelining.ts'
import { PreparingClient } from './preparing-client.ts'

// oxlint-disable-next-line no-empty-interface -- filled by `declare module` in each area's *.tables.ts
export interface Tables {}
export type Tx = Transaction<Tables>
export type Db = Kysely<Tables>

const TIMESTAMPTZ = 1184
const INT8 = 20
const DATE = 1082
const types = new pg.TypeOverrides()
// The connection speaks UTC, so every text ends in +00.
types.setTypeParser(TIMESTAMPTZ, (text: string) => Date.parse(`${text.slice(0, -3).replace(' ', 'T')}Z`))
types.setTypeParser(INT8, Number)
types.setTypeParser(DATE, (text: string) => text)

/** timestamptz is read as epoch milliseconds; written as Date (`toDate`). */
export function connect(url: string, options: { max?: number; fast?: boolean } = {}): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url, max: options.max ?? 16, types, Client: PreparingClient, pipeline: true,
    options: `-c timezone=UTC -c lock_timeout=10s -c plan_cache_mode=force_generic_plan${options.fast ? ' -c synchronous_commit=off' : ''}`,
  })
  // A lost connection, idle or at work, is replaced by the pool; without listeners it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({
    dialect: new PipeliningDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool }
}

export const toDate = (instant: number): Date => new Date(instant)
