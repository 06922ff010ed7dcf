/** migrations/0022-supervision-obligation.sql, its second half */
import type { ColumnType, Generated } from 'kysely'
import type { InstructionAbout, InstructionState, StepKind } from '#domain/supervision/instruction.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>

export type InstructionTable = {
  centerId: string; id: string; version: Generated<number>; state: InstructionState; leaderId: string; leaderName: string; about: InstructionAbout; ticketId: string | null; matterId: string | null
  subject: string; textSealed: Buffer | null; givenAt: Time; givenBy: string; givenByName: string; dueAt: Time; answeredAt: TimeOrNull; returnedCount: Generated<number>; orderId: string | null; closedAt: TimeOrNull; closedByName: string | null
}
export type InstructionStepTable = { centerId: string; instructionId: string; id: string; kind: StepKind; unitId: string | null; textSealed: Buffer | null; at: Time; byId: string; byName: string }
export type InstructionFileTable = {
  centerId: string; id: string; instructionId: string | null; stepId: string | null; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer; uploadedAt: Time; uploadedBy: string
}

declare module '#platform/database.ts' {
  interface Tables {
    instruction: InstructionTable
    instructionUnit: { centerId: string; instructionId: string; unitId: string; place: number; state: 'working' | 'answered' }
    instructionStep: InstructionStepTable
    instructionFile: InstructionFileTable
  }
}
