/** migrations/0023-supervision-campaign.sql */
import type { ColumnType, Generated } from 'kysely'
import type { CampaignState, Phase } from '#domain/supervision/campaign.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>

export type CampaignTable = {
  centerId: string; id: string; version: Generated<number>; state: CampaignState; name: string; goal: string; matterId: string | null; startedAt: Time; startedByName: string
  result: string | null; reportedAt: TimeOrNull; closedAt: TimeOrNull; closedByName: string | null
}
export type CampaignReportTable = {
  centerId: string; campaignId: string; id: string; counter: string; unitId: string; day: string; place: string; number: number; corrects: string | null; reason: string | null; at: Time; byName: string
}

declare module '#platform/database.ts' {
  interface Tables {
    campaign: CampaignTable
    campaignUnit: { centerId: string; campaignId: string; unitId: string }
    campaignPhase: Phase & { centerId: string; campaignId: string; place: number }
    campaignCounter: { centerId: string; campaignId: string; code: string; name: string; unitWord: string; place: number }
    campaignReport: CampaignReportTable
    campaignTicket: { centerId: string; campaignId: string; ticketId: string; joinedAt: Time }
    campaignTold: { centerId: string; campaignId: string; requesterId: string; ticketId: string; toldAt: Time }
  }
}
