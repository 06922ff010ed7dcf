import type { ObjectionView, PrecedentView } from '#contract/dispatch.ts'
import { isCenter, MAY_KEEP_PRECEDENTS, objectionAbilities } from '#domain/dispatch/objection.ts'
import type { Context } from '#platform/context.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { ticketNames } from './disputes.query.ts'
import { nameOf, presentRow, unitName } from './dispatch-names.ts'
import type { Objection } from './objection.store.ts'
import type { Precedent } from './precedent.store.ts'

const iso = (at: number): string => new Date(at).toISOString()
const idsOf = (rows: readonly { ticketId: string | null }[]): string[] => rows.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId]))

export async function presentObjections(ctx: Context, objections: readonly Objection[]): Promise<ObjectionView[]> {
  const [{ rules }, tree, tickets] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), unitTree(ctx.db), ticketNames(ctx.db, ctx.actor.centerId, idsOf(objections))])
  return objections.map((one): ObjectionView => {
    const row = rules.catalogue.find(({ code }) => code === one.catalogueRow)
    const { decidedUnitId, decidedAt } = one
    return {
      id: one.id, version: one.version, state: one.state, ticket: tickets.get(one.ticketId ?? '') ?? null, assignmentId: one.assignmentId, row: row ? presentRow(row, rules, tree) : null,
      unit: unitName(tree, one.unitId), suggestedUnit: one.suggestedUnitId === null ? null : unitName(tree, one.suggestedUnitId), reason: one.reason, basis: one.basis,
      filedAt: iso(one.filedAt), filedBy: one.filedByName, takenUpBy: one.takenUpByName,
      statement: one.statement === null || one.statedAt === null ? null : { text: one.statement, at: iso(one.statedAt), by: one.statedByName ?? '' },
      decision: decidedUnitId === null || decidedAt === null ? null : { unit: unitName(tree, decidedUnitId), text: one.decision ?? '', basis: one.decisionBasis ?? '', at: iso(decidedAt), by: one.decidedByName ?? '' },
      abilities: objectionAbilities(ctx.actor, { ...one, stated: one.statement !== null }),
    }
  })
}

/** Units read what was adjudicated, not whose ticket it was. */
export async function presentPrecedents(ctx: Context, precedents: readonly Precedent[]): Promise<PrecedentView[]> {
  const sees = isCenter(ctx.actor)
  const [{ rules }, tree, tickets] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), unitTree(ctx.db), ticketNames(ctx.db, ctx.actor.centerId, sees ? idsOf(precedents) : [])])
  return precedents.map((one): PrecedentView => ({
    id: one.id, category: nameOf(rules.categories, one.categoryCode), area: nameOf(rules.areas, one.areaCode), words: one.words, unit: unitName(tree, one.unitId),
    against: one.againstUnitId === null ? null : unitName(tree, one.againstUnitId), reason: one.reason, basis: one.basis, source: one.source, ticket: tickets.get(one.ticketId ?? '') ?? null,
    madeAt: iso(one.madeAt), madeBy: one.madeByName, withdrawn: one.withdrawnAt === null ? null : { at: iso(one.withdrawnAt), by: one.withdrawnByName ?? '', reason: one.withdrawnReason ?? '' },
    mayWithdraw: one.withdrawnAt === null && MAY_KEEP_PRECEDENTS.some((role) => ctx.actor.roles.includes(role)),
  }))
}
