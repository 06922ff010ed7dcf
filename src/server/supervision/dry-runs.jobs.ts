/** Dry runs one after the other, in the work process. */
import { contextOf } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { startLoop, type Log } from '#platform/loop.ts'
import { systemActor } from '#platform/system-actor.ts'
import { LEASE_MS, runDryRun } from './actions/run-dry-run.ts'
import { takeDryRun } from './dry-run.store.ts'

type DryRunDeps = { db: Db; keys: Keys; log: Log; now?: () => number }
const LOOK_EVERY_MS = 1_000

/** Also what tests call. @returns true: there was one to run */
export async function dryRunOnce({ db, keys, now = Date.now }: Omit<DryRunDeps, 'log'>, signal: AbortSignal = new AbortController().signal): Promise<boolean> {
  const holder = newId()
  const row = await takeDryRun(db, holder, now(), LEASE_MS)
  if (!row) return false
  await runDryRun(contextOf({ actor: systemActor(row.centerId), now: now(), db, keys, requestId: 'dry run' }), row, holder, now, signal)
  return true
}

export function startDryRuns(deps: DryRunDeps): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loop = startLoop({ name: 'dry runs', everyMs: LOOK_EVERY_MS, log: deps.log, run: () => dryRunOnce(deps, stopping.signal) })
  return {
    stop() {
      stopping.abort(new Error('the process stops'))
      return loop.stop()
    },
  }
}
