/** 试算: "it would have fired 37 times last month", with the tickets; it goes on in the background. */
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { askDryRun, cancelDryRun, getDryRun, type DryRunView, type HitView } from '#contract/triggers.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { Choice } from '../../shared/choice.tsx'
import { useHasRole } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { dayText, momentText } from '../../shared/time.ts'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useTriggerWords } from './trigger-words.ts'

const DAY = 86_400_000
const PERIODS = ['7', '30', '90'] as const
const LOOK_EVERY_MS = 700
const PAGE = 50
const isAtWork = (run: DryRunView | undefined) => run?.state === 'waiting' || run?.state === 'running'

export function DryRunPanel({ rule }: { rule: Trigger }) {
  const t = useTriggerWords()
  const [days, setDays] = useState<(typeof PERIODS)[number]>('30')
  const [runId, setRunId] = useState<string>()
  const [shown, setShown] = useState(PAGE)
  const [atWork, setAtWork] = useState(false)
  const ask = useCall(askDryRun, ({ id }) => { setRunId(id); setShown(PAGE); setAtWork(true) })
  const stop = useCall(cancelDryRun)
  const asked = useQueryOf(getDryRun, { params: { runId: runId ?? '' }, query: { after: 0, limit: Math.min(200, shown) } }, { enabled: runId !== undefined, keepOld: true, ...(atWork ? { refetchInterval: LOOK_EVERY_MS } : {}) })
  const answer = asked.data?.run.id === runId ? asked.data : undefined
  if (answer && isAtWork(answer.run) !== atWork) setAtWork(isAtWork(answer.run))
  const start = () => ask.mutate({ body: { rule, from: new Date(Date.now() - Number(days) * DAY).toISOString(), until: new Date().toISOString() } })
  return (
    <section className="dry-run" aria-label={t('dryRun')}>
      <h3>{t('dryRun')}</h3><p className="quiet">{t('dryRunLead')}</p>
      <div className="dry-run-ask">
        <Choice label={t('period')} name={`period-${rule.code}`} value={days} onChange={setDays} options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))} hideLabel />
        <Button onClick={start} loading={ask.isPending} disabled={atWork}>{t('run')}</Button>
        {atWork && runId && <Button onClick={() => stop.mutate({ params: { runId }, body: {} })}>{t('stop')}</Button>}
      </div>
      {ask.error && <Failure error={ask.error} />}
      {asked.error && !answer ? <Failure error={asked.error} /> : null}
      {answer && <Result run={answer.run} hits={answer.hits} isStale={JSON.stringify(answer.run.rule) !== JSON.stringify(rule)} onMore={answer.next !== null && shown < 200 ? () => setShown(shown + 150) : undefined} />}
    </section>
  )
}

function Result({ run, hits, isStale, onMore }: { run: DryRunView; hits: HitView[]; isStale: boolean; onMore: (() => void) | undefined }) {
  const t = useTriggerWords()
  const language = useLanguage()
  const span = { from: dayText(run.from, language), until: dayText(run.until, language), fired: run.fired.toLocaleString() }
  const days = Math.max(1, Math.round((Date.parse(run.until) - Date.parse(run.from)) / DAY))
  if (isAtWork(run)) {
    const said = run.state === 'waiting' || run.total === 0 ? t('waiting') : t('running', { done: run.done, total: run.total, fired: run.fired })
    return <div role="status"><Progress percent={run.total ? Math.round((run.done / run.total) * 100) : 0} aria-label={said} /><p className="quiet">{said}</p></div>
  }
  if (run.state !== 'done') return <p role="status">{t(run.state === 'failed' ? 'failed' : 'cancelled')}</p>
  return (
    <div>
      <p className="dry-run-sum" role="status"><b>{t(run.fired === 0 ? 'resultNone' : 'result', span)}</b>{run.fired > 0 && <span className="quiet"> {t('perDay', { n: (run.fired / days).toFixed(1) })} · {t('lookedAt', { n: run.lookedAt.toLocaleString() })}</span>}{isStale && <span className="dry-run-stale"> {t('stale')}</span>}</p>
      {hits.length > 0 && <ol className="dry-run-hits" tabIndex={0} aria-label={t('dryRun')}>{hits.map((hit) => <Hit key={hit.place} hit={hit} />)}</ol>}
      {onMore && <Button size="small" onClick={onMore}>{t('more')}</Button>}
    </div>
  )
}

function Hit({ hit }: { hit: HitView }) {
  const t = useTriggerWords()
  const say = useSay()
  const language = useLanguage()
  const isAdmin = useHasRole('system_admin')
  return (
    <li>
      <span className="quiet">{momentText(hit.firedAt, language)}</span> {say(hit.why)}{' '}
      {hit.tickets.map(({ id, number, title }) => (isAdmin ? <span key={id} className="dry-run-ticket">{number}</span> : <Link key={id} className="dry-run-ticket" to={`/tickets/${id}`}>{number} {title}</Link>))}
      {hit.ticketCount > hit.tickets.length && <span className="quiet">{t('moreTickets', { n: hit.ticketCount })}</span>}
    </li>
  )
}
