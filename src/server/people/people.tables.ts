/** migrations/0002-people.sql */
import type { ColumnType, Generated } from 'kysely'
import type { Role } from '#domain/people/actor.ts'
import type { UnitKind } from '#domain/profile/profile.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>

export type UnitTable = {
  id: string; code: string; name: string; shortName: string | null; kind: UnitKind; parentId: string | null; path: string
  centerId: string | null; areas: string[]; active: Generated<boolean>; version: Generated<number>
}
export type AppUserTable = {
  id: string; username: string; name: string; passwordHash: string; centerId: string; unitId: string; roles: Role[]
  active: Generated<boolean>; isDemo: Generated<boolean>; failures: Generated<number>; lockedUntil: TimeOrNull; lastSeenAt: TimeOrNull
  passwordChangedAt: Time; version: Generated<number>
}
export type SessionTable = { idHash: Buffer; userId: string; csrf: string; createdAt: Time; seenAt: Time }

declare module '#platform/database.ts' {
  interface Tables {
    unit: UnitTable
    appUser: AppUserTable
    session: SessionTable
  }
}
