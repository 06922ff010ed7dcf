import type { NuisanceView } from '#contract/telephony-handling.ts'
import type { z } from 'zod'
import { maskPhone } from '#domain/people/mask.ts'
import type { NuisanceKind, NuisanceState } from '#domain/telephony/nuisance.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import { userNames } from '#server/people/user.store.ts'
import { numberOf } from './call.store.ts'
import { nuisanceCounts, type Nuisance } from './nuisance.store.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export async function presentNuisances(ctx: Context, rows: readonly Nuisance[]): Promise<z.input<typeof NuisanceView>[]> {
  const { centerId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const counts = await nuisanceCounts(tx, centerId, rows.map(({ numberBlind }) => numberBlind), ctx.now - 30 * DAY)
    const names = await userNames(tx, rows.flatMap(({ reportedBy, decidedBy }) => (decidedBy ? [reportedBy, decidedBy] : [reportedBy])))
    const shown = []
    for (const row of rows) {
      const number = await numberOf(tx, ctx.keys, centerId, row.callId)
      const { refused, reports } = counts.get(row.numberBlind.toString('hex')) ?? { refused: 0, reports: 0 }
      shown.push({
        id: row.id, callId: row.callId, number: number === undefined ? '' : maskPhone(number), kind: row.kind as NuisanceKind, note: ctx.keys.open(row.noteSealed), reportedBy: names.get(row.reportedBy) ?? '', reportedAt: iso(row.reportedAt)!,
        state: row.state as NuisanceState, decidedBy: row.decidedBy ? names.get(row.decidedBy) ?? '' : '', decidedAt: iso(row.decidedAt), reason: row.reasonSealed ? ctx.keys.open(row.reasonSealed) : '', blockedUntil: iso(row.blockedUntil),
        refused, reports, version: row.version,
      })
    }
    return shown
  })
}
