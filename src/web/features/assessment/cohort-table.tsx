import { Tooltip } from 'antd'
import type { KpiView, MonthView, UnitFigures } from '#contract/assessment.ts'
import { useAssessmentWords } from './assessment-words.ts'
import { FigureCell } from './figure-cell.tsx'
import { useFigureText } from './figure-text.ts'

export type Opened = { kpi: KpiView; unitId: string | undefined; unit: string }
type Props = { caption: string; note?: string; month: MonthView; kpis: readonly KpiView[]; units: readonly UnitFigures[]; opened: Opened | undefined; onOpen: (opened: Opened) => void; isWhole?: boolean }

/** Units of one cohort by figure, the busiest first; the definition is one hover or focus away. */
export function CohortTable({ caption, note, month, kpis, units, opened, onOpen, isWhole = false }: Props) {
  const w = useAssessmentWords()
  const text = useFigureText()
  return (
    <div className="cohort-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="cohort-table">
        <caption>{caption}{note && <span className="chip">{note}</span>}</caption>
        <thead>
          <tr>
            <th scope="col">{isWhole ? '' : w('unit')}</th>
            {!isWhole && <th scope="col" className="number">{w('load')}</th>}
            {kpis.map((kpi) => (
              <th key={kpi.code} scope="col">
                <Tooltip title={kpi.about} trigger={['hover', 'focus']}><span className="kpi-name" tabIndex={0}>{kpi.name}</span></Tooltip>
                {kpi.target && <span className="kpi-target">{text.target(kpi)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.name}</th>
              {!isWhole && <td className="number">{unit.load}</td>}
              {kpis.map((kpi) => (
                <td key={kpi.code}>
                  <FigureCell kpi={kpi} figure={unit.figures.find((one) => one.kpi === kpi.code)} unit={unit.name} smallBelow={month.smallBelow}
                    chosen={opened?.kpi.code === kpi.code && opened.unit === unit.name} onOpen={() => onOpen({ kpi, unitId: isWhole ? undefined : unit.unitId, unit: unit.name })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
