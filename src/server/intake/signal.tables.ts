/** migrations/0017-intake-form.sql */
import type { ColumnType } from 'kysely'

export type TicketSignalTable = {
  centerId: string; ticketId: string; code: string; level: 'emergency' | 'sensitive'; seen: boolean; transferred: boolean
  raisedAt: ColumnType<number, Date, Date>; handledAt: ColumnType<number | null, Date | null, Date | null>; handledBy: string | null
}

declare module '#platform/database.ts' {
  interface Tables {
    ticketSignal: TicketSignalTable
  }
}
