/** 一周: who sits when, which half hours nobody covers, what is forecast; hand-over and swaps beside it. */
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { shiftWeek } from '#contract/shift.ts'
import { dayAfter } from '#domain/calendar/local-day.ts'
import { Asked } from '#web/shared/states.tsx'
import { centerDay, dayText, timeText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { CoverageChart } from './coverage-chart.tsx'
import { CoverageGrid } from './coverage-grid.tsx'
import { DutyTable } from './duty-table.tsx'
import { NoteList } from './note-list.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { useShiftWords } from './shift-words.ts'
import { spansOf } from './spans-of.ts'
import { SwapList } from './swap-list.tsx'
import './shift.css'

export type Week = z.output<(typeof shiftWeek)['response']>

export function ShiftWeekPanel() {
  const t = useShiftWords()
  const language = useLanguage()
  const [from, setFrom] = useState(() => centerDay())
  const [day, setDay] = useState<number>()
  const asked = useQueryOf(shiftWeek, { query: { from } }, { keepOld: true, refetchInterval: 60_000 })
  return (
    <div className="shift-page">
      <h1>{t('title')}</h1>
      <Asked query={asked} rows={10}>{(week) => {
        const today = week.days.indexOf(centerDay())
        const chosen = day ?? Math.max(0, today)
        // Before anybody is planned, a wall of red says nothing.
        const unplanned = week.duties.length === 0
        const mine = week.duties.filter((duty) => duty.mine)
        return (
          <>
            <div className="shift-bar">
              <span><Button aria-label={t('prev')} onClick={() => setFrom(dayAfter(week.days[0]!, -7))}>‹</Button> <strong>{t('week', { from: week.days[0]! })}</strong> <Button aria-label={t('next')} onClick={() => setFrom(dayAfter(week.days[0]!, 7))}>›</Button></span>
              {week.templates.length > 0 ? week.uncovered.length > 0 ? <strong className="shift-bad">▲ {t('uncoveredSum', { n: week.uncovered.length })}</strong> : <span className="quiet">{t('covered')}</span> : null}
            </div>
            {week.alarms.length > 0 ? <p role="alert" className="shift-alarm">▲ {t('alarms', { list: spansOf(week.alarms.map(({ halfHour }) => halfHour)).map(([a, b]) => `${dayText(a, language)} ${timeText(a, language)}–${timeText(b, language)}`).join('，') })}</p> : null}
            {week.mayPlan || unplanned ? null : <section className="shift-mine"><h2>{t('mine')}</h2><p>{mine.length === 0 ? t('free') : mine.map((one) => `${one.day.slice(5)} ${one.templateName}（${timeText(one.startsAt, language)}–${timeText(one.endsAt, language)}）`).join('　')}</p></section>}
            {unplanned ? <p className="shift-mine">{t(week.mayPlan ? 'planFirst' : 'noPlan')}</p> : <><CoverageGrid week={week} chosen={chosen} choose={setDay} /><CoverageChart week={week} chosen={chosen} /></>}
            {!unplanned || (week.mayPlan && week.templates.length > 0) ? <DutyTable week={week} /> : null}
            {week.mayPlan ? <PlanPanel week={week} /> : null}
            <div className="shift-two"><NoteList week={week} /><SwapList week={week} /></div>
          </>)
      }}</Asked>
    </div>
  )
}
