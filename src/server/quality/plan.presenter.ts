import type * as contract from '#contract/quality.ts'
import { fullOf } from '#domain/quality/sheet.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { drawsOf, type Plan } from './plan.store.ts'
import type { listSheetVersions } from './sheet.store.ts'

const iso = (at: number): string => new Date(at).toISOString()
const SHOWN_DRAWS = 10

export async function presentPlans(ctx: Context, reader: Db | Tx, plans: readonly Plan[]): Promise<contract.PlanView[]> {
  const draws = await drawsOf(reader, ctx.actor.centerId, plans.map(({ id }) => id), SHOWN_DRAWS)
  return plans.map(({ id, version, name, sheetCode, kind, method, period, size, weights, categoryCodes, seed, active }) => ({
    id, version, name, sheetCode, kind, method, period, size, weights, categoryCodes, seed, active,
    draws: draws.filter(({ planId }) => planId === id).map((one) => ({ day: one.periodDay, population: one.population, drawn: one.drawn, inspected: one.inspected, by: one.drawnByName, at: iso(one.drawnAt) })),
  }))
}

type SheetRow = Awaited<ReturnType<typeof listSheetVersions>>[number]
export const presentSheet = ({ code, number, state, content, madeByName, madeAt, publishedAt }: SheetRow): contract.SheetView =>
  ({ code, number, state, sheet: content, full: fullOf(content), madeBy: madeByName, madeAt: iso(madeAt), publishedAt: publishedAt === null ? null : iso(publishedAt) })
