import type { IncidentMoveInput } from '#contract/incident.ts'
import type { Incident, IncidentChange } from '#domain/incident/incident.ts'
import * as moves from '#domain/incident/moves.ts'
import { whyNotIncident } from '#domain/incident/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { incidentFacts } from '../incident-facts.ts'
import { lockIncident, saveIncident } from '../incident.store.ts'
import { recordIncident } from '../record-incident.ts'

/** Every move about a running incident: lock, may it, decide, save, record. */
export async function moveIncident(ctx: Context, id: string, input: IncidentMoveInput): Promise<Incident> {
  return ctx.transaction(async (tx) => {
    const incident = await lockIncident(tx, ctx.actor.centerId, id)
    requireMove(ctx, incident, input)
    const change = await decide(ctx, tx, incident, await incidentFacts(ctx, tx, incident.level), input)
    const after = await saveIncident(tx, change.incident)
    await recordIncident(tx, ctx, after, change.events)
    return after
  })
}

function requireMove({ actor }: Context, incident: Incident, { move }: IncidentMoveInput): void {
  const why = whyNotIncident(actor, incident, move)
  if (why) throw new Refusal(why, { state: incident.state })
}

async function decide(ctx: Context, tx: Tx, incident: Incident, facts: moves.IncidentFacts, input: IncidentMoveInput): Promise<IncidentChange> {
  switch (input.move) {
    case 'call': return moves.call(incident, facts, await Promise.all(input.units.map(async ({ unitId, task }) => ({ ...(await requireUnit(tx, ctx.actor.centerId, unitId)), task }))))
    case 'release': return moves.release(incident, facts, input.unitId, input.reason)
    case 'command': return moves.command(incident, facts, input)
    case 'log': return moves.writeLog(incident, facts, { text: input.text, ...(input.url && { url: input.url }) })
    case 'step': return moves.step(incident, facts, input.to, input.report || undefined)
    case 'acknowledge': return moves.acknowledge(incident, facts, input.commandId)
    case 'done': return moves.done(incident, facts, input.commandId, input.result)
    case 'close': return moves.closeIncident(incident, facts, input.summary)
  }
}
