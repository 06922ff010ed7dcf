import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Phase } from '#domain/supervision/campaign.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CampaignReportTable, CampaignTable } from './campaign.tables.ts'

export type StoredCampaign = Selectable<CampaignTable>
export type StoredReport = Selectable<CampaignReportTable>
type Counter = { code: string; name: string; unitWord: string }

/** @throws Refusal not_found */
export async function getCampaign(db: Db | Tx, centerId: string, id: string, lock = false): Promise<StoredCampaign> {
  const row = await db.selectFrom('campaign').selectAll().where('centerId', '=', centerId).where('id', '=', id).$if(lock, (q) => q.forNoKeyUpdate()).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
/** First statement of every change. @throws Refusal not_found, campaign_closed, conflict */
export async function lockCampaign(tx: Tx, centerId: string, id: string, version?: number): Promise<StoredCampaign> {
  const found = await getCampaign(tx, centerId, id, true)
  if (found.state === 'closed') throw new Refusal('campaign_closed')
  if (version !== undefined && version !== found.version) throw new Refusal('conflict', { version: found.version, status: found.state })
  return found
}

export async function insertCampaign(tx: Tx, row: Insertable<CampaignTable>, unitIds: readonly string[], counters: readonly Counter[]): Promise<void> {
  const key = { centerId: row.centerId, campaignId: row.id }
  await tx.insertInto('campaign').values(row).execute()
  await tx.insertInto('campaignUnit').values(unitIds.map((unitId) => ({ ...key, unitId }))).execute()
  await tx.insertInto('campaignCounter').values(counters.map((counter, place) => ({ ...key, ...counter, place }))).execute()
}
export async function saveCampaign(tx: Tx, before: StoredCampaign, change: Updateable<CampaignTable>): Promise<void> {
  await tx.updateTable('campaign').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).execute()
}
export async function replacePhases(tx: Tx, centerId: string, campaignId: string, phases: readonly Phase[]): Promise<void> {
  await tx.deleteFrom('campaignPhase').where('centerId', '=', centerId).where('campaignId', '=', campaignId).execute()
  await tx.insertInto('campaignPhase').values(phases.map((phase, place) => ({ centerId, campaignId, place, ...phase }))).execute()
}

/** By id or number, and all of a matter. Unknown ones are refused. @throws Refusal not_found */
export async function sourceIds(tx: Tx, centerId: string, { ticketIds, ticketNumbers, matterId }: { ticketIds: readonly string[]; ticketNumbers: readonly string[]; matterId?: string | undefined }): Promise<string[]> {
  const { rows: numbered } = await sql<{ ticketId: string }>`select ticket_id from ticket_number where center_id = ${centerId} and number = any(${[...ticketNumbers]}::text[])`.execute(tx)
  if (numbered.length < new Set(ticketNumbers).size) throw new Refusal('not_found')
  const asked = new Set([...ticketIds, ...numbered.map(({ ticketId }) => ticketId)])
  const { rows } = await sql<{ id: string }>`select id from ticket where center_id = ${centerId} and id = any(${[...asked]}::uuid[])
    union select ticket_id from matter_ticket where center_id = ${centerId} and matter_id = ${matterId ?? null}::uuid order by id`.execute(tx)
  const found = new Set(rows.map(({ id }) => id))
  if ([...asked].some((id) => !found.has(id))) throw new Refusal('not_found')
  return rows.map(({ id }) => id)
}
/** @returns those that were not in it yet */
export async function addTickets(tx: Tx, centerId: string, campaignId: string, ticketIds: readonly string[], at: number): Promise<string[]> {
  const { rows } = await sql<{ ticketId: string }>`insert into campaign_ticket (center_id, campaign_id, ticket_id, joined_at) select ${centerId}, ${campaignId}, id, ${toDate(at)} from unnest(${[...ticketIds]}::uuid[]) as id
    on conflict do nothing returning ticket_id`.execute(tx)
  return rows.map(({ ticketId }) => ticketId)
}
/** Each requester not told yet, through the first of their source tickets. @returns those tickets, with how many are told by each */
export async function markTold(tx: Tx, centerId: string, campaignId: string, at: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ ticketId: string }>`insert into campaign_told (center_id, campaign_id, requester_id, ticket_id, told_at)
    select distinct on (r.requester_id) ${centerId}, ${campaignId}::uuid, r.requester_id, r.ticket_id, ${toDate(at)}::timestamptz from campaign_ticket c join ticket_requester r on r.center_id = c.center_id and r.ticket_id = c.ticket_id
    where c.center_id = ${centerId} and c.campaign_id = ${campaignId} order by r.requester_id, r.ticket_id on conflict do nothing returning ticket_id`.execute(tx)
  const tickets = new Map<string, number>()
  for (const { ticketId } of rows) tickets.set(ticketId, (tickets.get(ticketId) ?? 0) + 1)
  return tickets
}

export const reportsOf = (db: Db | Tx, centerId: string, campaignId: string): Promise<StoredReport[]> =>
  db.selectFrom('campaignReport').selectAll().where('centerId', '=', centerId).where('campaignId', '=', campaignId).orderBy('id').execute()
export async function insertReport(tx: Tx, row: Insertable<CampaignReportTable>): Promise<void> {
  await tx.insertInto('campaignReport').values(row).execute()
}
export const unitsOf = async (db: Db | Tx, centerId: string, campaignId: string): Promise<string[]> =>
  (await db.selectFrom('campaignUnit').select('unitId').where('centerId', '=', centerId).where('campaignId', '=', campaignId).orderBy('unitId').execute()).map(({ unitId }) => unitId)
export const countersOf = (db: Db | Tx, centerId: string, campaignId: string): Promise<Counter[]> =>
  db.selectFrom('campaignCounter').select(['code', 'name', 'unitWord']).where('centerId', '=', centerId).where('campaignId', '=', campaignId).orderBy('place').execute()
export const phasesOf = (db: Db | Tx, centerId: string, campaignId: string): Promise<Phase[]> =>
  db.selectFrom('campaignPhase').select(['name', 'scope', 'places', 'fromDay', 'toDay']).where('centerId', '=', centerId).where('campaignId', '=', campaignId).orderBy('place').execute()
