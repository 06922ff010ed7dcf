/** migrations/0031-incident.sql */
import type { ColumnType } from 'kysely'
import type { Incident, IncidentState } from '#domain/incident/incident.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null, Date | null>

declare module '#platform/database.ts' {
  interface Tables {
    incident: {
      centerId: string; id: string; version: number; state: IncidentState; unitIds: string[]; ticketIds: string[]; openedAt: Time; closedAt: TimeOrNull; nextDueAt: TimeOrNull
      document: ColumnType<Incident, string, string>
    }
  }
}
