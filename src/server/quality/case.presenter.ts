import type * as contract from '#contract/quality-cases.ts'
import { caseAbilities, isCaseOverdue, type CaseMove } from '#domain/quality/case-life.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { filesOf, stepsOf, type Case, type CaseFile } from './case.store.ts'
import { ticketNames } from './ticket-names.query.ts'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))

export const presentFile = ({ id, name, mediaType, bytes, uploadedAt, uploadedByName }: CaseFile) => ({ id, name, mediaType, bytes, at: iso(uploadedAt), by: uploadedByName })

export async function presentCases(ctx: Context, reader: Db | Tx, rows: readonly Case[]): Promise<contract.CaseView[]> {
  const { centerId } = ctx.actor
  const ids = rows.map(({ id }) => id)
  const [names, steps, files, { rules }] = await Promise.all([ticketNames(reader, centerId, rows.map(({ ticketId }) => ticketId)), stepsOf(reader, centerId, ids), filesOf(reader, centerId, ids), currentRules(ctx.db, centerId, reader)])
  const reasons = qualityRules(rules).reasons
  return rows.map((row): contract.CaseView => {
    const abilities = caseAbilities(ctx.actor, row)
    return {
      id: row.id, version: row.version, ticket: names.get(row.ticketId) ?? { id: row.ticketId, number: '', title: '' }, assignmentId: row.assignmentId, unit: { id: row.unitId, name: row.unitName },
      reason: { code: row.reason, name: reasons.find(({ code }) => code === row.reason)?.name ?? row.reason }, source: row.source, inspectionId: row.inspectionId,
      state: row.state, foundBy: row.foundByName, foundAt: iso(row.foundAt), dueAt: iso(row.dueAt), overdue: isCaseOverdue(row, ctx.now), submittedAt: isoOrNull(row.submittedAt), settledAt: isoOrNull(row.settledAt), sentBackCount: row.sentBackCount,
      steps: steps.filter(({ caseId }) => caseId === row.id).map((step) => ({ move: step.move as CaseMove | 'found', text: step.text, by: step.byName, at: iso(step.at) })),
      files: files.filter(({ caseId }) => caseId === row.id).map(presentFile), abilities, mayAttach: abilities.includes('correct'),
    }
  })
}
