/** 调度台: incidents running now, the newest first; a unit sees those it was called to. */
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from 'antd'
import { listIncidents } from '#contract/incident.ts'
import { Choice } from '../../shared/choice.tsx'
import { Asked, Empty } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { IncidentCard } from './incident-card.tsx'
import { useIncidentWords } from './incident-words.ts'
import { OpenForm } from './open-form.tsx'
import './incident.css'

export function IncidentBoard({ isUnit }: { isUnit: boolean }) {
  const w = useIncidentWords()
  const [params, setParams] = useSearchParams()
  const ticketId = params.get('ticket') ?? undefined
  const [state, setState] = useState<'open' | 'closed'>('open')
  const [opening, setOpening] = useState(false)
  const asked = useQueryOf(listIncidents, { query: { state } }, { keepOld: true, refetchInterval: 10_000 })
  const end = () => { setOpening(false); setParams({}, { replace: true }) }
  return (
    <div className="incident-board">
      <div className="incident-head">
        <h1>{w(isUnit ? 'mine' : 'title')}</h1>
        <Choice label={w('title')} hideLabel name="incident-state" value={state} options={[{ value: 'open', label: w('open') }, { value: 'closed', label: w('closed') }]} onChange={setState} />
        {asked.data?.mayOpen && !opening && !ticketId && <Button type="primary" onClick={() => setOpening(true)}>{w('start')}</Button>}
      </div>
      {asked.data?.mayOpen && (opening || ticketId) && <OpenForm ticketId={ticketId} levels={asked.data.levels} done={end} />}
      <Asked query={asked} rows={8}>{({ items }) => (items.length === 0 ? <Empty>{w(state === 'closed' ? 'noneClosed' : isUnit ? 'noneMine' : 'noneOpen')}</Empty>
        : <>{items.map((incident) => <IncidentCard key={incident.id} incident={incident} />)}</>)}</Asked>
    </div>
  )
}
