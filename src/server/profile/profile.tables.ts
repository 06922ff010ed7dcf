/** migrations/0004-profile.sql */
import type { ColumnType, Generated } from 'kysely'

type Time = ColumnType<number, Date, Date>
export type InstallationTable = {
  single: Generated<boolean>; profileCode: string; name: string; look: string; figures: string; roles: string; loadedAt: Time
}
export type CenterTable = { id: string; name: string; numberPrefix: string; position: number }
export type ProfileVersionTable = {
  centerId: string; id: string; sequence: number; validFrom: Time; document: string; digest: Buffer; madeBy: string; note: string | null
}

declare module '#platform/database.ts' {
  interface Tables {
    installation: InstallationTable
    center: CenterTable
    profileVersion: ProfileVersionTable
  }
}
