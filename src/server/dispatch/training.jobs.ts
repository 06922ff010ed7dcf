/** Trainings one after the other, in the work process. */
import { contextOf, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { startLoop, type Log } from '#platform/loop.ts'
import { systemActor } from '#platform/system-actor.ts'
import { listCenters } from '#server/profile/installation.store.ts'
import { askTraining } from './actions/ask-training.ts'
import { LEASE_MS, runTraining } from './actions/run-training.ts'
import { listModels, takeTraining } from './category-model.store.ts'
import { countNewer } from './training-samples.query.ts'

type TrainingDeps = { db: Db; keys: Keys; log: Log; now?: () => number }
const LOOK_EVERY_MS = 1_000
/** 自动重训: so many new tickets, and so large a share of what was learned. */
const GROWN_BY = 500
const GROWN_SHARE = 0.2

/** Also what tests call. @returns true: there was one to run */
export async function trainOnce({ db, keys, now = Date.now }: TrainingDeps, signal: AbortSignal = new AbortController().signal): Promise<boolean> {
  const holder = newId()
  const row = await takeTraining(db, holder, now(), LEASE_MS)
  if (!row) return false
  await runTraining(contextOf({ actor: systemActor(row.centerId), now: now(), db, keys, requestId: 'training' }), row, holder, now, signal)
  return true
}

export function startTraining(deps: TrainingDeps): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const begun = new Set<string>()
  const loop = startLoop({
    name: 'training', everyMs: LOOK_EVERY_MS, log: deps.log,
    run: async () => {
      await askFirst(deps, begun)
      return trainOnce(deps, stopping.signal)
    },
  })
  return {
    stop() {
      stopping.abort(new Error('the process stops'))
      return loop.stop()
    },
  }
}

/** 冷启动: a centre without any model gets one out of its profile. */
async function askFirst({ db, keys, now = Date.now }: TrainingDeps, begun: Set<string>): Promise<void> {
  for (const { id } of await listCenters(db)) {
    if (begun.has(id)) continue
    begun.add(id)
    if ((await listModels(db, id)).length === 0) await askTraining(contextOf({ actor: systemActor(id), now: now(), db, keys, requestId: 'training' }), 'first')
  }
}

/** Nightly: enough new tickets ask for a new model; taking it into force stays a person's decision. */
export async function retrainGrown(ctx: Context): Promise<void> {
  const models = await listModels(ctx.db, ctx.actor.centerId)
  if (models.length === 0 || models.some(({ state }) => state === 'waiting' || state === 'training' || state === 'compared')) return
  const last = models.find(({ state }) => state === 'active' || state === 'retired')
  const fresh = await countNewer(ctx.db, ctx.actor.centerId, last?.id ?? null)
  if (fresh >= Math.max(GROWN_BY, GROWN_SHARE * (last?.learned ?? 0))) await askTraining(ctx, 'grown')
}
