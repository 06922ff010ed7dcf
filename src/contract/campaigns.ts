/** 专项整治: from the first complaint to the counted result, told to the requesters. */
import { z } from 'zod'
import { CENTER_ROLES, OVERSIGHT_ROLES, UNIT_ROLES, type Role } from '#domain/people/actor.ts'
import { CAMPAIGN_STATES, PHASE_SCOPES } from '#domain/supervision/campaign.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'

const STAFF = ['supervisor', 'supervision_office'] as const satisfies Role[]
const READERS = [...CENTER_ROLES, ...UNIT_ROLES, ...OVERSIGHT_ROLES] as const satisfies Role[]
const REPORTERS = [...STAFF, ...UNIT_ROLES] as const satisfies Role[]
const Day = z.iso.date()
export const PhaseShape = z.object({ name: Text(60), scope: z.enum(PHASE_SCOPES), places: z.array(Text(60)).min(1).max(50), fromDay: Day, toDay: Day })
const CounterShape = z.object({ code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), name: Text(40), unitWord: Text(10) })

export const CampaignRow = z.object({
  id: Id, version: z.number(), state: z.enum(CAMPAIGN_STATES), name: z.string(), startedAt: Time, closedAt: Time.nullable(), tickets: z.number(), requesters: z.number(), told: z.number(),
  counters: z.array(CounterShape.extend({ sum: z.number() })), units: z.array(z.object({ id: Id, name: z.string() })),
})
export type CampaignRow = z.infer<typeof CampaignRow>
export const CampaignReport = z.object({ id: Id, counter: z.string(), day: Day, place: z.string(), number: z.number(), unit: z.string(), by: z.string(), at: Time, corrects: Id.nullable(), reason: z.string().nullable(), mayCorrect: z.boolean() })
export const CampaignView = CampaignRow.extend({
  goal: z.string(), matterId: Id.nullable(), startedBy: z.string(), result: z.string().nullable(), reportedAt: Time.nullable(), closedBy: z.string().nullable(), phases: z.array(PhaseShape),
  days: z.array(z.object({ counter: z.string(), day: Day, number: z.number() })),
  reports: z.array(CampaignReport), sources: z.array(z.object({ id: Id, number: z.string(), title: z.string(), told: z.enum(['yes', 'no', 'nobody']) })),
  abilities: z.array(z.enum(['join', 'phases', 'report', 'publish', 'tell', 'close'])),
})
export type CampaignView = z.infer<typeof CampaignView>

const Params = z.object({ campaignId: Id })
const TicketIds = z.array(Id).max(500)
export const listCampaigns = endpoint('GET', '/api/campaigns', { response: z.object({ items: z.array(CampaignRow), mayStart: z.boolean() }), access: READERS, summary: 'campaigns, running ones first' })
export const getCampaign = endpoint('GET', '/api/campaigns/:campaignId', { params: Params, response: CampaignView, access: READERS, summary: 'one campaign' })
export const startCampaign = endpoint('POST', '/api/campaigns', {
  body: z.object({ name: Text(100), goal: Text(1000), ticketIds: TicketIds.default([]), ticketNumbers: z.array(Text(40)).max(500).default([]), matterId: Id.optional(), unitIds: z.array(Id).min(1).max(20), phases: z.array(PhaseShape).min(1).max(10), counters: z.array(CounterShape).min(1).max(12) }),
  response: CampaignView, access: STAFF, summary: 'start a campaign out of tickets or a matter',
})
export const joinCampaign = endpoint('POST', '/api/campaigns/:campaignId/tickets', { params: Params, body: z.object({ ticketIds: TicketIds.default([]), ticketNumbers: z.array(Text(40)).max(500).default([]) }), response: CampaignView, access: STAFF, summary: 'more source tickets' })
export const setPhases = endpoint('POST', '/api/campaigns/:campaignId/phases', { params: Params, body: z.object({ version: z.number(), phases: z.array(PhaseShape).min(1).max(10) }), response: CampaignView, access: STAFF, summary: 'its phases, points before area' })
export const reportCount = endpoint('POST', '/api/campaigns/:campaignId/reports', { params: Params, body: z.object({ counter: z.string().max(40), day: Day, place: Text(100), number: z.number().int().min(1).max(1_000_000), unitId: Id.optional() }), response: CampaignView, access: REPORTERS, summary: 'a unit reports what it did: day, place, number' })
export const correctCount = endpoint('POST', '/api/campaigns/:campaignId/reports/:reportId/correction', { params: Params.extend({ reportId: Id }), body: z.object({ number: z.number().int().min(0).max(1_000_000), reason: Text(200) }), response: CampaignView, access: REPORTERS, summary: 'the number as it should be: a row of its own' })
export const publishResult = endpoint('POST', '/api/campaigns/:campaignId/result', { params: Params, body: z.object({ version: z.number(), text: Text(1000) }), response: CampaignView, access: STAFF, summary: 'the result; every requester is told once' })
export const tellRequesters = endpoint('POST', '/api/campaigns/:campaignId/telling', { params: Params, body: z.object({}), response: CampaignView, access: STAFF, summary: 'tell those who came later' })
export const closeCampaign = endpoint('POST', '/api/campaigns/:campaignId/closing', { params: Params, body: z.object({ version: z.number() }), response: CampaignView, access: STAFF, summary: 'close it' })
