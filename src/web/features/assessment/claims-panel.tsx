/** 剔除 and 申诉 lists: the same for the unit that asks and for those who decide; the server says who may do what. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { assessmentRules, decideAppeal, decideExclusion, listAppeals, listExclusions, withdrawAppeal, withdrawExclusion, type AppealView, type ExclusionView } from '#contract/assessment.ts'
import { Choice } from '../../shared/choice.tsx'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useCall, usePagesOf, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { AppealForm } from './appeal-form.tsx'
import { useAssessmentWords } from './assessment-words.ts'
import { DecisionForm } from './decision-form.tsx'

const STATES = ['open', 'decided'] as const

export function ExclusionsPanel() {
  return <ClaimList endpoint={listExclusions} card={(one: ExclusionView) => <ExclusionCard key={one.id} exclusion={one} />} />
}
export function AppealsPanel() {
  return <ClaimList endpoint={listAppeals} card={(one: AppealView) => <AppealCard key={one.id} appeal={one} />} />
}

function ClaimList<T>({ endpoint, card }: { endpoint: typeof listExclusions | typeof listAppeals; card: (one: T) => React.ReactNode }) {
  const w = useAssessmentWords()
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const pages = usePagesOf(endpoint as typeof listExclusions, { query: { state } })
  return (
    <div className="claims">
      <Choice hideLabel label={w('title')} name="state" value={state} options={STATES.map((value) => ({ value, label: w(`list.${value}`) }))} onChange={setState} />
      <Asked query={{ data: pages.data ? pages.items : undefined, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }} rows={6}>{(items) => (items.length === 0 ? <Empty>{w('noClaims')}</Empty> : <ul className="claim-list">{(items as T[]).map(card)}</ul>)}</Asked>
      {pages.items.length > 0 && <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />}
    </div>
  )
}

function ExclusionCard({ exclusion: one }: { exclusion: ExclusionView }) {
  const w = useAssessmentWords()
  const language = useLanguage()
  const client = useQueryClient()
  const again = () => void client.invalidateQueries()
  const [appealing, setAppealing] = useState(false)
  const decide = useCall(decideExclusion, again)
  const withdraw = useCall(withdrawExclusion, again)
  const params = { exclusionId: one.id }
  return (
    <li>
      <p><Link to={`/tickets/${one.ticket.id}`}>{one.ticket.title}</Link> <span className="quiet">{one.ticket.number}</span> <span className="chip">{w(`exclusion.${one.state}`)}</span></p>
      <p>{one.unit} · {one.month} · <b>{one.reason}</b>：{one.remark}</p>
      <p className="quiet">{w('by', { who: one.appliedBy, at: momentText(one.appliedAt, language) })}{one.decidedAt && ` → ${w('by', { who: one.decidedBy ?? '', at: momentText(one.decidedAt, language) })}：${one.decision ?? ''}`}</p>
      {one.abilities.includes('approve') && <DecisionForm label={one.ticket.number} yes={w('approve')} no={w('refuse')} busy={decide.isPending} decide={(approve, reason) => decide.mutate({ params, body: { version: one.version, approve, reason } })} />}
      {one.abilities.includes('withdraw') && <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params, body: { version: one.version } })}>{w('withdraw')}</Button>}
      {one.mayAppeal && (appealing ? <AppealForm exclusionId={one.id} onDone={() => setAppealing(false)} /> : <Button size="small" onClick={() => setAppealing(true)}>{w('appeal')}</Button>)}
      {(decide.error ?? withdraw.error) && <Failure error={decide.error ?? withdraw.error} />}
    </li>
  )
}

function AppealCard({ appeal: one }: { appeal: AppealView }) {
  const w = useAssessmentWords()
  const language = useLanguage()
  const client = useQueryClient()
  const again = () => void client.invalidateQueries()
  const rules = useQueryOf(assessmentRules, {}, { staleTime: 60_000 })
  const decide = useCall(decideAppeal, again)
  const withdraw = useCall(withdrawAppeal, again)
  const params = { appealId: one.id }
  const kpi = rules.data?.kpis.find(({ code }) => code === one.kpi)?.name ?? one.kpi ?? ''
  return (
    <li>
      <p><b>{one.kpi === null ? w('ofExclusion') : w('ofFigure', { month: one.month, kpi })}</b> <span className="chip">{w(`appeal.${one.state}`)}</span></p>
      <p>{one.unit}：{one.grounds}</p>
      <ul className="claim-tickets">{one.tickets.map((ticket) => <li key={ticket.id}><Link to={`/tickets/${ticket.id}`}>{ticket.title}</Link> <span className="quiet">{ticket.number}</span>{ticket.granted && <span className="chip">{w('exclusion.approved')}</span>}</li>)}</ul>
      <p className="quiet">{w('by', { who: one.filedBy, at: momentText(one.filedAt, language) })}{one.decidedAt && ` → ${w('by', { who: one.decidedBy ?? '', at: momentText(one.decidedAt, language) })}：${one.decision ?? ''}`}</p>
      {one.abilities.includes('uphold') && <DecisionForm label={one.unit} yes={w('uphold')} no={w('reject')} busy={decide.isPending} decide={(uphold, reason) => decide.mutate({ params, body: { version: one.version, uphold, reason } })} />}
      {one.abilities.includes('withdraw') && <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params, body: { version: one.version } })}>{w('withdraw')}</Button>}
      {(decide.error ?? withdraw.error) && <Failure error={decide.error ?? withdraw.error} />}
    </li>
  )
}
