/** All timers in one table. Each asks what is due and is safe to run twice; graphile-worker elects who runs and retries. */
import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, runMigrations, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { contextOf, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { codeOf, startLoop, type Log } from '#platform/loop.ts'
import { systemActor } from '#platform/system-actor.ts'
import { retrainGrown } from './dispatch/training.jobs.ts'
import { markRoomsDue, resumeDue } from './handling/handling.jobs.ts'
import { markIncidentsDue } from './incident/incident.jobs.ts'
import { lapseDue } from './intake/intake.jobs.ts'
import { forgetIdleSessions } from './people/people.jobs.ts'
import { forgetOldKeys } from '#platform/forget-old-keys.ts'
import { careForEntries } from './knowledge/knowledge.jobs.ts'
import { drawDueSamples } from './quality/quality.jobs.ts'
import { markRechecks } from './panel/panel.jobs.ts'
import { watchShifts } from './shift/shift.jobs.ts'
import { sendToPartners } from './linkage/linkage.jobs.ts'
import { listCenters } from './profile/installation.store.ts'
import { settleJudgements } from './revisit/revisit.jobs.ts'
import { watchTimes } from './supervision/triggers.jobs.ts'
import { climbDue, urgeDue } from './supervision/supervision.jobs.ts'
import { deliverDue, forgetOldWishes } from './telephony/telephony.jobs.ts'
import { forgetRecordings } from './telephony/recordings.jobs.ts'
import { archiveOld, markDeadlines, recomputeOpenDeadlines } from './ticket/ticket.jobs.ts'

type Timer = { name: string; cron: string; run: (ctx: Context, folder: string) => Promise<void> }
export const TIMERS: readonly Timer[] = [
  { name: 'mark-deadlines', cron: '* * * * *', run: markDeadlines },
  { name: 'recompute-deadlines', cron: '* * * * *', run: recomputeOpenDeadlines },
  { name: 'resume-suspended', cron: '* * * * *', run: resumeDue },
  { name: 'mark-rooms', cron: '* * * * *', run: markRoomsDue },
  { name: 'mark-incidents', cron: '* * * * *', run: markIncidentsDue },
  { name: 'send-to-partners', cron: '* * * * *', run: sendToPartners },
  { name: 'lapse-unsupplemented', cron: '*/5 * * * *', run: lapseDue },
  { name: 'archive-closed', cron: '7 * * * *', run: archiveOld },
  { name: 'care-for-entries', cron: '*/10 * * * *', run: careForEntries },
  { name: 'draw-quality-samples', cron: '13 * * * *', run: drawDueSamples },
  { name: 'settle-reasonableness', cron: '*/5 * * * *', run: settleJudgements },
  { name: 'climb-orders', cron: '* * * * *', run: climbDue },
  { name: 'urge-before-due', cron: '*/5 * * * *', run: urgeDue },
  { name: 'mark-rechecks', cron: '*/10 * * * *', run: markRechecks },
  { name: 'watch-shifts', cron: '* * * * *', run: watchShifts },
  { name: 'retrain-categories', cron: '17 19 * * *', run: retrainGrown },
  { name: 'watch-triggers', cron: '*/5 * * * *', run: watchTimes },
  { name: 'deliver-hand-overs', cron: '* * * * *', run: deliverDue },
  { name: 'forget-wishes', cron: '41 * * * *', run: forgetOldWishes },
  { name: 'forget-idempotency-keys', cron: '23 * * * *', run: forgetOldKeys },
  { name: 'forget-recordings', cron: '41 18 * * *', run: forgetRecordings },
  { name: 'forget-idle-sessions', cron: '*/15 * * * *', run: forgetIdleSessions },
]

/** folder: where files are kept */
type ScheduleDeps = { pool: pg.Pool; db: Db; keys: Keys; log: Log; folder: string; now?: () => number }

/** Runs one timer for every centre; also what tests call. */
export async function runTimer({ db, keys, folder, now = Date.now }: Omit<ScheduleDeps, 'pool' | 'log'>, timer: Timer): Promise<void> {
  for (const center of await listCenters(db)) await timer.run(contextOf({ actor: systemActor(center.id), now: now(), db, keys, requestId: `timer ${timer.name}` }), folder)
}

/** Runs them until stopped; what ends (it lost the database in the middle of a job, or while asking for one) begins anew. */
export function startSchedule(deps: ScheduleDeps): { stop(): Promise<void> } {
  let runner: Runner | undefined
  let stopping = false
  const loop = startLoop({
    name: 'timers', everyMs: 1_000, log: deps.log,
    run: async () => {
      runner = await startRunner(deps)
      if (stopping) await runner.stop()
      await runner.promise
      return false
    },
  })
  return {
    async stop() {
      stopping = true
      const ended = loop.stop()
      // One that has ended by itself is beginning anew, and stops there.
      await runner?.stop().catch(() => undefined)
      await ended
    },
  }
}

async function startRunner(deps: ScheduleDeps): Promise<Runner> {
  const { pool: pgPool, log } = deps
  await runMigrations({ pgPool })
  // A process killed in the middle of a timer holds it for four hours; one that still lives may run it twice, which timers bear.
  await pgPool.query('select graphile_worker.force_unlock_workers(array(select locked_by from graphile_worker.jobs where locked_by is not null))')
  const taskList: TaskList = Object.fromEntries(TIMERS.map((timer) => [timer.name, () => runTimer(deps, timer)]))
  const events: WorkerEvents = new EventEmitter()
  const runner = run({
    events,
    // Batches of one: only they bear a database that is lost when a timer ends; else a rejection nobody hears ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    pgPool, concurrency: 2, noHandleSignals: true, pollInterval: 5_000, taskList,
    logger: new Logger(() => (level, _, meta) => { if (level === 'error') log.error({ loop: 'timers', code: codeOf(meta?.error) }, 'a timer, or what runs them, failed') }),
    parsedCronItems: parseCronItems(TIMERS.map(({ name, cron }) => ({ task: name, match: cron, options: { jobKey: name, queueName: name, maxAttempts: 3 } }))),
  })
  // The question may have locked a job whose answer was lost: nobody would run it for four hours; the next start frees it.
  events.once('worker:getJob:error', () => { runner.then((lost) => lost.stop()).catch(() => undefined) })
  return runner
}
