/** The plan of a month; one session in three steps opens from it. */
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { listSessions, type GapView } from '#contract/leader-day.ts'
import { monthOf } from '#domain/leader-day/plan.ts'
import { dayAfter } from '#domain/calendar/local-day.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { centerDay, timeText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { HALF_WORDS, STATE_WORDS, useLeaderWords } from './leader-day-words.ts'
import { PlanForm, type Drafted } from './plan-form.tsx'
import { ProposalPanel } from './proposal-panel.tsx'
import { SessionPage } from './session-page.tsx'
import './leader-day.css'

export function LeaderDaysPanel() {
  const t = useLeaderWords()
  const [params, setParams] = useSearchParams()
  const session = params.get('session')
  return (
    <div className="leader-page">
      <h1>{t('title')}</h1>
      {session ? <SessionPage key={session} sessionId={session} back={() => setParams({ month: params.get('month') ?? centerDay().slice(0, 7) })} /> : <MonthPlan />}
    </div>
  )
}

function MonthPlan() {
  const t = useLeaderWords()
  const say = useSay()
  const language = useLanguage()
  const [params, setParams] = useSearchParams()
  const [draft, setDraft] = useState<Drafted>()
  const [proposing, setProposing] = useState(false)
  const month = /^\d{4}-\d\d$/.test(params.get('month') ?? '') ? params.get('month')! : centerDay().slice(0, 7)
  const { from, to } = monthOf(`${month}-01`)
  const asked = useQueryOf(listSessions, { query: { from, to } }, { keepOld: true, refetchInterval: 60_000 })
  const go = (day: string) => setParams({ month: day.slice(0, 7) })
  const gapText = (gap: GapView) => (gap.every === 'week' ? t('gapWeek', { name: gap.ruleName, from: gap.from, to: gap.to }) : t('gapMonth', { name: gap.ruleName, month: gap.from.slice(0, 7) }))
  return (
    <Asked query={asked} rows={8}>{(plan) => (
      <>
        <div className="leader-bar">
          <span><Button onClick={() => go(dayAfter(from, -1))} aria-label={t('prev')}>‹</Button> <strong className="leader-month">{month}</strong> <Button onClick={() => go(dayAfter(to))} aria-label={t('next')}>›</Button></span>
          <span className="leader-acts"><a href={`/api/leader-days/calendar?from=${from}&to=${to}`} download="leader-days.ics">{t('ics')}</a>{plan.mayPlan ? <><Button aria-expanded={proposing} onClick={() => setProposing(!proposing)}>{t('propose')}</Button><Button type="primary" onClick={() => setDraft({})}>{t('plan')}</Button></> : null}</span>
        </div>
        {proposing ? <ProposalPanel choose={(given) => { setDraft(given); setProposing(false) }} /> : null}
        {draft ? <PlanForm plan={plan} draft={draft} close={() => setDraft(undefined)} onDone={(id) => setParams({ month, session: id })} /> : null}
        {plan.gaps.length > 0 ? (
          <section className="leader-gaps" aria-label={t('gaps')}>
            <h2>{t('gaps')}</h2>
            <ul>{plan.gaps.map((gap) => (
              <li key={`${gap.ruleCode} ${gap.from}`}>{gapText(gap)} <span className="quiet">{gap.proposed ? t('proposed', { day: gap.proposed }) : t('noDay')}</span>{plan.mayPlan && gap.proposed ? <Button size="small" type="link" onClick={() => setDraft({ ruleCode: gap.ruleCode, day: gap.proposed! })} aria-label={`${t('useIt')}：${gapText(gap)}`}>{t('useIt')}</Button> : null}</li>))}
            </ul>
          </section>) : null}
        {plan.items.length === 0 ? <Empty>{t('none')}{plan.mayPlan && t('planHint')}</Empty> : (
          <ul className="leader-list">{plan.items.map((one) => (
            <li key={one.id}><button type="button" onClick={() => setParams({ month, session: one.id })}>
              <span className="leader-day">{one.day.slice(5)} {say(HALF_WORDS[one.half])}<br /><span className="quiet">{timeText(one.startsAt, language)}–{timeText(one.endsAt, language)}</span></span>
              <span><strong>{one.leaderName}</strong>{one.unitName ? ` · ${one.unitName}` : ''}<br /><span className="quiet">{one.scope}</span></span>
              <span><span className="chip">{say(STATE_WORDS[one.state])}</span>{one.mine ? <span className="chip chip-near">{t('mine')}</span> : null}{one.tasksOverdue ? <span className="chip chip-critical">{t('tasksOverdue', { n: one.tasksOverdue })}</span> : null}<br /><span className="quiet">{t('ticketsTasks', { tickets: one.tickets, tasks: one.tasks })}</span></span>
            </button></li>))}
          </ul>)}
      </>)}</Asked>
  )
}
