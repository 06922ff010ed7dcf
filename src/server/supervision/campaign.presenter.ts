import type { CampaignRow, CampaignView } from '#contract/campaigns.ts'
import { byDay } from '#domain/supervision/campaign.ts'
import { isUnitRole } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { getCampaign, phasesOf, reportsOf } from './campaign.store.ts'
import { listCampaigns, sourcesOf, type ListedCampaign } from './campaigns.query.ts'

const MOST_REPORTS = 300
const iso = (at: number): string => new Date(at).toISOString()
export const isCampaignStaff = ({ actor: { roles } }: Context): boolean => roles.includes('supervisor') || roles.includes('supervision_office')
/** Units see the campaigns they take part in. */
export const unitSeeing = ({ actor }: Context): string | undefined => (isUnitRole(actor) ? actor.unitId : undefined)

export const presentRow = ({ unitIds, startedAt, closedAt, ...row }: ListedCampaign, unitName: (id: string) => string | undefined): CampaignRow =>
  ({ ...row, startedAt: iso(startedAt), closedAt: closedAt === null ? null : iso(closedAt), units: unitIds.map((id) => ({ id, name: unitName(id) ?? '' })) })

/** @throws Refusal not_found */
export const presentCampaign = (ctx: Context, id: string): Promise<CampaignView> => ctx.transaction(async (tx) => {
  const { actor: { centerId, unitId } } = ctx
  const asUnit = unitSeeing(ctx) !== undefined
  const [row] = await listCampaigns(tx, centerId, { id, unitId: unitSeeing(ctx) })
  if (!row) throw new Refusal('not_found')
  const [found, unitName] = [await getCampaign(tx, centerId, id), await unitNamer(tx)]
  const reports = await reportsOf(tx, centerId, id)
  const open = found.state !== 'closed'
  const staff = isCampaignStaff(ctx)
  return {
    ...presentRow(row, unitName), goal: found.goal, matterId: found.matterId, startedBy: found.startedByName, result: found.result, reportedAt: found.reportedAt === null ? null : iso(found.reportedAt), closedBy: found.closedByName,
    phases: await phasesOf(tx, centerId, id), days: row.counters.flatMap(({ code }) => byDay(reports, code).map((day) => ({ counter: code, ...day }))),
    reports: reports.toReversed().slice(0, MOST_REPORTS).map((one) => ({
      id: one.id, counter: one.counter, day: one.day, place: one.place, number: one.number, unit: unitName(one.unitId) ?? '', by: one.byName, at: iso(one.at), corrects: one.corrects, reason: one.reason,
      mayCorrect: open && one.corrects === null && (staff || (asUnit && one.unitId === unitId)),
    })),
    // Whose demands they are is not for every unit that takes part.
    sources: asUnit ? [] : await sourcesOf(tx, centerId, id),
    abilities: !open ? [] : staff ? ['join', 'phases', 'report', 'publish', ...(found.result !== null && row.told < row.requesters ? ['tell' as const] : []), ...(found.result !== null && row.told === row.requesters ? ['close' as const] : [])] : asUnit ? ['report'] : [],
  }
})
