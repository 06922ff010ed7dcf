/** 审核: replies, returns, extensions and suspensions wait by deadline; a decision opens the next one. */
import { useState } from 'react'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { QueueList } from '../shared/queue-list.tsx'
import { Empty } from '../shared/states.tsx'
import { useCounts } from '../shared/use-counts.ts'
import { useWorkQueue, workId } from '../shared/use-work-queue.ts'
import { useDeskWords } from './desk-words.ts'
import { ReplyUnderReview } from '../features/handling/reply-under-review.tsx'
import { TicketWork } from './ticket-work.tsx'

const TABS = { all: ['review', 'decide_return', 'decide_extension', 'decide_suspension'], review: ['review'], decide_return: ['decide_return'], decide_extension: ['decide_extension'], decide_suspension: ['decide_suspension'], other: ['designate', 'resume', 'close'] } as const satisfies Record<string, readonly WorkKind[]>
type Tab = keyof typeof TABS
const EXPECTED: Partial<Record<WorkKind, MoveName[]>> = { review: ['accept'], decide_return: ['decide_return'], decide_extension: ['decide_extension'], decide_suspension: ['decide_suspension'], designate: ['designate'], resume: ['resume'], close: ['close'] }

export default function ReviewDesk() {
  const w = useDeskWords()
  const [tab, setTab] = useState<Tab>('all')
  const counts = useCounts()
  const queue = useWorkQueue(TABS[tab])
  const all = counts(...TABS.all)
  const { open } = queue
  return (
    <div className="desk-page">
      <div className="desk-line">
        <h1>{w('toReview', { n: counts('review')?.open ?? '…' })}{all && all.overdue > 0 && <>，<span className="n-over">{w('overdue', { n: all.overdue })}</span></>}{all && all.near > 0 && <>，<span className="n-near">{w('near', { n: all.near })}</span></>}</h1>
        <span className="quiet">{w('nextOpens')}</span>
        <DeskTabs label={w('queue')} chosen={tab} onChoose={setTab} tabs={(Object.keys(TABS) as Tab[]).map((id) => ({ id, name: w(`review.${id}`), count: counts(...TABS[id])?.open }))} />
      </div>
      <div className="desk-body">
        <nav id="desk-list" aria-label={w('queue')}><QueueList queue={queue} label={w('queue')} empty={w('emptyReview')} showKind={tab === 'all' || tab === 'other'} /></nav>
        {open ? (
          <TicketWork key={workId(open)} ticketId={open.ticketId} assignmentId={open.assignmentId} expected={EXPECTED[open.kind] ?? []} onDone={queue.finish}>
            {(ticket) => open.kind === 'review' && <ReplyUnderReview ticket={ticket} />}
          </TicketWork>
        ) : <Empty>{queue.work.isPending ? null : w('emptyReview')}</Empty>}
      </div>
    </div>
  )
}
