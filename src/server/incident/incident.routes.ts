import * as contract from '#contract/incident.ts'
import { isDesk, maySeeIncident } from '#domain/incident/rules.ts'
import type { Incident } from '#domain/incident/incident.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { moveIncident } from './actions/move-incident.ts'
import { openIncident } from './actions/open-incident.ts'
import { presentIncidents } from './incident.presenter.ts'
import { getIncident, listIncidents } from './incident.store.ts'

const one = async (ctx: Context, incident: Incident): Promise<contract.IncidentView> => (await presentIncidents(ctx, [incident]))[0]!

export function incidentRoutes(door: Door): void {
  mount(door, contract.listIncidents, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const unitId = seesWholeCenter(ctx.actor) ? undefined : ctx.actor.unitId
    const items = await listIncidents(ctx.db, ctx.actor.centerId, { state: query.state, unitId, ticketId: query.ticketId })
    return { items: await presentIncidents(ctx, items), mayOpen: isDesk(ctx.actor), levels: (rules.incidentLevels ?? []).map(({ code, name, placeholder }) => ({ code, name, placeholder: placeholder ?? false })) }
  })
  mount(door, contract.getIncident, async (ctx, { params }) => {
    const incident = await getIncident(ctx.db, ctx.actor.centerId, params.incidentId)
    if (!maySeeIncident(ctx.actor, incident)) throw new Refusal('not_found')
    return one(ctx, incident)
  })
  mount(door, contract.openIncident, async (ctx, { body }) => one(ctx, await openIncident(ctx, body)))
  mount(door, contract.moveIncident, async (ctx, { params, body }) => one(ctx, await moveIncident(ctx, params.incidentId, body)))
}
