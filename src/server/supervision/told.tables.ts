/** migrations/0043-supervision-y.sql */
import type { ColumnType } from 'kysely'
import type { ToldChannel } from '#domain/profile/supervision.ts'

type Time = ColumnType<number, Date, Date>
export type NoticeTable = {
  centerId: string; orderId: string; stepNo: number; userId: string; userName: string; unitId: string; addressee: string; rungName: string
  toldAt: Time; readAt: ColumnType<number | null, Date | null | undefined, Date | null>
}
export type ToldMessageTable = {
  centerId: string; orderId: string; stepNo: number; userId: string; channel: ToldChannel; textSealed: Buffer; state: 'waiting' | 'sent' | 'failed'; createdAt: Time
}

declare module '#platform/database.ts' {
  interface Tables {
    supervisionNotice: NoticeTable
    supervisionMessage: ToldMessageTable
  }
}
