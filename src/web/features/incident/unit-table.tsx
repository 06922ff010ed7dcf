/** Units × steps: who heard, who is under way, who is there; red where nobody answered in time. */
import { Button } from 'antd'
import { useState } from 'react'
import type { IncidentView } from '#contract/incident.ts'
import { Light } from '../../shared/light.tsx'
import { SayLine } from '../../shared/say-line.tsx'
import { momentText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIncidentWords } from './incident-words.ts'
import { useIncidentMove } from './use-incident.ts'

type Unit = IncidentView['units'][number]
const STEPS = ['acknowledged', 'under_way', 'on_site', 'reported'] as const
const CLOCK_WORDS = { contact: 'contact', on_site: 'on_site_clock', progress: 'progress' } as const

export const isSilent = (unit: Unit, now: number): boolean => unit.state === 'called' && unit.releasedAt === null && Date.parse(unit.ackDueAt) < now

export function UnitTable({ incident }: { incident: IncidentView }) {
  const w = useIncidentWords()
  return (
    <div className="incident-scroll" tabIndex={0} role="region" aria-label={w('units')}>
      <table className="incident-units">
        <thead><tr>{(['unit', 'called', ...STEPS, 'clocks'] as const).map((key) => <th key={key} scope="col">{w(key)}</th>)}{incident.abilities.includes('release') && <th scope="col"><span className="unseen">{w('release')}</span></th>}</tr></thead>
        <tbody>{incident.units.map((unit) => <UnitRow key={unit.unitId + unit.calledAt} unit={unit} incident={incident} />)}</tbody>
      </table>
    </div>
  )
}

function UnitRow({ unit, incident }: { unit: Unit; incident: IncidentView }) {
  const w = useIncidentWords()
  const language = useLanguage()
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const { move, busy } = useIncidentMove(incident.id)
  const mayRelease = incident.abilities.includes('release')
  const silent = isSilent(unit, now)
  return (
    <tr className={silent ? 'incident-silent' : unit.releasedAt ? 'incident-released' : undefined}>
      <th scope="row">{unit.unit}<br /><span className="quiet">{unit.releasedAt ? w('released') : unit.task}</span></th>
      <td>{momentText(unit.calledAt, language, now)}</td>
      {STEPS.map((name) => {
        const stamp = unit.steps[name]
        if (stamp) return <td key={name} title={stamp.by} className="incident-done">{momentText(stamp.at, language, now)}{name === 'acknowledged' && unit.ackOverdueAt && <><br /><span className="quiet">{w('lateBy')}</span></>}</td>
        if (name === 'acknowledged' && unit.state === 'called' && !unit.releasedAt) return <td key={name}>{silent ? <strong className="incident-late"><Light light="overdue" bare /> {w('late')}</strong> : <span className="quiet">{w('due', { at: momentText(unit.ackDueAt, language, now) })}</span>}</td>
        return <td key={name} className="quiet">—</td>
      })}
      <td>{unit.clocks.length === 0 ? <span className="quiet">—</span> : unit.clocks.map((clock) => (
        <span key={clock.clock} className="incident-clock"><Light light={clock.light} bare /> {w(CLOCK_WORDS[clock.clock as keyof typeof CLOCK_WORDS])} {momentText(clock.dueAt, language, now)}</span>
      ))}</td>
      {mayRelease && <td>{!unit.releasedAt && unit.state !== 'reported' && (asking
        ? <SayLine label={w('releaseReason')} submit={w('release')} busy={busy} max={300} send={(reason) => move({ move: 'release', unitId: unit.unitId, reason })} cancel={() => setAsking(false)} cancelWord={w('cancel')} />
        : <Button size="small" type="text" onClick={() => setAsking(true)}>{w('release')}</Button>)}</td>}
    </tr>
  )
}
