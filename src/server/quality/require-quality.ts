import { whyNotCase, type CaseMove } from '#domain/quality/case-life.ts'
import { whyNotInspection, type InspectionMove } from '#domain/quality/inspection-life.ts'
import { markFault, type Mark } from '#domain/quality/score.ts'
import type { Sheet } from '#domain/quality/sheet.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Case } from './case.store.ts'
import { lifeOf, type Inspection } from './inspection.store.ts'

/** The reason of the life comes before the version: who may not, learns why. */
export function requireInspection(ctx: Context, row: Inspection, move: InspectionMove, version: number): void {
  const why = whyNotInspection(ctx.actor, lifeOf(row), move, ctx.now)
  if (why) throw new Refusal(why)
  if (row.version !== version) throw new Refusal('conflict')
}

export function requireCase(ctx: Context, row: Case, move: CaseMove, version: number): void {
  const why = whyNotCase(ctx.actor, row, move)
  if (why) throw new Refusal(why)
  if (row.version !== version) throw new Refusal('conflict')
}

/** @throws Refusal marks_faulty */
export function requireMarks(sheet: Sheet, marks: readonly Mark[]): void {
  const fault = markFault(sheet, marks)
  if (fault) throw new Refusal('marks_faulty', fault)
}
