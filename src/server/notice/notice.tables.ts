/** migrations/0007-notice.sql */
import type { ColumnType } from 'kysely'

export type OutgoingMessageTable = {
  centerId: string; id: string; ticketId: string; eventId: string; template: string; textSealed: Buffer
  state: 'waiting' | 'sent' | 'failed'; createdAt: ColumnType<number, Date, Date>
}

declare module '#platform/database.ts' {
  interface Tables {
    outgoingMessage: OutgoingMessageTable
  }
}
