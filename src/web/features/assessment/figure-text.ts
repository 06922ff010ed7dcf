/** A figure as people read it: never without what it was counted from. */
import type { KpiView } from '#contract/assessment.ts'
import { grouped } from '#domain/assessment/figure-text.ts'
import { useAssessmentWords } from './assessment-words.ts'

type Counted = { numerator: number; denominator: number; value: number | null }

export function useFigureText() {
  const w = useAssessmentWords()
  const unitOf = { day: w('day'), working_day: w('workingDay'), minute: w('minute') }
  return {
    value: (kpi: Pick<KpiView, 'unit'>, value: number | null): string => (value === null ? w('noFigure') : kpi.unit === 'share' ? `${(value * 100).toFixed(1)}%` : `${value.toFixed(2)} ${unitOf[kpi.unit]}`),
    counts: (kpi: Pick<KpiView, 'unit'>, { numerator, denominator }: Counted): string => (kpi.unit === 'share' ? `${grouped(numerator)}/${grouped(denominator)}` : w('cases', { n: grouped(denominator) })),
    target: (kpi: KpiView): string => (kpi.target ? `${w('target', { value: kpi.unit === 'share' ? `${kpi.target.value}%` : `${kpi.target.value} ${unitOf[kpi.unit]}` })}${kpi.target.placeholder ? w('targetUnset') : ''}` : ''),
  }
}
