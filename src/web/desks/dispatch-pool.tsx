/** 派单池: the queue, the demand as it was said, and who should get it. One key assigns and opens the next. */
import { useState } from 'react'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import { useDispatchWords } from '../features/dispatch/dispatch-words.ts'
import { ObjectionsPanel } from '../features/dispatch/objections-panel.tsx'
import { BothSides } from '../features/handling/both-sides.tsx'
import { DemandEntry } from '../features/ticket/story.tsx'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { QueueList } from '../shared/queue-list.tsx'
import { Empty } from '../shared/states.tsx'
import { useCounts } from '../shared/use-counts.ts'
import { useWorkQueue, workId } from '../shared/use-work-queue.ts'
import { PoolTicket } from './pool-ticket.tsx'
import { TicketWork } from './ticket-work.tsx'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import './dispatch-pool.css'

const TABS = { tabDispatch: ['dispatch'], tabDifficult: ['designate'], tabReturns: ['decide_return'], tabTransfer: ['transfer'], tabInfo: ['info'] } as const satisfies Record<string, readonly WorkKind[]>
type Tab = keyof typeof TABS
const EMPTY = { tabDispatch: 'emptyDispatch', tabDifficult: 'emptyDifficult', tabReturns: 'emptyReturns', tabTransfer: 'emptyTransfer', tabInfo: 'emptyInfo' } as const
const EXPECTED: Record<Exclude<Tab, 'tabDispatch' | 'tabDifficult'>, MoveName[]> = { tabReturns: ['decide_return'], tabTransfer: ['complete_transfer'], tabInfo: ['supplement'] }

export default function DispatchPool() {
  const w = useDispatchWords()
  const [tab, setTab] = useState<Tab>('tabDispatch')
  const [disputed, setDisputed] = useState(false)
  const counts = useCounts()
  const queue = useWorkQueue(TABS[tab])
  const waiting = counts('dispatch')
  const { open } = queue
  return (
    <div className="desk-page">
      <div className="desk-line">
        <h1>{w('firstLine', { open: waiting?.open ?? '…' })}{waiting && waiting.overdue > 0 && <>，<span className="n-over">{w('overdue', { n: waiting.overdue })}</span></>}{waiting && waiting.near > 0 && <>，<span className="n-near">{w('near', { n: waiting.near })}</span></>}</h1>
        <span className="quiet">{w('nextOpens')}</span>
        <DeskTabs label={w('queue')} chosen={disputed ? 'tabObjections' : tab} onChoose={(id) => { setDisputed(id === 'tabObjections'); if (id !== 'tabObjections') setTab(id) }}
          tabs={[...(Object.keys(TABS) as Tab[]).map((id) => ({ id, name: w(id), count: counts(...TABS[id])?.open })), { id: 'tabObjections' as const, name: w('tabObjections'), count: undefined }]} />
      </div>
      {disputed ? <div id="desk-list" className="pool-disputes"><ObjectionsPanel /></div> : <div className="desk-body">
        <nav id="desk-list" aria-label={w('queue')}><QueueList queue={queue} label={w('queue')} empty={w(EMPTY[tab])} /></nav>
        {!open ? <Empty>{queue.work.isPending ? null : w(EMPTY[tab])}</Empty>
          : tab === 'tabDispatch' || tab === 'tabDifficult' ? <PoolTicket key={workId(open)} item={open} queue={queue} />
            : <TicketWork key={workId(open)} ticketId={open.ticketId} assignmentId={open.assignmentId} expected={EXPECTED[tab]} onDone={queue.finish}>
              {(ticket) => tab === 'tabReturns' && !ticket.abilities.some(({ move }) => move === 'decide_return') && (
                <><DemandEntry ticket={ticket} /><BothSides ticket={ticket} assignmentId={open.assignmentId} /><p className="quiet">{w('reviewerDecides')}</p></>
              )}
            </TicketWork>}
      </div>}
    </div>
  )
}
