import { stateOfUnits } from '#domain/supervision/instruction.ts'
import type { Context } from '#platform/context.ts'
import { saveInstruction } from '../instruction.store.ts'
import { lockFor, recordStep, requireInstructionAct } from '../step-instruction.ts'

/** 退回补充: those who have reported back are at it again, all of them where none is named. */
export const returnInstruction = (ctx: Context, id: string, { text, unitIds }: { text: string; unitIds: readonly string[] }): Promise<void> => ctx.transaction(async (tx) => {
  const found = await lockFor(tx, ctx, id, 'return')
  requireInstructionAct(ctx, found, 'return')
  const units = found.units.map((one) => (one.state === 'answered' && (unitIds.length === 0 || unitIds.includes(one.unitId)) ? { ...one, state: 'working' as const } : one))
  await recordStep(tx, ctx, found, 'returned', 'instruction.returned', { text }, { count: found.returnedCount + 1 })
  await saveInstruction(tx, found, { state: stateOfUnits(units), answeredAt: null, returnedCount: found.returnedCount + 1 }, units)
})

export const noteInstruction = (ctx: Context, id: string, words: { text: string; fileIds: readonly string[] }): Promise<void> => ctx.transaction(async (tx) => {
  const found = await lockFor(tx, ctx, id, 'note')
  await recordStep(tx, ctx, found, 'noted', 'instruction.noted', words)
})
