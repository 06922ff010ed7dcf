import type { CountedTicket } from '#contract/assessment.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import type { assessmentRows } from '#contract/assessment.ts'
import { readsAll } from '#domain/assessment/claim.ts'
import type { Kpi } from '#domain/assessment/kpi.ts'
import type { Context } from '#platform/context.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { exclusionsOf, ticketNames } from './claim.store.ts'
import type { Definitions } from './definitions.ts'
import { frameOf, planned } from './month-figures.ts'
import { countedRows } from './rows.query.ts'

/** @throws Refusal kpi_unknown, kpi_not_measured */
export function requireKpi({ kpis }: Definitions, code: string): Kpi {
  const kpi = kpis.find((one) => one.code === code)
  if (!kpi) throw new Refusal('kpi_unknown', { kpi: code })
  if (kpi.needs !== undefined) throw new Refusal('kpi_not_measured', { kpi: code })
  return kpi
}

/** A head of a unit opens the own unit's figures only. @throws Refusal forbidden */
export async function presentRows(ctx: Context, month: string, query: QueryOf<typeof assessmentRows>): Promise<{ items: CountedTicket[]; next: string | null }> {
  const unitId = readsAll(ctx.actor) ? query.unitId : (query.unitId ?? ctx.actor.unitId)
  if (!readsAll(ctx.actor) && unitId !== ctx.actor.unitId) throw new Refusal('forbidden')
  const [ticketId, id] = readCursor(query.after, 2) ?? []
  const { rows, kpi } = await planned(ctx, async (tx) => {
    const { definitions, asked, source } = await frameOf(ctx, month, tx)
    const found = requireKpi(definitions, query.kpi)
    if (unitId !== undefined && found.of === 'center') throw new Refusal('kpi_of_center', { kpi: found.code })
    return { kpi: found, rows: await countedRows(tx, found, asked, source, { unitId, side: query.side, after: ticketId && id ? { ticketId, id } : undefined, limit: query.limit + 1 }) }
  })
  const page = rows.slice(0, query.limit)
  const ids = [...new Set(page.map((row) => row.ticketId))]
  const [names, asked, nameOf] = [await ticketNames(ctx.db, ctx.actor.centerId, ids), await exclusionsOf(ctx.db, ctx.actor.centerId, ids), await unitNamer(ctx.db)]
  const last = page.at(-1)
  return {
    next: rows.length > query.limit && last ? writeCursor(last.ticketId, last.id) : null,
    items: page.map((row) => {
      const claim = asked.findLast((one) => one.ticketId === row.ticketId && one.unitId === row.unitId && (one.kpi === null || one.kpi === kpi.code))
      const name = names.get(row.ticketId)
      return {
        ticketId: row.ticketId, factId: row.id, number: name?.number ?? '', title: name?.title ?? '', unit: row.unitId === null ? null : (nameOf(row.unitId) ?? null), at: new Date(row.at).toISOString(),
        counted: row.counted, minutes: row.minutes, exclusion: claim ? { id: claim.id, state: claim.state } : null,
      }
    }),
  }
}
