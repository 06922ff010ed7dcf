/** 今日半小时线: today, the usual day, the forecast. The same numbers stand in a table where a hand can open it. */
import type { Wallboard } from '#contract/call-figures.ts'
import { timeText } from '#web/shared/time.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCallWords } from './call-words.ts'
import { HalfHourChart } from './half-hour-chart.tsx'

const HALF_HOUR = 1_800_000

export function DayLine({ wall, dark = false }: { wall: Wallboard; dark?: boolean }) {
  const t = useCallWords()
  const language = useLanguage()
  const running = wall.halfHours.find(({ at }) => Date.parse(wall.now) - Date.parse(at) < HALF_HOUR)
  const seats = running?.staffed === null || running === undefined || wall.agents === null ? '' : running.needed === null ? t('seatsOnly', { staffed: running.staffed }) : t('seatsNow', { needed: running.needed, staffed: running.staffed })
  return (
    <section className="day-line">
      <h2>{t('line')} {seats ? <span className={running?.needed !== null && running?.needed !== undefined && (running.staffed ?? 0) < running.needed ? 'seats-short' : undefined} title={t('def.needed')}>{seats}</span> : null}</h2>
      {wall.weeksMeasured === 0 ? <p className="day-line-note">{t('noUsual')}</p> : null}
      <HalfHourChart wall={wall} dark={dark} />
      {dark ? null : (
        <details className="days-table"><summary>{t('table')}</summary>
          <table><thead><tr>{([t('halfHour'), t('today'), t('usual', { n: wall.weeksMeasured }), t('forecast'), t('needed'), t('staffed')]).map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>{wall.halfHours.map((half) => <tr key={half.at}><th scope="row">{timeText(half.at, language)}</th><td>{half.offered}</td><td>{half.usual ?? '—'}</td><td>{half.forecast ?? '—'}</td><td>{half.needed ?? '—'}</td><td>{half.staffed ?? '—'}</td></tr>)}</tbody>
          </table>
        </details>
      )}
    </section>
  )
}
