import type { FigureView, MonthView, UnitFigures } from '#contract/assessment.ts'

export const unitIn = (month: MonthView, unitId: string): UnitFigures | undefined => month.cohorts.flatMap(({ units }) => units).find((unit) => unit.unitId === unitId)

/** @throws Error where the unit has no such figure */
export function figureIn(month: MonthView, unitId: string, kpi: string): FigureView {
  const figure = unitIn(month, unitId)?.figures.find((one) => one.kpi === kpi)
  if (!figure) throw new Error(`no ${kpi} of ${unitId}`)
  return figure
}
