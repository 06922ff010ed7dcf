/** migrations/0008-intake.sql */
import type { ColumnType } from 'kysely'

export type DraftTable = { centerId: string; userId: string; id: string; dataSealed: Buffer; savedAt: ColumnType<number, Date, Date> }

declare module '#platform/database.ts' {
  interface Tables {
    draft: DraftTable
  }
}
