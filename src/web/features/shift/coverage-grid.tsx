/** 7 × 48 half hours: red with a mark where nobody is on, amber where fewer than forecast. A row is one button; its words name the bare spans. */
import { timeText } from '#web/shared/time.ts'
import { useLanguage } from '#web/shared/words.ts'
import type { Week } from './shift-week-panel.tsx'
import { useShiftWords } from './shift-words.ts'
import { spansOf } from './spans-of.ts'

const HALVES = 48
const DAY = 86_400_000
export function CoverageGrid({ week, chosen, choose }: { week: Week; chosen: number; choose: (day: number) => void }) {
  const t = useShiftWords()
  const language = useLanguage()
  const names = t('days').split(',')
  return (
    <section className="shift-grid" aria-label={t('coverage')}>
      <div className="shift-hours" aria-hidden="true">{[0, 4, 8, 12, 16, 20].map((hour) => <span key={hour}>{String(hour).padStart(2, '0')}:00</span>)}</div>
      {week.days.map((day, i) => {
        const cells = week.halfHours.slice(i * HALVES, (i + 1) * HALVES)
        const bare = spansOf(cells.filter(({ staffed }) => staffed === 0).map(({ at }) => at)).map(([a, b]) => (b - a === DAY ? t('wholeDay') : `${timeText(a, language)}–${timeText(b, language).replace('00:00', '24:00')}`))
        return (
          <button key={day} type="button" className="shift-day" aria-pressed={i === chosen} onClick={() => choose(i)}>
            <span className="shift-name">{names[i]} {day.slice(5)}</span>
            <span className="shift-cells" aria-hidden="true">{cells.map((one) => <i key={one.at} className={one.staffed === 0 ? 'bare' : one.staffed < one.needed ? 'short' : ''} title={t('cell', { time: timeText(one.at, language), staffed: one.staffed, needed: one.needed })}>{one.staffed === 0 ? '×' : one.staffed}</i>)}</span>
            <span className={bare.length > 0 ? 'shift-bad' : 'unseen'}>{bare.length > 0 ? `${t('bare')} ${bare.join('，')}` : t('covered')}</span>
          </button>)
      })}
    </section>
  )
}
