/** 指标: every unit with its like, and the centre as a whole. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import { assessmentMonth, assessmentPublication, type MonthView } from '#contract/assessment.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useAssessmentWords } from './assessment-words.ts'
import { CohortTable, type Opened } from './cohort-table.tsx'
import { DrillDown } from './drill-down.tsx'
import { MonthBar } from './month-bar.tsx'

export function FiguresPanel({ month }: { month: string }) {
  const w = useAssessmentWords()
  const [asBulletin, setAsBulletin] = useState(false)
  const asked = useQueryOf(asBulletin ? assessmentPublication : assessmentMonth, { params: { month } }, { keepOld: true, staleTime: 30_000 })
  return (
    <Asked query={asked} rows={10}>{(found) => (
      <>
        <MonthBar month={found} />
        {found.scope !== 'all' && found.state === 'published' && <p><Button onClick={() => setAsBulletin(!asBulletin)}>{w(asBulletin ? 'own' : 'bulletin')}</Button></p>}
        <Figures key={found.month} month={found} />
      </>
    )}</Asked>
  )
}

function Figures({ month }: { month: MonthView }) {
  const w = useAssessmentWords()
  const measured = month.kpis.filter((kpi) => kpi.needs === null)
  const [codes, setCodes] = useState<string[]>(month.bulletin)
  const [opened, setOpened] = useState<Opened>()
  const chosen = codes.flatMap((code) => measured.filter((kpi) => kpi.code === code))
  const ofUnits = chosen.filter((kpi) => kpi.of === 'unit')
  const ofWhole = [...chosen, ...measured.filter((kpi) => kpi.of === 'center' && !codes.includes(kpi.code))]
  if (month.cohorts.length === 0) return <Empty>{w('none')}</Empty>
  return (
    <div className={`figures${opened ? ' figures-open' : ''}`}>
      <div className="figures-tables">
        <label className="figures-shown">{w('shown')} <Select mode="multiple" aria-label={w('shown')} value={codes} onChange={setCodes} maxTagCount="responsive" options={measured.map(({ code, name }) => ({ value: code, label: name }))} showSearch={{ optionFilterProp: 'label' }} /></label>
        {month.whole.length > 0 && <CohortTable isWhole caption={w('whole')} month={month} kpis={ofWhole} units={[{ unitId: '', name: w('whole'), load: 0, figures: month.whole }]} opened={opened} onOpen={setOpened} />}
        {month.cohorts.map((cohort) => (
          <CohortTable key={cohort.code} caption={cohort.name || w('ungrouped')} {...(cohort.placeholder && { note: w('placeholder') })} month={month} kpis={ofUnits} units={cohort.units} opened={opened} onOpen={setOpened} />
        ))}
        <p className="quiet">{month.kpis.filter((kpi) => kpi.needs === 'telephony').map(({ name }) => name).join('、')}：{w('telephony')}</p>
      </div>
      {opened && <DrillDown key={`${opened.kpi.code} ${opened.unitId}`} month={month} opened={opened} onClose={() => setOpened(undefined)} />}
    </div>
  )
}
