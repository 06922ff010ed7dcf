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
    telephonyWish: { centerId: string; id: string; userId: string; wishSealed: Buffer; askedAt: Time; doneAt: MaybeTime; why: string | null }
  }
}
export type CallSource = 'engine' | 'simulated' | 'manual'
