/** All timers in one table. Each asks what is due and is safe to run twice; graphile-worker elects who runs and retries. */
import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { contextOf, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { systemActor } from '#platform/system-actor.ts'
import { resumeDue } from './handling/handling.jobs.ts'
import { lapseDue } from './intake/intake.jobs.ts'
import { forgetIdleSessions } from './people/people.jobs.ts'
import { forgetOldKeys } from '#platform/forget-old-keys.ts'
import { listCenters } from './profile/installation.store.ts'
import { archiveOld, markDeadlines, recomputeOpenDeadlines } from './ticket/ticket.jobs.ts'

type Timer = { name: string; cron: string; run: (ctx: Context) => Promise<void> }
export const TIMERS: readonly Timer[] = [
  { name: 'mark-deadlines', cron: '* * * * *', run: markDeadlines },
  { name: 'recompute-deadlines', cron: '* * * * *', run: recomputeOpenDeadlines },
  { name: 'resume-suspended', cron: '* * * * *', run: resumeDue },
  { name: 'lapse-unsupplemented', cron: '*/5 * * * *', run: lapseDue },
  { name: 'archive-closed', cron: '7 * * * *', run: archiveOld },
  { name: 'forget-idempotency-keys', cron: '23 * * * *', run: forgetOldKeys },
  { name: 'forget-idle-sessions', cron: '*/15 * * * *', run: forgetIdleSessions },
]

type ScheduleDeps = { pool: pg.Pool; db: Db; keys: Keys; now?: () => number }

/** Runs one timer for every centre; also what tests call. */
export async function runTimer({ db, keys, now = Date.now }: Omit<ScheduleDeps, 'pool'>, timer: Timer): Promise<void> {
  for (const center of await listCenters(db)) await timer.run(contextOf({ actor: systemActor(center.id), now: now(), db, keys, requestId: `timer ${timer.name}` }))
}

export async function startSchedule(deps: ScheduleDeps): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(TIMERS.map((timer) => [timer.name, () => runTimer(deps, timer)]))
  const runner = await run({
    pgPool: deps.pool, concurrency: 2, noHandleSignals: true, pollInterval: 5_000, taskList, logger: new Logger(() => () => undefined),
    parsedCronItems: parseCronItems(TIMERS.map(({ name, cron }) => ({ task: name, match: cron, options: { jobKey: name, queueName: name, maxAttempts: 3 } }))),
  })
  return { stop: () => runner.stop() }
}
