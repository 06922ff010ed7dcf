/** 同档比较: scores by a scheme within one cohort, and what other weights would make of them. */
import { InputNumber, Select } from 'antd'
import { useEffect, useState } from 'react'
import { assessmentRules, assessmentWhatIf, type ScoreView } from '#contract/assessment.ts'
import { grouped } from '#domain/assessment/figure-text.ts'
import { Asked, Empty, Failure, Loading } from '../../shared/states.tsx'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { useAssessmentWords } from './assessment-words.ts'

type Item = { kpi: string; weight: number; inverse?: boolean | undefined }

export function ScoresPanel({ month }: { month: string }) {
  const asked = useQueryOf(assessmentRules, {}, { staleTime: 60_000 })
  return <Asked query={asked} rows={6}>{(rules) => <Scores month={month} rules={rules} />}</Asked>
}

function Scores({ month, rules }: { month: string; rules: NonNullable<ReturnType<typeof useQueryOf<typeof assessmentRules>>['data']> }) {
  const w = useAssessmentWords()
  const [scheme, setScheme] = useState(rules.schemes[0])
  const [items, setItems] = useState<Item[]>(scheme?.items ?? [])
  const [cohort, setCohort] = useState<string>()
  const tried = useCall(assessmentWhatIf)
  const { mutate } = tried
  const weighable = rules.kpis.filter((kpi) => kpi.unit === 'share' && kpi.of === 'unit' && kpi.needs === null)
  const nameOf = (code: string) => rules.kpis.find((kpi) => kpi.code === code)?.name ?? code
  const changed = JSON.stringify(items) !== JSON.stringify(scheme?.items)
  useEffect(() => {
    if (cohort && items.length > 0) mutate({ params: { month }, body: { cohort, items } })
  }, [cohort, items, month, mutate])
  return (
    <div className="scores">
      <div className="scores-ask">
        <label>{w('cohort')}<Select aria-label={w('cohort')} placeholder={w('cohort')} value={cohort} onChange={setCohort} options={rules.cohorts.map(({ code, name }) => ({ value: code, label: name }))} /></label>
        <label>{w('scheme')}<Select aria-label={w('scheme')} value={scheme?.code} onChange={(code: string) => { const next = rules.schemes.find((one) => one.code === code); setScheme(next); setItems(next?.items ?? []) }} options={rules.schemes.map(({ code, name }) => ({ value: code, label: name }))} /></label>
        <fieldset className="scores-weights">
          <legend>{w('weights')} {changed && <span className="chip chip-near">{w('tried')}</span>}</legend>
          {items.map((item, at) => (
            <span key={item.kpi} className="scores-weight">
              <label>{item.inverse ? `${w('inverse')} ` : ''}{nameOf(item.kpi)} × <InputNumber size="small" aria-label={w('weightOf', { name: nameOf(item.kpi) })} min={0} max={1000} value={item.weight} onChange={(weight) => setItems(items.map((one, n) => (n === at ? { ...one, weight: weight ?? 0 } : one)))} /></label>
              <button type="button" className="link-like" aria-label={w('removeItem', { name: nameOf(item.kpi) })} onClick={() => setItems(items.filter((_, n) => n !== at))}>×</button>
            </span>
          ))}
          <Select size="small" aria-label={w('addItem')} placeholder={w('addItem')} value={null} onChange={(kpi: string) => setItems([...items, { kpi, weight: 10, ...(weighable.find((one) => one.code === kpi)?.better === 'lower' && { inverse: true }) }])}
            options={weighable.filter(({ code }) => !items.some((item) => item.kpi === code)).map(({ code, name }) => ({ value: code, label: name }))} />
          {changed && <button type="button" className="link-like" onClick={() => setItems(scheme?.items ?? [])}>{w('asScheme')}</button>}
        </fieldset>
      </div>
      {!cohort ? <Empty>{w('chooseCohort')}</Empty> : tried.error ? <Failure error={tried.error} /> : !tried.data ? <Loading /> : <ScoreTable scores={tried.data.items} nameOf={nameOf} />}
    </div>
  )
}

function ScoreTable({ scores, nameOf }: { scores: readonly ScoreView[]; nameOf: (kpi: string) => string }) {
  const w = useAssessmentWords()
  if (scores.length === 0) return <Empty>{w('none')}</Empty>
  return (
    <table className="cohort-table">
      <thead><tr><th scope="col">{w('place')}</th><th scope="col">{w('unit')}</th><th scope="col" className="number">{w('score')}</th>{scores[0]?.parts.map((part) => <th key={part.kpi} scope="col">{part.inverse ? `${w('inverse')} ` : ''}{nameOf(part.kpi)} × {part.weight}</th>)}</tr></thead>
      <tbody>
        {scores.map((one) => (
          <tr key={one.unitId}>
            <td>{one.place ?? w('noPlace')}</td><th scope="row">{one.name}{one.small && <span className="chip">{w('smallUnit')}</span>}</th>
            <td className="number">{one.score === null ? <span className="quiet">{w('notMeasured')}</span> : <b>{one.score.toFixed(2)}</b>}</td>
            {one.parts.map((part) => <td key={part.kpi}>{part.points === null ? '—' : part.points.toFixed(2)} <span className="figure-counts">{grouped(part.numerator)}/{grouped(part.denominator)}</span></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
