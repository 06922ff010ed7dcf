/** migrations/0033-telephony.sql, 0034-telephony-handling.sql */
import type { ColumnType, Generated } from 'kysely'
import type { HandOverWhy, Said } from '#domain/telephony/assistant.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null, Date | null>

declare module '#platform/database.ts' {
  interface Tables {
    telephonyCall: {
      centerId: string; id: string; state: string; body: string; place: string | null; direction: 'in' | 'out'; line: string; queue: string | null; agentId: string | null; ticketId: string | null
      numberSealed: Buffer | null; numberBlind: Buffer | null; offeredAt: Time; answeredAt: MaybeTime; endedAt: MaybeTime; isSimulated: boolean; source: CallSource; version: number
      outcome: Generated<string | null>; outcomeAt: ColumnType<number | null, Date | null | undefined, Date | null>
    }
    telephonySeat: { centerId: string; userId: string; ext: string; body: string | null; state: string; since: Time }
    telephonySkill: { centerId: string; userId: string; skill: string; level: number }
    telephonySwitch: { centerId: string; owner: string; turn: number }
    telephonyNuisance: {
      centerId: string; id: string; callId: string; numberBlind: Buffer; kind: string; noteSealed: Buffer; reportedBy: string; reportedAt: Time; state: string
      decidedBy: string | null; decidedAt: MaybeTime; reasonSealed: Buffer | null; blockedUntil: MaybeTime; version: number
    }
    telephonyPartner: { centerId: string; link: string; addressSealed: Buffer | null; keySealed: Buffer | null; keyBlind: Buffer | null }
    telephonyHandOver: {
      centerId: string; id: string; link: string; direction: 'out' | 'in'; callId: string | null; ticketId: string | null; partnerRef: string | null; factsSealed: Buffer; state: HandOverState
      at: Time; byUser: string | null; receipt: string | null; receiptAt: MaybeTime; takenBy: string | null; settledAt: MaybeTime; tellOutcome: Generated<boolean>; tries: Generated<number>; nextTryAt: MaybeTime
    }
    telephonySession: { centerId: string; id: string; name: string; leaderId: string; opensAt: Time; closesAt: Time; endedAt: MaybeTime }
    telephonyRelay: { centerId: string; callId: string; ticketId: string; assignmentId: string; unitId: string; askedBy: string; askedAt: Time }
    telephonyRecording: RecordingTable
    telephonyRatingInvite: { centerId: string; callId: string; codeDigest: Buffer; codeSealed: Buffer; sentAt: Time; expiresAt: Time; answeredAt: MaybeTime }
    telephonyMissed: MissedTable
    telephonyMissedCall: { centerId: string; callId: string; missedId: string }
    telephonyAssistantTurn: { centerId: string; callId: string; turn: number; at: Time; heardSealed: Buffer | null; key: string | null; says: Said['says']; saidSealed: Buffer; why: HandOverWhy | null; entryId: string | null; isSimulated: boolean }
    telephonyWish: { centerId: string; id: string; userId: string; wishSealed: Buffer; askedAt: Time; doneAt: MaybeTime; why: string | null }
  }
}
export type CallSource = 'engine' | 'simulated' | 'manual'
export type HandOverState = 'waiting' | 'received' | 'taken' | 'settled' | 'failed'
export type RecordingTable = {
  centerId: string; id: string; callId: string; state: 'expected' | 'kept' | 'missing' | 'forgotten'; startedAt: Time; seconds: number | null; bytes: number | null; mediaType: string | null
  sm3: Buffer | null; keySealed: Buffer | null; keptAt: MaybeTime; keepUntil: MaybeTime; atEngine: boolean; nextTryAt: MaybeTime; attempts: number; why: string | null
}
export type MissedTable = {
  centerId: string; id: string; state: 'open' | 'done'; reason: 'abandoned' | 'closed' | 'asked' | 'dropped'; numberSealed: Buffer; numberBlind: Buffer; line: string; queue: string | null; callId: string; count: number
  firstAt: Time; lastAt: Time; dueAt: Time; nextAt: Time; claimedBy: string | null; claimedAt: MaybeTime; attempts: number; outcome: 'reached' | 'wrong' | 'given_up' | 'called_again' | null
  doneAt: MaybeTime; doneBy: string | null; noteSealed: Buffer | null; version: number
}
