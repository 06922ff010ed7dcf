import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { IncidentView } from '#contract/incident.ts'
import { SayLine } from '../../shared/say-line.tsx'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { CallFields, isReady, NOBODY, unitsOf } from './call-form.tsx'
import { Commands } from './commands.tsx'
import { IncidentLog } from './incident-log.tsx'
import { useIncidentWords } from './incident-words.ts'
import { UnitSteps } from './unit-steps.tsx'
import { UnitTable } from './unit-table.tsx'
import { useIncidentMove } from './use-incident.ts'

/** One incident: my unit's next step first, then everybody's, then commands and log. */
export function IncidentCard({ incident }: { incident: IncidentView }) {
  const w = useIncidentWords()
  const language = useLanguage()
  const [part, setPart] = useState<'call' | 'close'>()
  const [calling, setCalling] = useState(NOBODY)
  const { move, busy, error } = useIncidentMove(incident.id)
  const may = (name: IncidentView['abilities'][number]) => incident.abilities.includes(name)
  return (
    <article className="incident-card">
      <h2>{incident.title} <span className={`chip chip-${incident.level.code}`}>{incident.level.name}</span>{incident.level.placeholder && <span className="chip">{w('placeholder')}</span>}</h2>
      <p className="quiet">{[incident.place, incident.area === incident.place ? null : incident.area].filter(Boolean).join(' · ')} · {w('since', { at: momentText(incident.openedAt, language), by: incident.openedBy })}{incident.closedAt && ` · ${w('closedNote', { at: momentText(incident.closedAt, language), by: incident.closedBy ?? '' })}`}</p>
      <p>{incident.tickets.map((ticket) => (ticket.mayOpen ? <Link key={ticket.id} to={`/tickets/${ticket.id}`}>{ticket.number} {ticket.title}</Link> : <span key={ticket.id}>{ticket.number} {ticket.title}</span>))}</p>
      <UnitSteps incident={incident} />
      <UnitTable incident={incident} />
      {incident.summary && <p className="running"><b>{w('summary')}</b> {incident.summary}</p>}
      <div className="incident-pair"><Commands incident={incident} /><IncidentLog incident={incident} /></div>
      {(may('call') || may('close')) && <p className="incident-acts">{may('call') && <Button aria-expanded={part === 'call'} onClick={() => setPart(part === 'call' ? undefined : 'call')}>{w('add')}</Button>}{may('close') && <Button aria-expanded={part === 'close'} onClick={() => setPart(part === 'close' ? undefined : 'close')}>{w('close')}</Button>}</p>}
      {part === 'call' && may('call') && (
        <form className="incident-form" onSubmit={(event) => { event.preventDefault(); if (isReady(calling)) void move({ move: 'call', units: unitsOf(calling) }).then(() => { setCalling(NOBODY); setPart(undefined) }, () => undefined) }}>
          <CallFields value={calling} onChange={setCalling} except={incident.units.filter(({ releasedAt }) => !releasedAt).map(({ unitId }) => unitId)} />
          <div><Button type="primary" htmlType="submit" disabled={!isReady(calling)} loading={busy}>{w('callThem')}</Button></div>
        </form>
      )}
      {part === 'close' && may('close') && <SayLine label={w('summary')} submit={w('close')} busy={busy} long primary max={2000} send={(summary) => move({ move: 'close', summary })} />}
      {error && <Failure error={error} />}
    </article>
  )
}
