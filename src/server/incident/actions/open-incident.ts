import type { BodyOf } from '#contract/endpoint.ts'
import type { openIncident as endpoint } from '#contract/incident.ts'
import type { Incident } from '#domain/incident/incident.ts'
import { openIncident as open } from '#domain/incident/moves.ts'
import { DESK } from '#domain/incident/rules.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'
import { incidentFacts } from '../incident-facts.ts'
import { insertIncident } from '../incident.store.ts'
import { recordIncident } from '../record-incident.ts'

/** 发起调度: over one ticket, or all that speak of the same thing; several units are called at once. */
export async function openIncident(ctx: Context, input: BodyOf<typeof endpoint>): Promise<Incident> {
  requireRole(ctx, ...DESK)
  const { centerId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const ticketIds = [...new Set(input.ticketIds)]
    const tickets = await getTickets(tx, centerId, ticketIds)
    if (tickets.length < ticketIds.length) throw new Refusal('not_found')
    const units = await Promise.all(input.units.map(async ({ unitId, task }) => ({ ...(await requireUnit(tx, centerId, unitId)), task })))
    const areaCode = tickets.find((one) => one.areaCode)?.areaCode
    const facts = await incidentFacts(ctx, tx, input.level)
    const { incident, events } = open({ id: newId(), centerId, title: input.title, level: input.level, place: input.place, ...(areaCode && { areaCode }), ticketIds }, facts, units)
    await insertIncident(tx, incident)
    await recordIncident(tx, ctx, incident, events)
    return incident
  })
}
