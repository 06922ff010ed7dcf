/** migrations/0009-analytics.sql */
export type DayCountTable = { centerId: string; measure: string; dimension: string; code: string; day: string; count: number }
export type TotalCountTable = Omit<DayCountTable, 'day'>
export type DayTicketTable = { centerId: string; measure: string; day: string; ticketId: string; inTime: boolean | null; satisfied: boolean | null }

declare module '#platform/database.ts' {
  interface Tables {
    dayCount: DayCountTable
    totalCount: TotalCountTable
    dayTicket: DayTicketTable
  }
}
