/** migrations/0028-shift.sql */
import type { ColumnType } from 'kysely'
import type { SwapState } from '#domain/shift/swap-life.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null | undefined, Date | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>

declare module '#platform/database.ts' {
  interface Tables {
    shiftTemplate: { centerId: string; id: string; name: string; fromTime: string; toTime: string; active: boolean }
    shiftDuty: { centerId: string; id: string; day: string; templateId: string; userId: string; startsAt: Time; endsAt: Time; version: number }
    shiftLeave: { centerId: string; id: string; userId: string; fromDay: string; toDay: string; reason: string }
    shiftSwap: { centerId: string; id: string; dutyId: string; askerId: string; askedId: string; otherDutyId: Maybe<string>; reason: string; state: SwapState; askedAt: Time; decidedAt: MaybeTime }
    shiftNote: { centerId: string; id: string; day: string; templateId: string; endsAt: Time; text: string; writtenAt: Time; writtenBy: string; writtenByName: string; confirmedAt: MaybeTime; confirmedByName: Maybe<string> }
    shiftAlarm: { centerId: string; id: string; halfHour: Time; raisedAt: Time; endedAt: MaybeTime; covered: Maybe<boolean> }
    shiftLoad: { centerId: string; day: string; half: number; count: number }
  }
}
