import { useState } from 'react'
import { listCandidates } from '#contract/linkage.ts'
import { Choice } from '../../shared/choice.tsx'
import { Asked, Empty } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { CandidateCard } from './candidate-card.tsx'
import { useLinkageWords } from './linkage-words.ts'
import './linkage.css'

const EMPTY = { open: 'none', passed: 'nonePassed', dropped: 'noneDropped' } as const

/** 监督联动: what the written rules propose, for whom they name. */
export function Candidates() {
  const w = useLinkageWords()
  const [state, setState] = useState<'open' | 'passed' | 'dropped'>('open')
  const asked = useQueryOf(listCandidates, { query: { state } }, { keepOld: true })
  return (
    <div className="linkage-page">
      <header className="linkage-head">
        <h1>{w('candidates')}</h1>
        <Choice label={w('state')} hideLabel name="linkage-state" value={state} options={(['open', 'passed', 'dropped'] as const).map((value) => ({ value, label: w(value) }))} onChange={setState} />
      </header>
      <p className="quiet">{w('hint')}</p>
      <Asked query={asked} rows={6}>{({ items, partners }) => (
        <>
          {partners.map((one) => <p key={one.link.code} className={one.connected ? 'quiet' : 'linkage-warn'}>{one.connected ? w('connected', { name: one.link.name }) : w('noPartner')}{one.waiting > 0 && ` · ${w('waitingOut', { n: one.waiting })}`}{one.problem && ` · ${w('problem', { what: one.problem })}`}</p>)}
          {items.length === 0 ? <Empty>{w(EMPTY[state])}</Empty> : items.map((item) => <CandidateCard key={item.id} item={item} />)}
        </>
      )}</Asked>
    </div>
  )
}

/** A line on the unit's desk, where a rule names this unit; nothing where it does not. */
export function CandidatesHint({ link }: { link: (text: string) => React.ReactNode }) {
  const w = useLinkageWords()
  const asked = useQueryOf(listCandidates, { query: { state: 'open' } }, { staleTime: 300_000 })
  const n = asked.data?.items.length ?? 0
  return n > 0 ? <>{link(w('hintUnit', { n }))}</> : null
}
