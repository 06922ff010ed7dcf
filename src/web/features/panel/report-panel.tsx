/** 成效: figures of a period; each opens to the rows it counts. */
import { useState } from 'react'
import { Link } from 'react-router'
import { panelReport } from '#contract/panel.ts'
import { Asked } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { RESOLUTION_WORDS, STATE_WORDS, usePanelWords } from './panel-words.ts'

const QUARTER = 90 * 86_400_000
const FIGURES = [['meetings', 'meetingsHeld'], ['discussed', 'discussed'], ['assigned', 'assigned'], ['fedBack', 'fedBack'], ['onLedger', 'onLedger'], ['sentBack', 'sentBack'], ['notOurs', 'notOurs'], ['overdue', 'overdueCount']] as const
type Figure = (typeof FIGURES)[number][0]

export function ReportPanel() {
  const t = usePanelWords()
  const say = useSay()
  const [from, setFrom] = useState(() => centerDay(Date.now() - QUARTER))
  const [to, setTo] = useState(() => centerDay())
  const [shown, setShown] = useState<Figure>('discussed')
  const asked = useQueryOf(panelReport, { query: { from, to } }, { keepOld: true, enabled: Boolean(from && to) })
  return (
    <div className="panel-report">
      <fieldset className="panel-period"><legend>{t('period')}</legend><input type="date" className="panel-date" aria-label={`${t('period')} 1`} value={from} onChange={(event) => setFrom(event.target.value)} /> – <input type="date" className="panel-date" aria-label={`${t('period')} 2`} value={to} onChange={(event) => setTo(event.target.value)} /></fieldset>
      <Asked query={asked} rows={6}>{(report) => (
        <>
          <div className="panel-figures">{FIGURES.map(([id, word]) => <button key={id} type="button" aria-pressed={shown === id} onClick={() => setShown(id)}><b>{report.figures[id].count}</b><span>{t(word)}</span></button>)}</div>
          <p className="quiet">{t('basis')}{report.published.length > 0 ? ` ${t('published')}：${report.published.map(({ name, value, unit }) => `${name} ${value}${unit}`).join('，')}。` : ''}</p>
          <h2>{t('rows')}</h2>
          {report.figures[shown].count === 0 ? <p className="quiet">{t('rowsNone')}</p> : null}
          <ul className="panel-ledger">
            {shown === 'meetings' ? report.meetings.map((m) => <li key={m.id}><Link to={`/panel?view=meetings&meeting=${m.id}`}>{m.heldOn} {m.place}</Link> <span className="quiet">{m.chair}</span></li>)
              : report.matters.filter(({ id }) => report.figures[shown].ids.includes(id)).map((m) => <li key={m.id}><Link to={`/panel?matter=${m.id}`}>{m.title}</Link> <span className="chip">{say(RESOLUTION_WORDS[m.resolution])}</span><span className="chip">{say(STATE_WORDS[m.state])}</span> <span className="quiet">{[m.ownerUnitName, m.dueOn && t('due', { day: m.dueOn })].filter(Boolean).join(' · ')}</span></li>)}
          </ul>
        </>)}</Asked>
    </div>
  )
}
