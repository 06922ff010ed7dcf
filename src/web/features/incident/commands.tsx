import { Button, Select } from 'antd'
import { useState } from 'react'
import type { IncidentView } from '#contract/incident.ts'
import { Light } from '../../shared/light.tsx'
import { SayLine } from '../../shared/say-line.tsx'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIncidentWords } from './incident-words.ts'
import { useIncidentMove } from './use-incident.ts'

/** 指令: given to units at work, acknowledged by them, red while nobody answers past the limit. */
export function Commands({ incident }: { incident: IncidentView }) {
  const w = useIncidentWords()
  const [to, setTo] = useState<string[]>([])
  const { move, busy, error } = useIncidentMove(incident.id)
  const atWork = incident.units.filter(({ releasedAt }) => releasedAt === null)
  return (
    <section aria-label={w('commands')}>
      <h3>{w('commands')}</h3>
      {incident.commands.length === 0 && <p className="quiet">{w('noCommands')}</p>}
      <ul className="incident-list">{incident.commands.map((command) => <CommandRow key={command.id} command={command} incident={incident} />)}</ul>
      {incident.abilities.includes('command') && (
        <SayLine label={w('command')} submit={w('give')} busy={busy} max={1000} send={(text) => move({ move: 'command', unitIds: to.length > 0 ? to : atWork.map(({ unitId }) => unitId), text })}>
          <Select mode="multiple" aria-label={w('to')} placeholder={w('toAll')} value={to} onChange={setTo} style={{ minWidth: 180 }} options={atWork.map(({ unitId, unit }) => ({ value: unitId, label: unit }))} />
        </SayLine>
      )}
      {error && <Failure error={error} />}
    </section>
  )
}

function CommandRow({ command, incident }: { command: IncidentView['commands'][number]; incident: IncidentView }) {
  const w = useIncidentWords()
  const language = useLanguage()
  const now = useNow()
  const { move, busy } = useIncidentMove(incident.id)
  const mine = incident.units.some((unit) => unit.mine && unit.unitId === command.unitId)
  const silent = !command.ack && !command.withdrawn && Date.parse(command.ackDueAt) < now
  return (
    <li>
      <p><strong>{command.unit}</strong> {command.text} <span className="quiet">{command.givenBy} {momentText(command.givenAt, language, now)}</span></p>
      <p>{command.done ? <span className="incident-done">{w('doneAt', { at: momentText(command.done.at, language, now) })}：{command.result}</span>
        : command.ack ? <span className="incident-done">{w('acked', { by: command.ack.by, at: momentText(command.ack.at, language, now) })}</span>
          : command.withdrawn ? <span className="quiet">{w('withdrawn')}</span>
            : silent ? <strong className="incident-late"><Light light="overdue" bare /> {w('silent')}</strong> : <span className="quiet">{w('due', { at: momentText(command.ackDueAt, language, now) })}</span>}</p>
      {mine && !command.ack && incident.abilities.includes('acknowledge') && <Button type="primary" loading={busy} onClick={() => void move({ move: 'acknowledge', commandId: command.id }).catch(() => undefined)}>{w('ack')}</Button>}
      {mine && command.ack && !command.done && incident.abilities.includes('done') && <SayLine label={w('result')} submit={w('done')} busy={busy} max={1000} send={(result) => move({ move: 'done', commandId: command.id, result })} />}
    </li>
  )
}
