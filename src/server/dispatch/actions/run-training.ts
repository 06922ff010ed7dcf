/** One training from its first ticket to its comparison. What a killed process leaves is taken up by the next one from the start. */
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { freshRules } from '#server/profile/profile.store.ts'
import { beatTraining, findActive, forgetOldBytes, lockModel, readModelBytes, releaseTraining, saveModel, saveModelBytes, type ModelRow } from '../category-model.store.ts'
import { trainInThread, type Progress, type Trained } from '../train-in-thread.ts'
import { ticketSamples } from '../training-samples.query.ts'
import { putInForce } from './activate-model.ts'

/** No sign of life for so long: the holder is taken for dead. */
export const LEASE_MS = 30_000
/** Twice interrupted may be chance; a third time it is the training itself. */
const MOST_ATTEMPTS = 3
const BEAT_EVERY_MS = 400

/** `row` is held by `holder`. @returns false: it was stopped meanwhile */
export async function runTraining(ctx: Context, row: ModelRow, holder: string, clock: () => number, signal: AbortSignal): Promise<boolean> {
  requireSystem(ctx)
  if (row.attempts > MOST_ATTEMPTS) return failTraining(ctx, row, holder, 'interrupted')
  const { versionId, rules } = await freshRules(ctx.db, row.centerId)
  const active = await findActive(ctx.db, row.centerId)
  const old = active ? (await readModelBytes(ctx.db, row.centerId, active.id)) ?? null : null
  const beat = startBeat(ctx, row, holder, clock)
  try {
    const trained = await trainInThread({ pages: ticketSamples(ctx.db, row.centerId), categories: rules.categories, old, onProgress: beat.note, signal: AbortSignal.any([signal, beat.lost]) })
    return await keep(ctx, row, holder, trained, { versionId, active, finishedAt: toDate(clock()) })
  } catch (error) {
    // Stopped on purpose: by its process, or the row says so already.
    if (signal.aborted) await releaseTraining(ctx.db, row, holder)
    if (signal.aborted || beat.lost.aborted) return false
    await failTraining(ctx, row, holder, 'broken')
    throw error
  } finally {
    beat.stop()
  }
}

/** Tells how far it is and that it lives, and finds out when it is no longer wanted. */
function startBeat(ctx: Context, row: ModelRow, holder: string, clock: () => number) {
  const lost = new AbortController()
  let progress: Progress = { step: 'reading', done: 0, total: 0 }
  const timer = setInterval(() => {
    beatTraining(ctx.db, row, holder, clock() + LEASE_MS, progress)
      .then((held) => { if (!held) lost.abort() }, () => undefined)
  }, BEAT_EVERY_MS)
  return { lost: lost.signal, note: (next: Progress) => { progress = next }, stop: () => clearInterval(timer) }
}

async function keep(ctx: Context, { centerId, id }: ModelRow, holder: string, trained: Trained, { versionId, active, finishedAt }: { versionId: string; active: ModelRow | undefined; finishedAt: Date }): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const row = await lockModel(tx, centerId, id)
    if (row.state !== 'training' || row.heldBy !== holder) return false
    const { bytes, figures, oldFigures, ...made } = trained
    await saveModelBytes(tx, row, bytes)
    await forgetOldBytes(tx, centerId)
    await saveModel(tx, row, {
      ...made, state: 'compared', ruleVersion: versionId, size: bytes.length, digest: sm3(bytes), finishedAt, heldBy: null, heldUntil: null, step: null,
      figures: figures && JSON.stringify(figures), comparedWith: oldFigures && active ? active.id : null, comparedFigures: oldFigures && JSON.stringify(oldFigures),
    })
    await recordEvents(tx, ctx, [{ type: 'model.trained', subject: { kind: 'model', id }, dimensions: { before: 'training', after: 'compared', facts: { version: row.version, learned: made.learned, heldOut: made.heldOut, ...(figures ? { top1: figures.top1 } : {}) } } }])
    // With nothing in force there is nothing to compare with, and any suggestion is better than none.
    if (!(await findActive(tx, centerId))) await putInForce(tx, ctx, { ...row, state: 'compared' }, undefined)
    return true
  })
}

async function failTraining(ctx: Context, { centerId, id }: ModelRow, holder: string, failure: NonNullable<ModelRow['failure']>): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const row = await lockModel(tx, centerId, id)
    if (row.state !== 'training' || row.heldBy !== holder) return false
    await saveModel(tx, row, { state: 'failed', failure, finishedAt: toDate(ctx.now), heldBy: null, heldUntil: null })
    await recordEvents(tx, ctx, [{ type: 'model.training_failed', subject: { kind: 'model', id }, dimensions: { before: 'training', after: 'failed', facts: { version: row.version, failure } } }])
    return false
  })
}
