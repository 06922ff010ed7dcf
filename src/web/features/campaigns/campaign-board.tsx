/** 专项整治: the running ones with what they have counted so far. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { listCampaigns } from '#contract/campaigns.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { dayText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCampaignWords } from './campaign-words.ts'
import { StartForm } from './start-form.tsx'
import './campaigns.css'

export function CampaignBoard() {
  const w = useCampaignWords()
  const language = useLanguage()
  const format = new Intl.NumberFormat(language)
  const go = useNavigate()
  const [starting, setStarting] = useState(false)
  const asked = useQueryOf(listCampaigns, {}, { refetchInterval: 60_000 })
  return (
    <div className="campaigns">
      <Asked query={asked} rows={6}>{({ items, mayStart }) => (
        <>
          <header><h1>{w('title')}</h1>{mayStart && !starting && <Button type="primary" onClick={() => setStarting(true)}>{w('start')}</Button>}</header>
          <p className="quiet">{w('lead')}</p>
          {starting && <StartForm cancel={() => setStarting(false)} done={({ id }) => void go(`/campaigns/${id}`)} />}
          {items.length === 0 && !starting && <Empty>{w('none')}</Empty>}
          <ul className="campaign-list">
            {items.map((one) => (
              <li key={one.id}>
                <div><Link to={`/campaigns/${one.id}`}>{one.name}</Link> <span className="chip">{w(one.state)}</span><p className="quiet">{[dayText(one.startedAt, language), one.units.map(({ name }) => name).join('、'), w('tickets', { n: one.tickets }), w('told', { n: one.told, m: one.requesters })].join(' · ')}</p></div>
                <dl>{one.counters.map(({ code, name, unitWord, sum }) => <div key={code}><dt>{name}</dt><dd>{format.format(sum)} {unitWord}</dd></div>)}</dl>
              </li>
            ))}
          </ul>
        </>
      )}</Asked>
    </div>
  )
}
