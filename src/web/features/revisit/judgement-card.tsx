import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { listJudgements, ticketJudgements, type JudgementView } from '#contract/reasonableness.ts'
import { SATISFACTION_WORDS } from '../../shared/satisfaction-words.ts'
import { momentText } from '../../shared/time.ts'
import { keyOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { AppealForm } from './appeal-form.tsx'
import { useJudgementWords } from './judgement-words.ts'
import { VerdictForm } from './verdict-form.tsx'
import './judgement.css'

type Props = { judgement: JudgementView; onTicket?: boolean; onDone?: () => void; children?: ReactNode }

/** One round: what was said at the call-back, every step since, and exactly what this viewer may do next. */
export function JudgementCard({ judgement, onTicket = false, onDone, children }: Props) {
  const w = useJudgementWords()
  const language = useLanguage()
  const cache = useQueryClient()
  const done = () => {
    for (const endpoint of [listJudgements, ticketJudgements]) void cache.invalidateQueries({ queryKey: keyOf(endpoint).slice(0, 1) })
    onDone?.()
  }
  const { abilities } = judgement
  return (
    <article className="judgement">
      {!onTicket && <header><p className="quiet"><span className="ticket-number">{judgement.ticket.number}</span> · <Link to={`/tickets/${judgement.ticket.id}`}>{w('ticket')}</Link></p><h2>{judgement.ticket.title}</h2></header>}
      <p className="judgement-state">{w('round', { n: judgement.round })} · <strong>{w(`state_${judgement.state}`)}</strong>{judgement.reasonable !== null && <> · <strong className={judgement.reasonable ? 'verdict-yes' : 'verdict-no'}>{judgement.reasonable ? w('reasonable') : w('unreasonable')}</strong></>}
        {judgement.appealUntil && <span className="quiet"> · {w('until', { at: momentText(judgement.appealUntil, language) })}</span>}</p>
      <CallBack judgement={judgement} />
      {children}
      <History judgement={judgement} />
      {abilities.includes('judge') || abilities.includes('decide') ? <VerdictForm judgement={judgement} deciding={abilities.includes('decide')} done={done} /> : null}
      {abilities.includes('unit_appeal') || abilities.includes('requester_appeal') ? <AppealForm judgement={judgement} byUnit={abilities.includes('unit_appeal')} done={done} /> : null}
    </article>
  )
}

function CallBack({ judgement: one }: { judgement: JudgementView }) {
  const w = useJudgementWords()
  const say = useSay()
  const language = useLanguage()
  return (
    <dl className="judgement-facts">
      <dt>{w('result')}</dt><dd>{one.contacted ? w('contacted') : w('notContacted')} · {w(one.solved)} · {w('process')}：{say(SATISFACTION_WORDS[one.processSatisfaction])} · {w('outcome')}：{say(SATISFACTION_WORDS[one.resultSatisfaction])}</dd>
      <dt>{w('opinion')}</dt><dd className="running">{one.opinion ?? <span className="quiet">{w('noOpinion')}</span>}</dd>
      <dt>{w('unit')}</dt><dd>{one.unit ?? w('noUnit')}</dd>
      <dt>{w('caller')}</dt><dd>{one.caller} · {w(one.medium)} · {momentText(one.openedAt, language)}</dd>
      <dt>{w('recording')}</dt><dd className="quiet">{one.medium === 'phone' ? w('noRecording') : w('webAnswer')}</dd>
    </dl>
  )
}

function History({ judgement }: { judgement: JudgementView }) {
  const w = useJudgementWords()
  const language = useLanguage()
  if (judgement.steps.length === 0) return null
  return (
    <ol className="judgement-steps" aria-label={w('history')}>
      {judgement.steps.map((step) => (
        <li key={step.at + step.what}>
          <p><strong>{step.what === 'decide' ? w('s_decide') : w(step.what)}</strong>{step.reasonable !== null && step.what !== 'settle' ? `：${step.reasonable ? w('reasonable') : w('unreasonable')}` : ''}{step.reason ? ` · ${step.reason}` : ''} <span className="quiet">{step.by} · {momentText(step.at, language)}</span></p>
          {step.words && <p className="running">{step.words}</p>}
        </li>
      ))}
    </ol>
  )
}
