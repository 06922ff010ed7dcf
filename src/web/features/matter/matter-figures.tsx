import type { MatterView } from '#contract/matter.ts'
import { dayText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useMatterWords } from './matter-words.ts'
import { Sparkline } from './sparkline.tsx'

/** Who and how often, whether it grows, since when, against whom. */
export function MatterFigures({ matter }: { matter: MatterView }) {
  const w = useMatterWords()
  const language = useLanguage()
  const trend = matter.now > matter.before ? 'rising' : matter.now < matter.before ? 'falling' : 'steady'
  return (
    <div className="matter-figures">
      <p><b>{w('persons', { n: matter.persons })}</b> · <b>{w('personTimes', { n: matter.personTimes })}</b> · {w('tickets', { n: matter.tickets })} · {w('open', { n: matter.open })}</p>
      <p className="matter-trend"><Sparkline days={matter.days} /> <span className={`trend-${trend}`}>{w(trend)}</span> <span className="quiet">{w('growth', { now: matter.now, before: matter.before })}</span></p>
      <p className="quiet">{w('since', { from: dayText(matter.firstAt, language), to: dayText(matter.lastAt, language) })}</p>
      {matter.parties.length > 0 && <p className="quiet">{w('against', { names: matter.parties.join('、') })}</p>}
    </div>
  )
}
