import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Instruction, OwnerUnit } from '#domain/supervision/instruction.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { InstructionFileTable, InstructionStepTable, InstructionTable } from './instruction.tables.ts'

export type StoredInstruction = Selectable<InstructionTable> & { units: OwnerUnit[] }
export type StoredStep = Selectable<InstructionStepTable>
export type StoredFile = Selectable<InstructionFileTable>

export const asInstruction = ({ state, leaderId, units, orderId }: StoredInstruction): Instruction => ({ state, leaderId, units, hasOrder: orderId !== null })

export async function ownersOf(db: Db | Tx, centerId: string, ids: readonly string[]): Promise<Map<string, OwnerUnit[]>> {
  const rows = await db.selectFrom('instructionUnit').select(['instructionId', 'unitId', 'state']).where('centerId', '=', centerId).where(sql<boolean>`instruction_id = any(${[...ids]}::uuid[])`).orderBy('place').execute()
  const owners = Map.groupBy(rows, ({ instructionId }) => instructionId)
  return new Map([...owners].map(([id, units]) => [id, units.map(({ unitId, state }) => ({ unitId, state }))]))
}

async function read(db: Db | Tx, centerId: string, id: string, lock: boolean): Promise<StoredInstruction> {
  const row = await db.selectFrom('instruction').selectAll().where('centerId', '=', centerId).where('id', '=', id).$if(lock, (q) => q.forNoKeyUpdate()).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return { ...row, units: (await ownersOf(db, centerId, [id])).get(id) ?? [] }
}
/** @throws Refusal not_found */
export const getInstruction = (db: Db | Tx, centerId: string, id: string): Promise<StoredInstruction> => read(db, centerId, id, false)
/** @throws Refusal not_found */
export const lockInstruction = (tx: Tx, centerId: string, id: string): Promise<StoredInstruction> => read(tx, centerId, id, true)

export async function insertInstruction(tx: Tx, row: Insertable<InstructionTable>, unitIds: readonly string[]): Promise<void> {
  await tx.insertInto('instruction').values(row).execute()
  await tx.insertInto('instructionUnit').values(unitIds.map((unitId, place) => ({ centerId: row.centerId, instructionId: row.id, unitId, place, state: 'working' as const }))).execute()
}

/** Also the owners, where they are given. */
export async function saveInstruction(tx: Tx, before: StoredInstruction, change: Updateable<InstructionTable>, units: readonly OwnerUnit[] = []): Promise<void> {
  await tx.updateTable('instruction').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).execute()
  for (const { unitId, state } of units) await tx.updateTable('instructionUnit').set({ state }).where('centerId', '=', before.centerId).where('instructionId', '=', before.id).where('unitId', '=', unitId).execute()
}

export async function insertStep(tx: Tx, row: Insertable<InstructionStepTable>): Promise<void> {
  await tx.insertInto('instructionStep').values(row).execute()
}
export const stepsOf = (db: Db | Tx, centerId: string, id: string): Promise<StoredStep[]> =>
  db.selectFrom('instructionStep').selectAll().where('centerId', '=', centerId).where('instructionId', '=', id).orderBy('id').execute()

export async function insertFile(tx: Tx, row: Insertable<InstructionFileTable>): Promise<void> {
  await tx.insertInto('instructionFile').values(row).execute()
}
export const filesOf = (db: Db | Tx, centerId: string, id: string): Promise<StoredFile[]> =>
  db.selectFrom('instructionFile').selectAll().where('centerId', '=', centerId).where('instructionId', '=', id).orderBy('id').execute()
/** @throws Refusal not_found */
export async function getFile(db: Db | Tx, centerId: string, id: string): Promise<StoredFile> {
  const row = await db.selectFrom('instructionFile').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
/** Only what the same person brought up and no step has yet. @throws Refusal instruction_file_unknown */
export async function nameFiles(tx: Tx, by: { centerId: string; userId: string }, fileIds: readonly string[], to: { instructionId: string; stepId: string }): Promise<void> {
  if (fileIds.length === 0) return
  const found = await tx.updateTable('instructionFile').set(to).where('centerId', '=', by.centerId).where(sql<boolean>`id = any(${[...fileIds]}::uuid[])`).where('uploadedBy', '=', by.userId).where('instructionId', 'is', null).executeTakeFirst()
  if (Number(found.numUpdatedRows) !== new Set(fileIds).size) throw new Refusal('instruction_file_unknown')
}
