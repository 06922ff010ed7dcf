import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { obligationCases, obligationCoverage, type CaseView } from '#contract/obligations.ts'
import { momentText } from '#web/shared/time.ts'
import { keyOf } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { CaseAct } from './case-act.tsx'
import { useObligationWords } from './obligation-words.ts'

const ACTS = { order: 'order', exempt: 'exempt', decide: 'decide' } as const

/** One case: the ticket, what stands, and what this viewer may do about it. */
export function CaseRow({ one }: { one: CaseView }) {
  const w = useObligationWords()
  const client = useQueryClient()
  const [act, setAct] = useState<CaseView['abilities'][number]>()
  const done = () => {
    setAct(undefined)
    for (const endpoint of [obligationCases, obligationCoverage]) void client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] })
  }
  return (
    <li className={`case-row case-${one.state}${one.overdue ? ' case-overdue' : ''}`}>
      <span className="case-state">{w(one.state)}{one.overdue ? <span className="chip chip-critical">{w('overdue')}</span> : null}</span>
      <div>
        <Link to={`/tickets/${one.ticket.id}`}>{one.ticket.title}</Link>
        <p className="quiet">{[one.ticket.number, one.unit, one.round > 0 ? w('round', { n: one.round + 1 }) : null].filter(Boolean).join(' · ')}</p>
      </div>
      <div><p>{one.name}</p><CaseStory one={one} /></div>
      <div className="case-acts">{act === undefined && one.abilities.map((ability) => (
        <Button key={ability} size="small" {...(ability === 'order' ? { type: 'primary' as const } : {})} onClick={() => setAct(ability)}>{ability === 'order' ? w(one.duty === 'inspect' ? 'order.inspect' : 'order.supervise') : w(ACTS[ability])}</Button>
      ))}</div>
      {act && <CaseAct one={one} act={act} done={done} cancel={() => setAct(undefined)} />}
    </li>
  )
}

function CaseStory({ one }: { one: CaseView }) {
  const w = useObligationWords()
  const language = useLanguage()
  const at = (time: string) => momentText(time, language)
  const { discharge, exemption, asked } = one
  return (
    <p className="quiet">
      {[
        w('opened', { at: at(one.openedAt) }), one.state === 'open' && one.dueAt && w('due', { at: at(one.dueAt) }), discharge && w(`how.${discharge.how}`, { by: discharge.by, at: at(discharge.at) }),
        one.state === 'open' && one.unreachedAt && w('unreachedAt', { at: at(one.unreachedAt) }), exemption && w('exemptedBy', { by: exemption.by, at: at(exemption.at), reason: exemption.reason ?? '—' }), exemption?.decidedBy && w('decidedBy', { by: exemption.decidedBy }),
        asked && w('askedBy', { by: asked.by, at: at(asked.at), reason: asked.reason }), one.withdrawnAt && w('withdrawnAt', { at: at(one.withdrawnAt) }),
      ].filter(Boolean).join(' · ')}
    </p>
  )
}
