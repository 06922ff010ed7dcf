/** What a process hands to its parts; there are no globals besides. */
import type pg from 'pg'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/database.ts'

export type Deps = {
  config: Config
  databaseUrl: string
  db: Db
  pool: pg.Pool
  /** /healthz answers 503 while not ready: balancers stop sending before the door closes. */
  readiness: { isReady: boolean }
}
