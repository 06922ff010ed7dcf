/** 全覆盖义务: coverage for a period, opened to every case behind it. */
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { exportObligations, obligationCases } from '#contract/obligations.ts'
import { CASE_STATES } from '#domain/supervision/obligation.ts'
import { addressOf } from '#web/shared/call.ts'
import { Choice } from '#web/shared/choice.tsx'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { Empty, Failure, Loading } from '#web/shared/states.tsx'
import { usePagesOf } from '#web/shared/use-call.ts'
import { CaseRow } from './case-row.tsx'
import { daysOf, QUICK, type Days, type Quick } from './case-period.ts'
import { CoverageBars } from './coverage.tsx'
import { useObligationWords } from './obligation-words.ts'

const STATES = ['open', 'overdue', 'asked', 'discharged', 'exempted', 'withdrawn', 'every'] as const
type State = (typeof STATES)[number]

export function ObligationBoard() {
  const w = useObligationWords()
  const [days, setDays] = useState<Days>(() => daysOf('thisMonth', Date.now()))
  const [code, setCode] = useState<string | undefined>(useSearchParams()[0].get('code') ?? undefined)
  const [state, setState] = useState<State>('open')
  const which = { ...days, ...(code && { code }), ...(state !== 'every' && { state }) }
  const quick = QUICK.find((one) => { const { from, to } = daysOf(one, Date.now()); return from === days.from && to === days.to }) ?? ''
  return (
    <div className="obligations">
      <header><h1>{w('title')}</h1><a className="obligations-export" href={addressOf(exportObligations.path, {}, which)} download>{w('export')}</a></header>
      <p className="quiet">{w('lead')}</p>
      <div className="obligations-period">
        <Choice<Quick> label={w('period')} name="period" value={quick} options={QUICK.map((value) => ({ value, label: w(value) }))} onChange={(value) => setDays(daysOf(value, Date.now()))} />
        <label>{w('from')} <input type="date" value={days.from} max={days.to} onChange={({ target: { value } }) => { if (value) setDays({ ...days, from: value }) }} /></label>
        <label>{w('to')} <input type="date" value={days.to} min={days.from} onChange={({ target: { value } }) => { if (value) setDays({ ...days, to: value }) }} /></label>
        <span className="quiet">{w('byOpened')}</span>
      </div>
      <CoverageBars days={days} chosen={code} choose={(one) => setCode(code === one ? undefined : one)} />
      <p className="quiet">{w('defined')}</p>
      <section aria-label={w('cases')}>
        <Choice<State> label={w('state')} name="state" value={state} options={STATES.map((value) => ({ value, label: w(value) }))} onChange={setState} />
        <CaseList which={which} />
      </section>
    </div>
  )
}

type Which = Days & { code?: string; state?: (typeof CASE_STATES)[number] | 'asked' | 'overdue' }
function CaseList({ which }: { which: Which }) {
  const w = useObligationWords()
  const asked = usePagesOf(obligationCases, { query: which }, { keepOld: true })
  if (asked.error) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.isPending) return <Loading rows={6} />
  if (asked.items.length === 0) return <Empty>{w(which.state === 'open' ? 'allDone' : 'noCases')}</Empty>
  return (
    <>
      <ul className="case-list">{asked.items.map((one) => <CaseRow key={one.id} one={one} />)}</ul>
      <MoreRows more={asked.hasNextPage} busy={asked.isFetchingNextPage} count={asked.items.length} load={() => void asked.fetchNextPage()} />
    </>
  )
}
