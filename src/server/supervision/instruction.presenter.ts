import type { z } from 'zod'
import type { InstructionFile, InstructionRow, InstructionView } from '#contract/instructions.ts'
import { instructionAbilities } from '#domain/supervision/instruction.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { asInstruction, filesOf, getInstruction, stepsOf, type StoredFile, type StoredInstruction } from './instruction.store.ts'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))
export const presentFile = ({ id, name, mediaType, bytes }: StoredFile): z.input<typeof InstructionFile> => ({ id, name, mediaType, bytes })

export async function presentInstructions(ctx: Context, rows: readonly StoredInstruction[], db: Context['db'] | Tx = ctx.db): Promise<InstructionRow[]> {
  const unitName = await unitNamer(db)
  return rows.map((one): InstructionRow => ({
    id: one.id, version: one.version, state: one.state, about: one.about, subject: one.subject, ticketId: one.ticketId, matterId: one.matterId, leader: one.leaderName,
    text: one.textSealed === null ? null : ctx.keys.open(one.textSealed), givenAt: iso(one.givenAt), dueAt: iso(one.dueAt), overdue: one.state === 'given' && one.dueAt < ctx.now,
    answeredAt: isoOrNull(one.answeredAt), closedAt: isoOrNull(one.closedAt), returned: one.returnedCount, orderId: one.orderId,
    units: one.units.map(({ unitId, state }) => ({ id: unitId, name: unitName(unitId) ?? '', state })), abilities: instructionAbilities(ctx.actor, asInstruction(one)),
  }))
}

export const presentInstruction = (ctx: Context, id: string): Promise<InstructionView> => ctx.transaction(async (tx) => {
  const { centerId } = ctx.actor
  const found = await getInstruction(tx, centerId, id)
  const [row] = await presentInstructions(ctx, [found], tx)
  const unitName = await unitNamer(tx)
  const steps = await stepsOf(tx, centerId, id)
  const files = Map.groupBy(await filesOf(tx, centerId, id), ({ stepId }) => stepId)
  return {
    ...row!, steps: steps.map((step) => ({
      id: step.id, kind: step.kind, at: iso(step.at), by: step.byName, unit: step.unitId === null ? null : unitName(step.unitId) ?? null,
      text: step.textSealed === null ? null : ctx.keys.open(step.textSealed), files: (files.get(step.id) ?? []).map(presentFile),
    })),
  }
})
