/** 回访: dial, say the script, answer by digits, Enter; the next one opens. Unreached goes back by itself. */
import { useState } from 'react'
import { Button } from 'antd'
import { getTicket } from '#contract/desk.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { WorkItemView } from '#contract/work.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import { ReplyUnderReview } from '../features/handling/reply-under-review.tsx'
import { AttemptForm } from '../features/revisit/attempt-form.tsx'
import { DialBox } from '../features/revisit/dial-box.tsx'
import { RecordRevisitForm } from '../features/revisit/record-form.tsx'
import { useRevisitWords } from '../features/revisit/revisit-words.ts'
import { TicketHead } from '../features/ticket/head.tsx'
import { DialButton } from '../features/telephony/dial-button.tsx'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { KeyCap } from '../shared/key-cap.tsx'
import { useKeys } from '../shared/keyboard.ts'
import { QueueList } from '../shared/queue-list.tsx'
import { Asked, Empty } from '../shared/states.tsx'
import { useClaim } from '../shared/use-claim.ts'
import { useCounts } from '../shared/use-counts.ts'
import { useQueryOf } from '../shared/use-call.ts'
import { useRules } from '../shared/use-rules.ts'
import { useWorkQueue, workId, type WorkQueue } from '../shared/use-work-queue.ts'
import { TicketWork } from './ticket-work.tsx'
import './revisit-desk.css'

const TABS = { tabRevisit: ['revisit'], tabUnreached: ['revisit'], tabClose: ['close'] } as const satisfies Record<string, readonly WorkKind[]>
type Tab = keyof typeof TABS
/** 未接通 waits for its next time: such an item starts in the future. */
const isLater = (item: WorkItemView) => item.startedAt !== null && Date.parse(item.startedAt) > Date.now()

export default function RevisitDesk() {
  const w = useRevisitWords()
  const [tab, setTab] = useState<Tab>('tabRevisit')
  const counts = useCounts()
  const queue = useWorkQueue(TABS[tab], { keep: (item) => tab === 'tabClose' || isLater(item) === (tab === 'tabUnreached') })
  const calls = counts('revisit')
  const toClose = counts('close')?.open ?? 0
  const { open } = queue
  const empty = tab === 'tabClose' ? w('emptyClose') : w('emptyRevisit')
  return (
    <div className="desk-page">
      <div className="desk-line">
        <h1>{w('firstLine', { open: calls?.open ?? '…' })}{calls && calls.overdue > 0 && <>，<span className="n-over">{w('overdue', { n: calls.overdue })}</span></>}{toClose > 0 && <>，{w('toDecide', { n: toClose })}</>}</h1>
        <DeskTabs label={w('queue')} chosen={tab} onChoose={setTab} tabs={(Object.keys(TABS) as Tab[]).map((id) => ({ id, name: w(id), count: id === 'tabUnreached' ? undefined : counts(...TABS[id])?.open }))} />
      </div>
      <div className="desk-body">
        <nav id="desk-list" aria-label={w('queue')}><QueueList queue={queue} label={w('queue')} empty={empty} /></nav>
        {!open ? <Empty>{queue.work.isPending ? null : empty}</Empty>
          : tab === 'tabClose' ? <TicketWork key={workId(open)} ticketId={open.ticketId} assignmentId={null} expected={['close', 'rehandle']} onDone={queue.finish} />
            : <RevisitOne key={workId(open)} item={open} queue={queue} />}
      </div>
    </div>
  )
}

function RevisitOne({ item, queue }: { item: WorkItemView; queue: WorkQueue }) {
  const w = useRevisitWords()
  const claim = useClaim(item)
  const asked = useQueryOf(getTicket, { params: { ticketId: item.ticketId } })
  return (
    <div>
      {claim.takenBy !== undefined && <p className="pool-taken" role="status">{w('takenBy', { name: claim.takenBy })}</p>}
      <Asked query={asked} rows={8}>{(ticket) => <RevisitCall key={ticket.id} ticket={ticket} onDone={queue.finish} />}</Asked>
    </div>
  )
}

function RevisitCall({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  const w = useRevisitWords()
  const script = useRules()?.revisit.script
  const [unreached, setUnreached] = useState(false)
  useKeys([{ key: 'u', word: { zh: '没有接通', en: 'not reached' }, run: () => setUnreached(true), off: unreached }])
  const target = { ticket, assignmentId: null, done: onDone }
  return (
    <div className="revisit-call">
      <div className="revisit-what">
        <TicketHead ticket={ticket} />
        <ReplyUnderReview ticket={ticket} />
      </div>
      <div className="revisit-ask">
        <DialBox ticket={ticket}>{ticket.requester?.phone ? <DialButton ticketId={ticket.id} primary /> : null}{!unreached && <Button onClick={() => setUnreached(true)}>{w('unreached')} <KeyCap>u</KeyCap></Button>}</DialBox>
        {script && <p className="revisit-script running"><span className="quiet">{w('script')}</span> {filled(script, ticket)}</p>}
        {unreached ? <AttemptForm {...target} submitKey="u" cancel={() => setUnreached(false)} /> : <RecordRevisitForm {...target} next />}
      </div>
    </div>
  )
}

/** The centre's wording names the ticket in braces. */
const filled = (script: string, { title, number, category }: TicketView) =>
  script.replaceAll('{title}', title).replaceAll('{number}', number).replaceAll('{category}', category?.name ?? '')
