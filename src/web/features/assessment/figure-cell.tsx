import type { FigureView, KpiView } from '#contract/assessment.ts'
import { useAssessmentWords } from './assessment-words.ts'
import { useFigureText } from './figure-text.ts'

type Props = { kpi: KpiView; figure: FigureView | undefined; unit: string; smallBelow: number; chosen: boolean; onOpen: () => void }

/** One figure with its counts; opens to its tickets. What it was frozen at stays readable beside a correction. */
export function FigureCell({ kpi, figure, unit, smallBelow, chosen, onOpen }: Props) {
  const w = useAssessmentWords()
  const text = useFigureText()
  if (!figure) return <span className="quiet">—</span>
  const now = figure.corrected ?? figure
  return (
    <button type="button" className="figure-cell" aria-pressed={chosen} onClick={onOpen}>
      <span className="unseen">{w('open', { unit, kpi: kpi.name })} </span>
      <span className={`figure-value${figure.meetsTarget === false ? ' figure-below' : ''}${figure.small ? ' figure-small' : ''}`}>{text.value(kpi, now.value)}</span>
      <span className="figure-counts">{text.counts(kpi, now)}</span>
      {figure.corrected && <span className="figure-was"><b>{w('corrected')}</b> {w('was', { value: `${text.value(kpi, figure.value)} ${text.counts(kpi, figure)}` })}</span>}
      {figure.small && <span className="figure-counts">{w('small', { n: smallBelow })}</span>}
    </button>
  )
}
