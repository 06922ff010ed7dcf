import { stateOfUnits } from '#domain/supervision/instruction.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { saveInstruction } from '../instruction.store.ts'
import { lockFor, recordStep, requireInstructionAct, withUnit } from '../step-instruction.ts'

type Words = { text: string; fileIds: readonly string[] }

/** 进展: how it goes at one of its units. */
export const reportProgress = (ctx: Context, id: string, words: Words): Promise<void> => ctx.transaction(async (tx) => {
  const found = await lockFor(tx, ctx, id, 'progress')
  await recordStep(tx, ctx, found, 'progress', 'instruction.progressed', words)
  await saveInstruction(tx, found, {})
})

/** 反馈: signed by the unit's head. With the last unit's the whole comes back to the leader. */
export const feedBack = (ctx: Context, id: string, words: Words): Promise<void> => ctx.transaction(async (tx) => {
  const found = await lockFor(tx, ctx, id, 'feedback')
  requireInstructionAct(ctx, found, 'feedback')
  const units = withUnit(found.units, ctx.actor.unitId, 'answered')
  const state = stateOfUnits(units)
  await recordStep(tx, ctx, found, 'feedback', 'instruction.answered', words, { all: state === 'answered', onTime: ctx.now <= found.dueAt })
  await saveInstruction(tx, found, { state, ...(state === 'answered' && { answeredAt: toDate(ctx.now) }) }, units)
})
