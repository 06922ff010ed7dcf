/** migrations/0033-telephony.sql */
import type { ColumnType } from 'kysely'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null, Date | null>

declare module '#platform/database.ts' {
  interface Tables {
    telephonyCall: {
      centerId: string; id: string; state: string; body: string; place: string | null; direction: 'in' | 'out'; line: string; queue: string | null; agentId: string | null; ticketId: string | null
      numberSealed: Buffer | null; numberBlind: Buffer | null; offeredAt: Time; answeredAt: MaybeTime; endedAt: MaybeTime; isSimulated: boolean; source: CallSource; version: number
    }
    telephonySeat: { centerId: string; userId: string; ext: string; body: string | null; state: string; since: Time }
    telephonySkill: { centerId: string; userId: string; skill: string; level: number }
    telephonyRecording: RecordingTable
    telephonyRatingInvite: { centerId: string; callId: string; codeDigest: Buffer; codeSealed: Buffer; sentAt: Time; expiresAt: Time; answeredAt: MaybeTime }
    telephonyMissed: MissedTable
    telephonyMissedCall: { centerId: string; callId: string; missedId: string }
    telephonyWish: { centerId: string; id: string; userId: string; wishSealed: Buffer; askedAt: Time; doneAt: MaybeTime; why: string | null }
  }
}
export type CallSource = 'engine' | 'simulated' | 'manual'
export type RecordingTable = {
  centerId: string; id: string; callId: string; state: 'expected' | 'kept' | 'missing' | 'forgotten'; startedAt: Time; seconds: number | null; bytes: number | null; mediaType: string | null
  sm3: Buffer | null; keySealed: Buffer | null; keptAt: MaybeTime; keepUntil: MaybeTime; atEngine: boolean; nextTryAt: MaybeTime; attempts: number; why: string | null
}
export type MissedTable = {
  centerId: string; id: string; state: 'open' | 'done'; reason: 'abandoned' | 'closed' | 'asked'; numberSealed: Buffer; numberBlind: Buffer; line: string; queue: string | null; callId: string; count: number
  firstAt: Time; lastAt: Time; dueAt: Time; nextAt: Time; claimedBy: string | null; claimedAt: MaybeTime; attempts: number; outcome: 'reached' | 'wrong' | 'given_up' | 'called_again' | null
  doneAt: MaybeTime; doneBy: string | null; noteSealed: Buffer | null; version: number
}
