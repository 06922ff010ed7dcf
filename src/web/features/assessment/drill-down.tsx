/** 下钻: the tickets of one figure, its course over the months, and for a head of a unit what can be asked about them. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { assessmentRows, type MonthView } from '#contract/assessment.ts'
import { Choice } from '../../shared/choice.tsx'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Asked, Empty } from '../../shared/states.tsx'
import { dayText } from '../../shared/time.ts'
import { usePagesOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { AppealForm } from './appeal-form.tsx'
import { useAssessmentWords } from './assessment-words.ts'
import { ClaimForm } from './claim-form.tsx'
import type { Opened } from './cohort-table.tsx'
import { Trend } from './trend.tsx'

const SIDES = ['denominator', 'numerator', 'rest'] as const
const MINUTES_A_DAY = 1440

export function DrillDown({ month, opened: { kpi, unitId, unit }, onClose }: { month: MonthView; opened: Opened; onClose: () => void }) {
  const w = useAssessmentWords()
  const language = useLanguage()
  const [side, setSide] = useState<(typeof SIDES)[number]>('denominator')
  const [claiming, setClaiming] = useState<string>()
  const [chosen, setChosen] = useState<string[]>([])
  const pages = usePagesOf(assessmentRows, { params: { month: month.month }, query: { kpi: kpi.code, side, ...(unitId !== undefined && { unitId }) } })
  const mayClaim = month.abilities.includes('claim') && month.scope === 'own' && unitId !== undefined
  const mayAppeal = mayClaim && month.state !== 'open'
  const days = (minutes: number) => (minutes / (kpi.unit === 'working_day' ? month.workingMinutes : kpi.unit === 'day' ? MINUTES_A_DAY : 1)).toFixed(2)
  return (
    <aside className="drill-down" aria-label={w('open', { unit, kpi: kpi.name })}>
      <div className="drill-head"><h2>{unit} · {kpi.name}</h2><Button size="small" onClick={onClose}>{w('close')}</Button></div>
      <p className="quiet">{kpi.about}</p>
      <Trend kpi={kpi} unitId={unitId} month={month.month} />
      {kpi.unit === 'share' && <Choice hideLabel label={w('shown')} name="side" value={side} options={SIDES.map((value) => ({ value, label: w(`side.${value}`) }))} onChange={(next) => { setSide(next); setChosen([]) }} />}
      {mayAppeal && chosen.length > 0 && <AppealForm kpi={kpi.code} month={month.month} ticketIds={chosen} onDone={() => setChosen([])} />}
      <Asked query={{ data: pages.data ? pages.items : undefined, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }} rows={6}>{(items) => (items.length === 0 ? <Empty /> : (
        <ul className="drill-list">
          {items.map((row) => (
            <li key={row.factId}>
              {mayAppeal && <input type="checkbox" checked={chosen.includes(row.ticketId)} aria-label={w('choose', { number: row.number })} onChange={() => setChosen((old) => (old.includes(row.ticketId) ? old.filter((id) => id !== row.ticketId) : [...old, row.ticketId]))} />}
              <div>
                <Link to={`/tickets/${row.ticketId}`}>{row.title}</Link>
                <p className="quiet">{row.number} · {dayText(row.at, language)}{unitId === undefined && row.unit ? ` · ${row.unit}` : ''}{row.minutes === null ? '' : ` · ${w('minutes', { n: days(row.minutes) })}`}
                  {kpi.unit === 'share' && side === 'denominator' && <span className="chip">{w(row.counted ? 'side.numerator' : 'side.rest')}</span>}
                  {row.exclusion && <span className="chip chip-near">{w(`exclusion.${row.exclusion.state}`)}</span>}</p>
                {mayClaim && !row.exclusion && (claiming === row.factId
                  ? <ClaimForm month={month.month} ticketId={row.ticketId} number={row.number} onClose={() => setClaiming(undefined)} />
                  : <button type="button" className="link-like claim-link" onClick={() => setClaiming(row.factId)}>{w('claim')}</button>)}
              </div>
            </li>
          ))}
        </ul>
      ))}</Asked>
      {pages.items.length > 0 && <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />}
    </aside>
  )
}
