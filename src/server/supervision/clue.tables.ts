/** migrations/0019-supervision-clue.sql */
import type { ColumnType } from 'kysely'
import type { ClueState } from '#contract/supervision-clues.ts'
import type { DryRunState } from '#contract/triggers.ts'
import type { TriggerKind } from '#domain/profile/supervision.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null | undefined, Date | null>
/** json is read as it is and written as text */
type Json<T> = ColumnType<T, string, string>

export type ClueTable = {
  centerId: string; id: string; triggerCode: string; triggerName: string; triggerWhen: TriggerKind; about: 'matter' | 'complained_of' | null
  subject: string; occasion: string; ruleVersion: string; rung: string | null; state: ClueState
  why: Json<Record<string, number | string>>; firedAt: Time; foundAt: Time; orderId: string | null
  decidedAt: MaybeTime; decidedBy: string | null; decidedByName: string | null; reason: string | null; endedAt: MaybeTime
}
export type DryRunTable = {
  centerId: string; id: string; state: DryRunState; rule: Json<Record<string, unknown>>; fromAt: Time; untilAt: Time
  askedBy: string; askedByName: string; askedAt: Time; startedAt: MaybeTime; finishedAt: MaybeTime
  heldBy: string | null; heldUntil: MaybeTime; attempts: ColumnType<number, number | undefined, number>
  done: ColumnType<number, number | undefined, number>; total: ColumnType<number, number | undefined, number>
  lookedAt: ColumnType<number, number | undefined, number>; fired: ColumnType<number, number | undefined, number>
}

declare module '#platform/database.ts' {
  interface Tables {
    clue: ClueTable
    clueTicket: { centerId: string; clueId: string; ticketId: string }
    triggerDryRun: DryRunTable
    triggerDryRunHit: { centerId: string; runId: string; place: number; firedAt: Time; why: Json<Record<string, number | string>>; ticketIds: string[] }
  }
}
