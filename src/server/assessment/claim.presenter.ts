import type { AppealView, CorrectionView, ExclusionView } from '#contract/assessment.ts'
import { appealAbilities, exclusionAbilities, MAY_CLAIM, readsAll } from '#domain/assessment/claim.ts'
import { valueOf } from '#domain/assessment/kpi.ts'
import type { Context } from '#platform/context.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { ticketNames, type Appeal, type ClaimsAsked, type Exclusion } from './claim.store.ts'
import { findMonth, readCorrections, WHOLE } from './month.store.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
const reasonNames = async (ctx: Context): Promise<(code: string) => string> => {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  return (code) => (code === 'appeal' ? '申诉成立' : (rules.exclusionReasons?.find((one) => one.code === code)?.name ?? code))
}

export async function presentExclusions(ctx: Context, rows: readonly Exclusion[]): Promise<ExclusionView[]> {
  const [tickets, nameOf, reasonOf] = [await ticketNames(ctx.db, ctx.actor.centerId, rows.map((row) => row.ticketId)), await unitNamer(ctx.db), await reasonNames(ctx)]
  return rows.map(({ centerId: _, ticketId, appealId: __, ...row }) => ({
    ...row, ticket: tickets.get(ticketId) ?? { id: ticketId, number: '', title: '' }, unit: nameOf(row.unitId) ?? '', reason: reasonOf(row.reason), appliedAt: new Date(row.appliedAt).toISOString(), appliedBy: row.appliedByName,
    decidedAt: iso(row.decidedAt), decidedBy: row.decidedByName, abilities: exclusionAbilities(ctx.actor, { ...row, centerId: ctx.actor.centerId }),
    mayAppeal: row.state === 'refused' && row.unitId === ctx.actor.unitId && MAY_CLAIM.some((role) => ctx.actor.roles.includes(role)),
  }))
}

export async function presentAppeals(ctx: Context, rows: readonly Appeal[]): Promise<AppealView[]> {
  const [tickets, nameOf] = [await ticketNames(ctx.db, ctx.actor.centerId, rows.flatMap((row) => row.ticketIds)), await unitNamer(ctx.db)]
  return rows.map(({ ticketIds, grantedIds, ...row }) => ({
    ...row, unit: nameOf(row.unitId) ?? '', tickets: ticketIds.map((id) => ({ ...(tickets.get(id) ?? { id, number: '', title: '' }), granted: grantedIds.includes(id) })),
    filedAt: new Date(row.filedAt).toISOString(), filedBy: row.filedByName, decidedAt: iso(row.decidedAt), decidedBy: row.decidedByName, abilities: appealAbilities(ctx.actor, row),
  }))
}

/** A unit sees its own, the centre all. */
export const claimsAsked = (ctx: Context, query: { state: ClaimsAsked['state']; after?: string; limit: number }): ClaimsAsked => ({
  state: query.state, unitId: readsAll(ctx.actor) ? undefined : ctx.actor.unitId, after: readCursor(query.after, 1)?.find((id) => /^[0-9a-f-]{36}$/.test(id)), limit: query.limit + 1,
})

export async function claimPage<R extends { id: string }, V>(rows: readonly R[], limit: number, present: (rows: readonly R[]) => Promise<V[]>): Promise<{ items: V[]; next: string | null }> {
  const last = rows[limit - 1]
  return { items: await present(rows.slice(0, limit)), next: rows.length > limit && last ? writeCursor(last.id) : null }
}

export async function presentCorrections(ctx: Context, month: string): Promise<{ items: CorrectionView[] }> {
  const all = readsAll(ctx.actor)
  const [frozen, rows, nameOf] = [await findMonth(ctx.db, ctx.actor.centerId, month), await readCorrections(ctx.db, ctx.actor.centerId, [month], all ? undefined : [ctx.actor.unitId]), await unitNamer(ctx.db)]
  return {
    items: rows.flatMap((row): CorrectionView[] => {
      const kpi = frozen?.definitions.kpis.find(({ code }) => code === row.kpi)
      if (!kpi || !frozen) return []
      const shown = (figure: { numerator: number; denominator: number; total: number }) => ({ ...figure, value: valueOf(kpi, figure, frozen.definitions.workingMinutes) ?? null })
      return [{
        id: row.id, month, kpi: row.kpi, unitId: row.unitId === WHOLE ? null : row.unitId, unit: row.unitId === WHOLE ? null : (nameOf(row.unitId) ?? null), cause: row.cause, causeId: row.causeId,
        before: shown({ numerator: row.beforeNumerator, denominator: row.beforeDenominator, total: row.beforeTotal }), after: shown({ numerator: row.numerator, denominator: row.denominator, total: row.total }),
        madeAt: new Date(row.madeAt).toISOString(), madeBy: row.madeByName,
      }]
    }),
  }
}
