/** One step of an instruction: under lock, on its page and on the record, its files named. */
import { whyNotInstruction, type InstructionAct, type OwnerUnit, type StepKind } from '#domain/supervision/instruction.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { asInstruction, insertStep, lockInstruction, nameFiles, type StoredInstruction } from './instruction.store.ts'

/** @throws Refusal not_found, forbidden, instruction_closed, instruction_not_answered, instruction_unit_done */
export async function lockFor(tx: Tx, ctx: Context, id: string, act: InstructionAct): Promise<StoredInstruction> {
  const found = await lockInstruction(tx, ctx.actor.centerId, id)
  requireInstructionAct(ctx, found, act)
  return found
}

export function requireInstructionAct({ actor }: Context, found: StoredInstruction, act: InstructionAct): void {
  const why = whyNotInstruction(actor, asInstruction(found), act)
  if (why) throw new Refusal(why)
}

type Words = { text?: string | undefined; fileIds?: readonly string[] | undefined }
export async function recordStep(tx: Tx, ctx: Context, of: { id: string; ticketId: string | null }, kind: StepKind, event: string, { text, fileIds = [] }: Words, facts: Record<string, string | number | boolean> = {}): Promise<void> {
  const { actor, now, keys } = ctx
  const stepId = newId()
  const isUnit = kind === 'progress' || kind === 'feedback'
  await insertStep(tx, { centerId: actor.centerId, instructionId: of.id, id: stepId, kind, unitId: isUnit ? actor.unitId : null, textSealed: text ? keys.seal(text) : null, at: toDate(now), byId: actor.id, byName: actor.name })
  await nameFiles(tx, { centerId: actor.centerId, userId: actor.id }, fileIds, { instructionId: of.id, stepId })
  await recordEvents(tx, ctx, [{
    type: event, subject: of.ticketId === null ? { kind: 'instruction', id: of.id } : { kind: 'ticket', id: of.ticketId },
    dimensions: { ...(isUnit && { unitPath: actor.unitPath }), facts: { instructionId: of.id, ...facts } }, body: { text, files: fileIds.length },
  }])
}

export const withUnit = (units: readonly OwnerUnit[], unitId: string, state: OwnerUnit['state']): OwnerUnit[] => units.map((one) => (one.unitId === unitId ? { ...one, state } : one))
