/** Reads and writes an incident whole. */
import { sql } from 'kysely'
import { atWork, nextDueAt, type Incident, type IncidentState } from '#domain/incident/incident.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './incident.tables.ts'

const incidents = (db: Db | Tx, centerId: string) => db.selectFrom('incident').select(['document', 'version']).where('centerId', '=', centerId)
const incidentOf = ({ document, version }: { document: Incident; version: number }): Incident => ({ ...document, version })
function found(row: { document: Incident; version: number } | undefined): Incident {
  if (!row) throw new Refusal('not_found')
  return incidentOf(row)
}

/** @throws Refusal not_found */
export const lockIncident = async (tx: Tx, centerId: string, id: string): Promise<Incident> => found(await incidents(tx, centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst())
export const getIncident = async (db: Db | Tx, centerId: string, id: string): Promise<Incident> => found(await incidents(db, centerId).where('id', '=', id).executeTakeFirst())

const MOST_LISTED = 100
type Asked = { state: IncidentState; unitId?: string | undefined; ticketId?: string | undefined }
export async function listIncidents(db: Db, centerId: string, { state, unitId, ticketId }: Asked): Promise<Incident[]> {
  const rows = await incidents(db, centerId).where('state', '=', state)
    .$if(unitId !== undefined, (q) => q.where(sql<boolean>`unit_ids @> array[${unitId}]::uuid[]`))
    .$if(ticketId !== undefined, (q) => q.where(sql<boolean>`ticket_ids @> array[${ticketId}]::uuid[]`))
    .orderBy('openedAt', 'desc').limit(MOST_LISTED).execute()
  return rows.map(incidentOf)
}

export const dueIncidents = (db: Db, centerId: string, now: number): Promise<{ id: string }[]> =>
  db.selectFrom('incident').select('id').where('centerId', '=', centerId).where(sql<boolean>`next_due_at < ${toDate(now)}`).orderBy('nextDueAt').limit(500).execute()

const columns = (incident: Incident) => {
  const due = nextDueAt(incident)
  return { version: incident.version, state: incident.state, unitIds: atWork(incident).map(({ unitId }) => unitId), closedAt: incident.closedAt === undefined ? null : toDate(incident.closedAt), nextDueAt: due === undefined ? null : toDate(due), document: JSON.stringify(incident) }
}
export async function insertIncident(tx: Tx, incident: Incident): Promise<void> {
  await tx.insertInto('incident').values({ centerId: incident.centerId, id: incident.id, ticketIds: incident.ticketIds, openedAt: toDate(incident.openedAt), ...columns(incident) }).execute()
}
export async function saveIncident(tx: Tx, incident: Incident): Promise<Incident> {
  const after = { ...incident, version: incident.version + 1 }
  await tx.updateTable('incident').set(columns(after)).where('centerId', '=', incident.centerId).where('id', '=', incident.id).execute()
  return after
}
