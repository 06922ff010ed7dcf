import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { getCampaign, listCampaigns, type CampaignView } from '#contract/campaigns.ts'
import { Asked } from '#web/shared/states.tsx'
import { dayText } from '#web/shared/time.ts'
import { keyOf, useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { CampaignActForm, type CampaignAct } from './campaign-act.tsx'
import { useCampaignWords } from './campaign-words.ts'
import { CounterCards } from './counter-cards.tsx'
import { PhaseLine } from './phase-line.tsx'
import { ReportList } from './report-list.tsx'
import './campaigns.css'

export function CampaignPage({ id }: { id: string }) {
  const asked = useQueryOf(getCampaign, { params: { campaignId: id } }, { refetchInterval: 60_000 })
  return <Asked query={asked} rows={10}>{(campaign) => <Content campaign={campaign} />}</Asked>
}

function Content({ campaign }: { campaign: CampaignView }) {
  const w = useCampaignWords()
  const language = useLanguage()
  const client = useQueryClient()
  const [act, setAct] = useState<CampaignAct>()
  const done = () => {
    setAct(undefined)
    for (const endpoint of [getCampaign, listCampaigns]) void client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] })
  }
  const { told, requesters, abilities } = campaign
  return (
    <article className="campaign">
      <p><Link to="/campaigns">← {w('back')}</Link></p>
      <header><h1>{campaign.name}</h1><span className="chip">{w(campaign.state)}</span></header>
      <p className="running">{campaign.goal}</p>
      <p className="quiet">{[w('startedAt', { at: dayText(campaign.startedAt, language), by: campaign.startedBy }), campaign.units.map(({ name }) => name).join('、'), campaign.closedAt && w('closedAt', { at: dayText(campaign.closedAt, language) })].filter(Boolean).join(' · ')}</p>
      {abilities.length > 0 && !act && <div className="campaign-buttons">{abilities.map((one) => <Button key={one} {...(one === 'report' || one === 'tell' || one === 'close' ? { type: 'primary' as const } : {})} onClick={() => setAct(one)}>{w(`act.${one}`)}</Button>)}</div>}
      {act && <CampaignActForm key={act} campaign={campaign} act={act} done={done} cancel={() => setAct(undefined)} />}
      <PhaseLine phases={campaign.phases} />
      <CounterCards campaign={campaign} />
      {campaign.result && <section className="campaign-result"><h2>{w('result')}</h2><p className="running">{campaign.result}</p></section>}
      <div className="campaign-columns">
        <section><h2>{w('reports')}</h2><ReportList campaign={campaign} done={done} /></section>
        <section><h2>{w('sources')}</h2>
          <p>{w('tickets', { n: campaign.tickets })} · {w('told', { n: told, m: requesters })}</p>
          <progress value={told} max={Math.max(1, requesters)} aria-label={w('toldLabel', { n: told, m: requesters })} />
          {campaign.sources.length === 0 ? <p className="quiet">{w('noSources')}</p> : (
            <ul className="campaign-sources">{campaign.sources.map(({ id, number, title, told: is }) => <li key={id}><Link to={`/tickets/${id}`}>{title}</Link> <span className="quiet">{number}</span> <span className={is === 'yes' ? 'light light-done' : is === 'no' ? 'light light-near' : 'light'}>{w(`told.${is}`)}</span></li>)}</ul>
          )}
        </section>
      </div>
    </article>
  )
}
