/** migrations/0020-revisit.sql, 0021-revisit-sample.sql */
import type { ColumnType, Generated } from 'kysely'
import type { JudgementMove, JudgementState } from '#domain/revisit/judgement.ts'
import type { InviteMedium, InvitePurpose, RevisitMedium } from '#domain/revisit/media.ts'
import type { RevisitResult, Satisfaction } from '#domain/ticket/ticket.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>
type BytesOrNull = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>

export type RevisitJudgementTable = RevisitResult & {
  centerId: string; ticketId: string; round: number; version: Generated<number>; state: JudgementState; openedAt: Time
  unitId: string | null; unitPath: string | null; callerId: string; callerName: string; medium: RevisitMedium; opinionSealed: BytesOrNull
  reasonable: boolean | null; judgedBy: Generated<string[]>; unitAppealed: Generated<boolean>; requesterAppealed: Generated<boolean>; appealUntil: TimeOrNull
}
export type RevisitJudgementStepTable = {
  centerId: string; ticketId: string; round: number; step: number; what: JudgementMove; reasonable: boolean | null; reason: string | null
  wordsSealed: BytesOrNull; byId: string; byName: string; at: Time
}
export type RevisitInviteTable = {
  centerId: string; ticketId: string; round: number; purpose: InvitePurpose; medium: InviteMedium; codeDigest: Buffer; codeSealed: Buffer
  sentAt: Time; sentByName: string; waitUntil: Time; expiresAt: Time; answeredAt: TimeOrNull; answerSealed: BytesOrNull
}
export type RevisitSampleTable = {
  centerId: string; ticketId: string; version: Generated<number>; sampling: string; draw: number; drawnAt: Time; dueAt: Time
  state: 'open' | 'done' | 'unreached'; attempts: Generated<number>; notBefore: TimeOrNull
  contacted: boolean | null; solved: RevisitResult['solved'] | null; processSatisfaction: Satisfaction | null; resultSatisfaction: Satisfaction | null
  opinionSealed: BytesOrNull; doneAt: TimeOrNull; doneByName: string | null
}
export type RevisitResultTable = RevisitResult & {
  centerId: string; eventId: string; ticketId: string; recordedAt: Time; first: boolean; sampled: boolean; medium: RevisitMedium; unitPath: string | null
}

declare module '#platform/database.ts' {
  interface Tables {
    revisitJudgement: RevisitJudgementTable
    revisitJudgementStep: RevisitJudgementStepTable
    revisitInvite: RevisitInviteTable
    revisitSample: RevisitSampleTable
    revisitResult: RevisitResultTable
  }
}
