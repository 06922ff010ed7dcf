import { Input } from 'antd'
import { useState } from 'react'
import type { IncidentView } from '#contract/incident.ts'
import { SayLine } from '../../shared/say-line.tsx'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIncidentWords } from './incident-words.ts'
import { useIncidentMove } from './use-incident.ts'

/** 过程记录, with links to live pictures and meetings. */
export function IncidentLog({ incident }: { incident: IncidentView }) {
  const w = useIncidentWords()
  const language = useLanguage()
  const [url, setUrl] = useState('')
  const { move, busy, error } = useIncidentMove(incident.id)
  return (
    <section aria-label={w('log')}>
      <h3>{w('log')}</h3>
      {incident.log.length === 0 && <p className="quiet">{w('noLog')}</p>}
      <ul className="incident-list">{incident.log.map((entry) => (
        <li key={entry.id}><span className="quiet">{momentText(entry.at, language)} {entry.unit}</span> {entry.text} {entry.url && <a href={entry.url} target="_blank" rel="noreferrer">{w('watch')}</a>}</li>
      ))}</ul>
      {incident.abilities.includes('log') && (
        <>
          <SayLine label={w('log')} submit={w('write')} busy={busy} max={1000} send={(text) => move({ move: 'log', text, ...(url.trim() && { url: url.trim() }) }).then(() => setUrl(''))}>
            <Input type="url" aria-label={w('picture')} placeholder={w('picture')} value={url} onChange={(event) => setUrl(event.target.value)} style={{ flex: '1 1 200px' }} />
          </SayLine>
          <p className="quiet">{w('linkNote')}</p>
        </>
      )}
      {error && <Failure error={error} />}
    </section>
  )
}
