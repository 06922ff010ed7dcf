/** What a move about an incident may look at; the limit to acknowledge is that of its level now. */
import { addAmount } from '#domain/calendar/add-amount.ts'
import type { IncidentFacts } from '#domain/incident/moves.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'

/** @throws Refusal incident_level_unknown */
export async function incidentFacts(ctx: Context, tx: Tx, levelCode: string): Promise<IncidentFacts> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const level = rules.incidentLevels?.find(({ code }) => code === levelCode)
  if (!level) throw new Refusal('incident_level_unknown', { level: levelCode })
  const name = ctx.actor.unitId === '' ? undefined : (await unitNamer(tx))(ctx.actor.unitId)
  return {
    now: ctx.now, by: ctx.actor.name, unit: name === undefined ? undefined : { id: ctx.actor.unitId, name, path: ctx.actor.unitPath }, newId,
    ackDueAt: addAmount(ctx.now, level.acknowledgeWithin, await calendarOf(ctx, tx, rules)),
  }
}
