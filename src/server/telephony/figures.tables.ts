/** migrations/0037-telephony-figures.sql */
import type { ColumnType } from 'kysely'
import type { Counts } from '#domain/telephony/half-hour.ts'
import type { CallOutcome, CallSource } from '#domain/telephony/call-row.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null, Date | null>

declare module '#platform/database.ts' {
  interface Tables {
    telephonyCallFigure: {
      centerId: string; callId: string; source: CallSource; direction: 'in' | 'out'; line: string; outcome: CallOutcome; offeredAt: Time; queuedAt: MaybeTime; queueFirst: string | null; queue: string | null
      firstRingAt: MaybeTime; answeredAt: MaybeTime; abandonedAt: MaybeTime; endedAt: MaybeTime; agentId: string | null; waitMs: number | null; talkMs: number | null; wrapMs: number | null
      overflowed: boolean; handedOver: boolean; refused: boolean; rating: number | null; ticketId: string | null; resolved: boolean
    }
    telephonyHalfHour: { centerId: string; source: CallSource; at: Time; line: string; queue: string } & Counts
    telephonyAnsweredTicket: { centerId: string; ticketId: string }
    telephonySeatTime: { centerId: string; simulated: boolean; at: Time; userId: string; state: string; ms: number }
  }
}
