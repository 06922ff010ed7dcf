/** Who acts, when, in which transaction. Passed by hand; there is no ambient current user. */
import type { Actor } from '#domain/people/actor.ts'
import type { Keys } from './keys.ts'
import type { Db, Tx } from './database.ts'

export type Context = {
  actor: Actor
  /** Real or virtual (imports, demo) time in epoch milliseconds; fixed for one request. */
  now: number
  db: Db
  keys: Keys
  requestId: string
  /** Joins the running transaction where there is one. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

type Base = Omit<Context, 'transaction'>

export function contextOf(base: Base, running?: Tx): Context {
  return {
    ...base,
    transaction: (work) => (running ? work(running) : base.db.transaction().execute((tx) => work(tx))),
  }
}
