import { assessmentTrend, type KpiView } from '#contract/assessment.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useAssessmentWords } from './assessment-words.ts'
import { useFigureText } from './figure-text.ts'

const WIDTH = 300
const HEIGHT = 48
const EDGE = 4

/** Thirteen months as a line, the year before in grey; months without figures leave a gap. */
export function Trend({ kpi, unitId, month }: { kpi: KpiView; unitId: string | undefined; month: string }) {
  const w = useAssessmentWords()
  const text = useFigureText()
  const asked = useQueryOf(assessmentTrend, { query: { kpi: kpi.code, month, ...(unitId !== undefined && { unitId }) } }, { staleTime: 60_000 })
  const months = asked.data?.months ?? []
  const all = months.flatMap(({ value, lastYear }) => [value, lastYear]).filter((one) => one !== null)
  if (all.length === 0) return null
  const low = Math.min(...all), high = Math.max(...all)
  const x = (at: number) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, months.length - 1)
  const y = (value: number) => (high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low))
  const dots = (pick: (one: (typeof months)[number]) => number | null) => months.flatMap((one, at) => { const value = pick(one); return value === null ? [] : [[x(at), y(value)] as const] })
  const line = (points: readonly (readonly [number, number])[]) => points.map((point) => point.join(',')).join(' ')
  const now = dots((one) => one.value), before = dots((one) => one.lastYear)
  const said = (pick: (one: (typeof months)[number]) => number | null) => months.filter((one) => pick(one) !== null).map((one) => `${one.month} ${text.value(kpi, pick(one))}`).join('，') || w('noFigure')
  return (
    <figure className="trend">
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={w('trendLabel', { kpi: kpi.name, list: said((one) => one.value), last: said((one) => one.lastYear) })}>
        <polyline className="trend-before" points={line(before)} />
        <polyline className="trend-now" points={line(now)} />
        {now.map(([cx, cy]) => <circle key={cx} className="trend-dot" cx={cx} cy={cy} r={2.5} />)}
      </svg>
      <figcaption className="quiet">{w('trend')}{before.length > 0 && ` · ${w('lastYear')}`}</figcaption>
    </figure>
  )
}
