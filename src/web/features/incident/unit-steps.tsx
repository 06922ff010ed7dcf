/** 一键上报: what my unit does next, one tap each; on the phone as wide as the thumb reaches. */
import { Button } from 'antd'
import type { IncidentView } from '#contract/incident.ts'
import { Light } from '../../shared/light.tsx'
import { SayLine } from '../../shared/say-line.tsx'
import { momentText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIncidentWords } from './incident-words.ts'
import { isSilent } from './unit-table.tsx'
import { Failure } from '../../shared/states.tsx'
import { useIncidentMove } from './use-incident.ts'

const NEXT = { called: 'acknowledged', acknowledged: 'under_way', under_way: 'on_site', on_site: 'reported', reported: undefined } as const
const TAPS = { acknowledged: 'doAcknowledged', under_way: 'doUnder_way', on_site: 'doOn_site' } as const
const TRACK = ['acknowledged', 'under_way', 'on_site', 'reported'] as const

export function UnitSteps({ incident }: { incident: IncidentView }) {
  const w = useIncidentWords()
  const language = useLanguage()
  const now = useNow()
  const { move, busy, error } = useIncidentMove(incident.id)
  const own = incident.units.find((unit) => unit.mine)
  if (!own) return null
  const next = NEXT[own.state]
  return (
    <section className="incident-mine" aria-label={w('mine')}>
      <p><span className="quiet">{w('yourTask')}</span> {own.task}</p>
      <ol className="incident-track">{TRACK.map((name) => <li key={name} className={own.steps[name] ? 'incident-done' : undefined}>{w(name)}<br /><span>{own.steps[name] ? momentText(own.steps[name].at, language, now) : '—'}</span></li>)}</ol>
      {own.state === 'called' && <p className={isSilent(own, now) ? 'incident-late' : 'quiet'}>{isSilent(own, now) && <Light light="overdue" bare />} {isSilent(own, now) ? w('late') : w('due', { at: momentText(own.ackDueAt, language, now) })}</p>}
      {incident.abilities.includes('step') && next && (next === 'reported'
        ? <SayLine label={w('report')} submit={w('doReported')} busy={busy} long primary max={2000} send={(report) => move({ move: 'step', to: 'reported', report })} />
        : <Button type="primary" size="large" block loading={busy} onClick={() => void move({ move: 'step', to: next }).catch(() => undefined)}>{w(TAPS[next])}</Button>)}
      {own.report && <p className="running">{own.report}</p>}
      {error && <Failure error={error} />}
    </section>
  )
}
