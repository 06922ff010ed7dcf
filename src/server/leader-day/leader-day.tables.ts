/** migrations/0027-leader-day.sql */
import type { ColumnType, Generated } from 'kysely'
import type { Half } from '#domain/leader-day/half-day.ts'
import type { SessionState } from '#domain/leader-day/session-life.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null | undefined, Date | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>

declare module '#platform/database.ts' {
  interface Tables {
    leaderSession: {
      centerId: string; id: string; ruleCode: string; leaderName: string; leaderId: Maybe<string>; unitId: Maybe<string>; unitPath: Maybe<string>; unitName: Maybe<string>; day: string; half: Half; startsAt: Time; endsAt: Time
      scope: string; categoryCodes: string[]; chosenFor: Maybe<string>; seat: Maybe<string>; agentIds: string[]; announcement: Maybe<string>; state: SessionState; version: number; sequence: number; changedAt: Time
      openedAt: MaybeTime; heldAt: MaybeTime; coordinatedAt: MaybeTime; coordinationPlace: Maybe<string>; coordinationMembers: Generated<string[]>; results: Maybe<string>; publishedAt: MaybeTime; cancelReason: Maybe<string>
    }
    leaderChannel: { centerId: string; sessionId: string; phase: 'before' | 'after'; channel: string; announcedAt: Time; byName: string; link: Maybe<string>; reach: Maybe<number>; reachAt: MaybeTime }
    leaderTicket: {
      centerId: string; sessionId: string; ticketId: string; how: 'registered' | 'answered' | 'linked'; callReference: Maybe<string>; linkedAt: Time; isMedia: Generated<boolean>; mediaLink: Maybe<string>; mediaNote: Maybe<string>
      calledEvent: Maybe<string>; calledAt: MaybeTime; contacted: Maybe<boolean>; solved: Maybe<'solved' | 'partly' | 'not_solved'>; satisfied: Maybe<boolean>
    }
    leaderAct: { centerId: string; id: string; sessionId: string; ticketId: Maybe<string>; kind: 'answer' | 'assign' | 'coordinate' | 'supervise'; text: string; leaderName: string; writtenByName: Maybe<string>; at: Time }
    leaderTask: { centerId: string; id: string; sessionId: string; ticketId: Maybe<string>; title: string; unitId: string; unitPath: string; unitName: string; dueOn: string; result: Maybe<string>; doneAt: MaybeTime; doneByName: Maybe<string> }
  }
}
