/** One day: the forecast line against who is staffed. */
import { timeText } from '#web/shared/time.ts'
import { useLanguage } from '#web/shared/words.ts'
import type { Week } from './shift-week-panel.tsx'
import { useShiftWords } from './shift-words.ts'

const HALVES = 48
const [WIDTH, HEIGHT] = [960, 120]
export function CoverageChart({ week, chosen }: { week: Week; chosen: number }) {
  const t = useShiftWords()
  const language = useLanguage()
  const cells = week.halfHours.slice(chosen * HALVES, (chosen + 1) * HALVES)
  const top = Math.max(2, ...cells.map(({ staffed, needed }) => Math.max(staffed, needed)))
  const y = (n: number) => HEIGHT - 6 - (n / top) * (HEIGHT - 16)
  const steps = (pick: 'staffed' | 'needed') => cells.map((one, i) => `${i === 0 ? 'M' : 'L'}${(i * WIDTH) / HALVES} ${y(one[pick])}H${((i + 1) * WIDTH) / HALVES}`).join('')
  const short = cells.filter(({ staffed, needed }) => staffed < needed)
  const { basis } = week
  return (
    <figure className="shift-chart">
      <figcaption><strong>{week.days[chosen]}</strong> <span className="shift-key staffed">━ {t('staffed')}</span> <span className="shift-key needed">┅ {t('needed')}</span>{short.length > 0 ? <span className="quiet"> {t('shortSum', { n: short.length, from: timeText(short[0]!.at, language) })}</span> : null}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={`${week.days[chosen]} ${t('coverage')}：${t('short')} ${short.length}`}><path className="staffed" d={steps('staffed')} /><path className="needed" d={steps('needed')} /></svg>
      <p className="quiet">{t('basis', { weeks: basis.weeks, handle: basis.handleSeconds, share: Math.round(basis.share * 100), within: basis.withinSeconds })} {basis.placeholder ? t('placeholder') : ''} {basis.weeks === 0 ? t('noLoad') : ''}</p>
    </figure>
  )
}
