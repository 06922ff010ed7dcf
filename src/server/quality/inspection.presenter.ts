import type { ReplyOf } from '#contract/endpoint.ts'
import type * as contract from '#contract/quality.ts'
import { inspectionAbilities } from '#domain/quality/inspection-life.ts'
import { fullOf } from '#domain/quality/sheet.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { caseOfInspection } from './case-of-inspection.query.ts'
import { lifeOf, scoresOf, type Inspection } from './inspection.store.ts'
import { listPlans } from './plan.store.ts'
import { listSheetVersions, sheetsByNumber } from './sheet.store.ts'
import { ticketNames } from './ticket-names.query.ts'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))
const points = (text: string | null): number | null => (text === null ? null : Number(text))
const READERS = ['inspector', 'appeal_judge', 'supervisor', 'supervision_office'] as const
const isReader = ({ actor }: Context): boolean => READERS.some((role) => actor.roles.includes(role))

export async function presentInspections(ctx: Context, reader: Db | Tx, rows: readonly Inspection[]): Promise<contract.InspectionRow[]> {
  const [names, unitName, plans] = await Promise.all([ticketNames(reader, ctx.actor.centerId, rows.map(({ ticketId }) => ticketId)), unitNamer(reader), listPlans(reader, ctx.actor.centerId)])
  const reads = isReader(ctx)
  return rows.map((row): contract.InspectionRow => ({
    id: row.id, version: row.version, kind: row.kind, state: row.state, ticket: names.get(row.ticketId) ?? { id: row.ticketId, number: '', title: '' },
    agent: row.agentId === null ? null : { id: row.agentId, name: row.agentName ?? '' }, unit: unitName(row.unitId) ?? '', assignmentId: row.assignmentId,
    plan: plans.find(({ id }) => id === row.planId)?.name ?? null, periodDay: row.periodDay, reasons: row.reasons,
    // Whose work it is reads what was found, not by whom.
    inspector: !reads || row.inspectorId === null ? null : { id: row.inspectorId, name: row.inspectorName ?? '' },
    score: points(row.score), full: points(row.fullScore), result: row.result, scoredAt: isoOrNull(row.scoredAt), appealUntil: isoOrNull(row.appealUntil), appealedAt: isoOrNull(row.appealedAt),
    abilities: inspectionAbilities(ctx.actor, lifeOf(row), ctx.now),
  }))
}

/** For inspectors and judges, and once it is scored for whose work it is; for everybody else there is none. */
export async function presentInspection(ctx: Context, reader: Db | Tx, row: Inspection): Promise<ReplyOf<typeof contract.getInspection>> {
  const reads = isReader(ctx)
  if (!reads && (row.agentId !== ctx.actor.id || row.state === 'open')) throw new Refusal('not_found')
  const { centerId } = ctx.actor
  const [[view], scores, { rules }, caseId] = await Promise.all([presentInspections(ctx, reader, [row]), scoresOf(reader, centerId, row.id), currentRules(ctx.db, centerId, reader), caseOfInspection(reader, centerId, row.id)])
  const sheets = await sheetsByNumber(reader, centerId, scores.map(({ sheetCode, sheetNumber }) => ({ code: sheetCode, number: sheetNumber })))
  const published = (await listSheetVersions(reader, ctx, rules)).find(({ code, state }) => code === row.sheetCode && state === 'published')
  const [first] = scores
  const firstSheet = first && sheets.get(`${first.sheetCode} ${first.sheetNumber}`)
  return {
    ...view!, recordingRef: row.recordingRef, appealReason: row.appealReason, decision: row.decision, decidedBy: row.decidedByName, caseId,
    sheet: first && firstSheet ? { number: first.sheetNumber, sheet: firstSheet } : published ? { number: published.number, sheet: published.content } : null,
    scores: scores.map((one) => {
      const sheet = sheets.get(`${one.sheetCode} ${one.sheetNumber}`) ?? published!.content
      return { round: one.round, sheet, sheetNumber: one.sheetNumber, marks: one.marks, remark: one.remark, score: one.score, full: fullOf(sheet), result: one.result, by: reads ? one.byName : null, at: iso(one.at) }
    }),
  }
}
