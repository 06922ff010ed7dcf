/** 专项整治: the list with its sums, and one with its sources: who has been told, who not yet, whom nobody can tell. */
import { sql } from 'kysely'
import type { CampaignState } from '#domain/supervision/campaign.ts'
import type { Db, Tx } from '#platform/database.ts'
import './campaign.tables.ts'

const MOST_SOURCES = 500

export type ListedCampaign = {
  id: string; version: number; state: CampaignState; name: string; startedAt: number; closedAt: number | null; tickets: number; requesters: number; told: number
  counters: { code: string; name: string; unitWord: string; sum: number }[]; unitIds: string[]
}
/** `unitId`: only those it takes part in; `id`: that one */
export async function listCampaigns(db: Db | Tx, centerId: string, { unitId, id }: { unitId?: string | undefined; id?: string | undefined }): Promise<ListedCampaign[]> {
  const { rows } = await sql<ListedCampaign>`select c.id, c.version, c.state, c.name, c.started_at, c.closed_at,
      (select count(*)::int from campaign_ticket t where t.center_id = c.center_id and t.campaign_id = c.id) as tickets,
      (select count(distinct r.requester_id)::int from campaign_ticket t join ticket_requester r on r.center_id = t.center_id and r.ticket_id = t.ticket_id where t.center_id = c.center_id and t.campaign_id = c.id) as requesters,
      (select count(*)::int from campaign_told t where t.center_id = c.center_id and t.campaign_id = c.id) as told,
      (select coalesce(json_agg(json_build_object('code', k.code, 'name', k.name, 'unitWord', k.unit_word, 'sum',
        (select coalesce(sum(r.number), 0)::int from campaign_report r where r.center_id = k.center_id and r.campaign_id = k.campaign_id and r.counter = k.code)) order by k.place), '[]')
        from campaign_counter k where k.center_id = c.center_id and k.campaign_id = c.id) as counters,
      array(select u.unit_id::text from campaign_unit u where u.center_id = c.center_id and u.campaign_id = c.id order by u.unit_id) as unit_ids
    from campaign c where c.center_id = ${centerId} and (${id ?? null}::uuid is null or c.id = ${id ?? null}::uuid)
      and (${unitId ?? null}::text is null or exists (select from campaign_unit u where u.center_id = c.center_id and u.campaign_id = c.id and u.unit_id::text = ${unitId ?? null}))
    order by (c.state = 'closed'), c.id desc limit 200`.execute(db)
  return rows
}

export type Source = { id: string; number: string; title: string; told: 'yes' | 'no' | 'nobody' }
/** Those still to be told first. */
export async function sourcesOf(db: Db | Tx, centerId: string, campaignId: string): Promise<Source[]> {
  const { rows } = await sql<Source>`select t.id, t.number, t.list_title as title, case
        when not exists (select from ticket_requester r where r.center_id = c.center_id and r.ticket_id = c.ticket_id) then 'nobody'
        when exists (select from ticket_requester r where r.center_id = c.center_id and r.ticket_id = c.ticket_id and not exists (
          select from campaign_told d where d.center_id = c.center_id and d.campaign_id = c.campaign_id and d.requester_id = r.requester_id)) then 'no' else 'yes' end as told
    from campaign_ticket c join ticket t on t.center_id = c.center_id and t.id = c.ticket_id where c.center_id = ${centerId} and c.campaign_id = ${campaignId} order by told, t.id limit ${MOST_SOURCES}`.execute(db)
  return rows
}

/** Requesters of its tickets who have not heard of the result. */
export async function untold(db: Db | Tx, centerId: string, campaignId: string): Promise<number> {
  const [row] = await listCampaigns(db, centerId, { id: campaignId })
  return row ? row.requesters - row.told : 0
}
