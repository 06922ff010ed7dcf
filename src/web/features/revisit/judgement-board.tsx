/** 诉求合理性: what waits for a verdict, what for a decision about an appeal; the next one opens by itself. */
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { listJudgements, type JudgementView } from '#contract/reasonableness.ts'
import { DeskTabs } from '../../shared/desk-tabs.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { useHasRole } from '../../shared/session.ts'
import { Empty, Failure, Loading } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { usePagesOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { JudgementCard } from './judgement-card.tsx'
import { useJudgementWords } from './judgement-words.ts'
import '../../shared/queue-list.css'

const QUEUES = ['open', 'appeals', 'running', 'final'] as const
type Queue = (typeof QUEUES)[number]
const EMPTY = { open: 'emptyOpen', appeals: 'emptyAppeals', running: 'emptyRunning', final: 'emptyFinal' } as const
const idOf = (one: JudgementView) => `${one.ticket.id}.${one.round}`

/** what: the demand and its answer, beside: what stands beside the title; whoever composes the page shows both */
export function JudgementBoard({ what, beside }: { what: (ticketId: string) => ReactNode; beside?: ReactNode }) {
  const w = useJudgementWords()
  const language = useLanguage()
  const isJudge = useHasRole('appeal_judge')
  const isUnit = useHasRole('unit_signer', 'unit_handler', 'unit_head')
  const [queue, setQueue] = useState<Queue>(isJudge ? 'appeals' : isUnit ? 'running' : 'open')
  const [chosen, setChosen] = useState<string>()
  const rows = usePagesOf(listJudgements, { query: { queue } }, { refetchInterval: 30_000 })
  const at = Math.max(0, rows.items.findIndex((one) => idOf(one) === chosen))
  const open = rows.items[at]
  const step = (by: number) => { const next = rows.items[Math.min(Math.max(at + by, 0), rows.items.length - 1)]; if (next) setChosen(idOf(next)) }
  useKeys([{ key: 'j', word: { zh: '下一件', en: 'next' }, run: () => step(1) }, { key: 'k', word: { zh: '上一件', en: 'previous' }, run: () => step(-1) }])
  const finish = () => { const next = rows.items[at + 1]; setChosen(next && idOf(next)) }
  return (
    <div className="judgements">
      <div className="desk-line">
        <h1>{w('title')}</h1>{beside}
        <DeskTabs label={w('list')} chosen={queue} onChoose={(id) => { setQueue(id); setChosen(undefined) }} tabs={QUEUES.map((id) => ({ id, name: w(id), count: id === queue && !rows.isPending && !rows.hasNextPage ? rows.items.length : undefined }))} />
      </div>
      <div className="desk-body">
        <nav id="desk-list" className="queue" aria-label={w('list')}>
          <p className="quiet judgements-lead">{w('lead')}</p>
          {rows.isPending ? <Loading rows={6} /> : rows.error ? <Failure error={rows.error} onRetry={() => void rows.refetch()} /> : rows.items.length === 0 ? <Empty>{w(EMPTY[queue])}</Empty> : (
            <ul aria-label={w('list')}>{rows.items.map((one) => (
              <li key={idOf(one)}><button type="button" className="queue-row" aria-current={one === open} onClick={() => setChosen(idOf(one))}>
                <span className="queue-time">{one.appealUntil ? w('until', { at: momentText(one.appealUntil, language) }) : momentText(one.openedAt, language)}</span>
                <span className="queue-title">{one.ticket.title}</span><span className="queue-more">{one.unit ?? w('noUnit')} · {w('round', { n: one.round })} · {w(`state_${one.state}`)}</span>
              </button></li>
            ))}</ul>
          )}
          {rows.hasNextPage && <Button type="link" onClick={() => void rows.fetchNextPage()}>{w('more')}</Button>}
        </nav>
        {open ? <JudgementCard key={`${idOf(open)}.${open.version}`} judgement={open} onDone={finish}>{what(open.ticket.id)}</JudgementCard> : <div />}
      </div>
    </div>
  )
}
