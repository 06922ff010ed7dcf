/** What happened stands under the incident; opening and closing also on each of its tickets. */
import type { Incident, IncidentEvent } from '#domain/incident/incident.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents, type NewEvent } from '#platform/events.ts'

const ON_TICKETS = ['incident.opened', 'incident.closed']

export async function recordIncident(tx: Tx, ctx: Context, incident: Incident, events: readonly IncidentEvent[]): Promise<void> {
  await recordEvents(tx, ctx, events.flatMap(({ type, unitPath, facts, body }): NewEvent[] => {
    const event = { type, dimensions: { ...(unitPath !== undefined && { unitPath }), ...(incident.areaCode !== undefined && { areaCode: incident.areaCode }), facts: { incident: incident.id, ...facts } }, ...(body && { body }) }
    const subjects: NewEvent['subject'][] = [{ kind: 'incident', id: incident.id }, ...(ON_TICKETS.includes(type) ? incident.ticketIds.map((id): NewEvent['subject'] => ({ kind: 'ticket', id })) : [])]
    return subjects.map((subject) => ({ ...event, subject }))
  }))
}
