/** 工作日历: a year at a glance, every day with its reason; missing years say so loudly. */
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { getCalendarYear } from '#contract/calendar.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { useHasRole } from '#web/shared/session.ts'
import { Asked } from '#web/shared/states.tsx'
import { keyOf, useQueryOf } from '#web/shared/use-call.ts'
import './calendar.css'
import { useCalendarWords } from './calendar-words.ts'
import { DayPanel } from './day-panel.tsx'
import { ImportYear } from './import-year.tsx'
import { MonthGrid } from './month-grid.tsx'
import { addDays, daysBetween, kindOf } from './year-days.ts'
import { centerDay } from '../../shared/time.ts'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

export function CalendarPage() {
  const t = useCalendarWords()
  const canEdit = useHasRole('system_admin')
  const cache = useQueryClient()
  const today = centerDay()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [span, setSpan] = useState<[string, string]>([today, today])
  const [loading, setLoading] = useState<number>()
  const grid = useRef<HTMLDivElement>(null)
  const view = useQueryOf(getCalendarYear, { params: { year } }, { keepOld: false })
  const refresh = () => void cache.invalidateQueries({ queryKey: keyOf(getCalendarYear).slice(0, 1) })
  const go = (to: number) => { setYear(to); setSpan([`${to}-01-01`, `${to}-01-01`]) }
  useKeys([{ key: '[', word: { zh: '上一年', en: 'previous year' }, run: () => go(year - 1) }, { key: ']', word: { zh: '下一年', en: 'next year' }, run: () => go(year + 1) }])
  const moved = useRef(false)
  useEffect(() => { if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${span[1]}"]`)?.focus(); moved.current = false }, [span])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const to = addDays(span[1], step)
    if (!to.startsWith(String(year))) return
    moved.current = true
    setSpan([event.shiftKey ? span[0] : to, to])
  }
  return (
    <>
      <header className="admin-head"><h1>{t('title')}</h1><p className="quiet">{t('lead')}</p></header>
      <Asked query={view} rows={14}>
        {({ days: list, known, yearsToLoad }) => {
          const days = new Map(list.map((day) => [day.day, day]))
          const kinds = list.map(kindOf)
          const count = (kind: string) => kinds.filter((each) => each === kind).length
          return (
            <>
              {yearsToLoad.length ? <Alert type="error" showIcon role="alert" title={t('toLoad', { years: yearsToLoad.join('、') })} action={canEdit ? yearsToLoad.map((missing) => <Button key={missing} size="small" onClick={() => { go(missing); setLoading(missing) }}>{t('loadYear', { year: missing })}</Button>) : undefined} /> : null}
              <div className="year-bar">
                <Button aria-label={t('previous')} onClick={() => go(year - 1)}>‹</Button><strong aria-live="polite">{t('year', { year })}</strong><Button aria-label={t('next')} onClick={() => go(year + 1)}>›</Button>
                <span className="quiet">{t(`known.${known}`)}{known === 'none' ? '' : ` · ${t('sum', { working: count('working') + count('makeup'), holidays: count('holiday'), makeups: count('makeup') })}`}</span>
                <span className="day-legend" aria-hidden="true"><i className="day day-working">1</i>{t('working')}<i className="day day-off">1</i>{t('off')}<i className="day day-holiday">1<sup>休</sup></i>{t('holiday')}<i className="day day-makeup">1<sup>班</sup></i>{t('makeup')}<i className="day day-working day-changed">1</i>{t('changed')}</span>
                {canEdit ? <Button onClick={() => setLoading(year)}>{t('loadYear', { year })}</Button> : null}
              </div>
              {known === 'none' ? <Alert type="warning" showIcon title={t('noYear', { year })} /> : null}
              <div className="year">
                <div className="months" ref={grid} onKeyDown={onKeyDown}>
                  {Array.from({ length: 12 }, (_, at) => (
                    <MonthGrid key={at} year={year} month={at + 1} days={days} chosen={new Set(daysBetween(...span))} focus={span[1].startsWith(String(year)) ? span[1] : `${year}-01-01`} onChoose={(day, extend) => setSpan([extend ? span[0] : day, day])} />
                  ))}
                </div>
                <aside className="day-side"><DayPanel span={daysBetween(...span)} days={days} canEdit={canEdit} onChanged={refresh} /></aside>
              </div>
            </>
          )
        }}
      </Asked>
      {loading === undefined ? null : <ImportYear year={loading} close={() => setLoading(undefined)} onChanged={refresh} />}
    </>
  )
}
