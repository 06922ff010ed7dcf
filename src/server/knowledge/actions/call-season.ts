import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { requireSystem } from '#server/people/require-role.ts'
import type { SeasonUnit } from '../care.query.ts'
import type { OpenSeason } from '../open-seasons.ts'
import { insertCall } from '../season.store.ts'

/** 季前会商: once a run of a season, to the centre and every unit that owns entries of it. */
export async function callSeason(ctx: Context, season: OpenSeason, units: readonly SeasonUnit[]): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const id = newId()
    if (!(await insertCall(tx, ctx, id, season.season, season.from))) return
    await recordEvents(tx, ctx, [{
      type: 'season.called', subject: { kind: 'entry', id }, body: { season: season.season, name: season.rule.name, from: season.from, units },
      dimensions: { facts: { season: season.season, from: season.from, entries: units.reduce((sum, { total }) => sum + total, 0), units: units.length } },
    }])
  })
}
