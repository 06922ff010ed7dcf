import type { InspectionKind } from '#domain/quality/sheet.ts'
import type { Work } from './population.query.ts'

/** Whose work an inspection is about. */
export function inspectedOf(work: Work, kind: InspectionKind) {
  const isUnits = kind === 'reply'
  return {
    kind, ticketId: work.ticketId, categoryCode: work.categoryCode, assignmentId: isUnits ? work.assignmentId : null,
    agentId: isUnits ? null : work.agentId, agentName: isUnits ? null : work.agentName,
    unitId: (isUnits ? work.unitId : work.homeUnitId) ?? '', unitPath: (isUnits ? work.unitPath : work.homeUnitPath) ?? '',
    byIds: [isUnits ? work.unitId : work.agentId].filter((id) => id !== null),
  }
}
