/** 咨询首次答复率, with its definition, by day; beside it what the city itself has published. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { firstAnswers } from '#contract/knowledge-use.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useCareWords } from './care-words.ts'

export function FirstAnswerPanel() {
  const t = useCareWords()
  const today = centerDay()
  const [days, setDays] = useState<[string, string]>([dayjs(today).subtract(29, 'day').format('YYYY-MM-DD'), today])
  const asked = useQueryOf(firstAnswers, { query: { from: days[0], to: days[1] } }, { keepOld: true })
  return (
    <div className="knowledge-column">
      <h2>{t('rateTitle')}</h2><p className="quiet">{t('rateLead')}</p>
      <div className="knowledge-filter"><DatePicker.RangePicker aria-label={t('range')} allowClear={false} value={[dayjs(days[0]), dayjs(days[1])]} onChange={(_, texts) => { if (texts?.[0] && texts[1]) setDays([texts[0], texts[1]]) }} /></div>
      <Asked query={asked} rows={5}>{(found) => (
        <>
          {found.rate === null ? <Empty>{t('rateNone')}</Empty> : <><p className="first-answer">{t('rate', { n: (found.rate * 100).toFixed(1) })}</p><p>{t('rateSum', { accepted: found.accepted, atOnce: found.atOnce, cited: found.cited })}</p></>}
          {found.published ? <p className="quiet">{t('published', { name: found.published.name, value: found.published.value, unit: found.published.unit })}</p> : null}
          {found.days.length ? <DayBars days={found.days} /> : null}
        </>)}
      </Asked>
    </div>
  )
}

/** Two lengths a day: what was accepted, and how much of it was answered at once. */
function DayBars({ days }: { days: { day: string; accepted: number; atOnce: number }[] }) {
  const t = useCareWords()
  const most = Math.max(...days.map(({ accepted, atOnce }) => Math.max(accepted, atOnce)), 1)
  return (
    <table className="day-bars"><caption className="quiet">{t('chart')}</caption>
      <thead className="unseen"><tr><th scope="col">{t('range')}</th><th scope="col">{t('chart')}</th><th scope="col">{t('atOnce')} / {t('accepted')}</th></tr></thead>
      <tbody>{days.map(({ day, accepted, atOnce }) => (
        <tr key={day}><th scope="row">{day.slice(5)}</th>
          <td><span className="day-bar" style={{ width: `${(100 * accepted) / most}%` }}><span className="day-bar-part" style={{ width: `${accepted ? Math.min(100, (100 * atOnce) / accepted) : 0}%` }} /></span></td>
          <td className="quiet">{atOnce} / {accepted}</td></tr>))}
      </tbody>
    </table>
  )
}
