/** 回访: dial, say the script, answer by digits, Enter; the next one opens. Unreached goes back by itself. */
import { useState } from 'react'
import { Button } from 'antd'
import { getTicket } from '#contract/desk.ts'
import { listSamples, revisitQueue, type RevisitCase } from '#contract/revisit.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { WorkItemView } from '#contract/work.ts'
import { ReplyUnderReview } from '../features/handling/reply-under-review.tsx'
import { AttemptForm } from '../features/revisit/attempt-form.tsx'
import { DialBox } from '../features/revisit/dial-box.tsx'
import { FiguresPanel } from '../features/revisit/figures-panel.tsx'
import { InviteForm } from '../features/revisit/invite-form.tsx'
import { RecordRevisitForm } from '../features/revisit/record-form.tsx'
import { RehandleLine } from '../features/revisit/rehandle-line.tsx'
import { useRevisitWords } from '../features/revisit/revisit-words.ts'
import { SampleQueue } from '../features/revisit/sample-queue.tsx'
import { ScriptBox } from '../features/revisit/script-box.tsx'
import { TicketHead } from '../features/ticket/head.tsx'
import { DialButton } from '../features/telephony/dial-button.tsx'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { KeyCap } from '../shared/key-cap.tsx'
import { useKeys } from '../shared/keyboard.ts'
import { QueueList } from '../shared/queue-list.tsx'
import { Asked, Empty } from '../shared/states.tsx'
import { momentText } from '../shared/time.ts'
import { useClaim } from '../shared/use-claim.ts'
import { useCounts } from '../shared/use-counts.ts'
import { usePagesOf, useQueryOf } from '../shared/use-call.ts'
import { useWorkQueue, workId } from '../shared/use-work-queue.ts'
import { useLanguage } from '../shared/words.ts'
import { TicketWork } from './ticket-work.tsx'
import './revisit-desk.css'

const TABS = ['tabRevisit', 'tabLater', 'tabSamples', 'tabClose', 'tabFigures'] as const
type Tab = (typeof TABS)[number]

export default function RevisitDesk() {
  const w = useRevisitWords()
  const [tab, setTab] = useState<Tab>('tabRevisit')
  const counts = useCounts()
  const queue = useQueryOf(revisitQueue, { query: { tab: 'due' } }, { refetchInterval: 20_000 }).data
  const samples = useQueryOf(listSamples, { query: {} }, { refetchInterval: 30_000 }).data
  const calls = counts('revisit')
  const toClose = counts('close')?.open ?? 0
  const numbers: Partial<Record<Tab, number | undefined>> = { tabRevisit: queue?.due, tabLater: queue?.later, tabSamples: samples?.due, tabClose: toClose }
  return (
    <div className="desk-page">
      <div className="desk-line">
        <h1>{w('firstLine', { open: queue?.due ?? '…' })}{calls && calls.overdue > 0 && <>，<span className="n-over">{w('overdue', { n: calls.overdue })}</span></>}{toClose > 0 && <>，{w('toDecide', { n: toClose })}</>}</h1>
        {queue?.quiet.now && <p className="revisit-quiet" role="status">{w('quietNow', { from: queue.quiet.from, to: queue.quiet.to })}</p>}
        <DeskTabs label={w('queue')} chosen={tab} onChoose={setTab} tabs={TABS.map((id) => ({ id, name: w(id), count: numbers[id] }))} />
      </div>
      {tab === 'tabRevisit' || tab === 'tabLater' ? <CallQueue key={tab} tab={tab === 'tabLater' ? 'later' : 'due'} />
        : tab === 'tabSamples' ? <SampleQueue head={(ticket) => <TicketHead ticket={ticket} />} />
          : tab === 'tabFigures' ? <FiguresPanel /> : <CloseQueue />}
    </div>
  )
}

function CallQueue({ tab }: { tab: 'due' | 'later' }) {
  const w = useRevisitWords()
  const language = useLanguage()
  const cases = usePagesOf(revisitQueue, { query: { tab } }, { refetchInterval: 20_000 })
  const queue = useWorkQueue(['revisit'], { from: cases })
  const { open } = queue
  const empty = tab === 'later' ? w('emptyLater') : w('emptyRevisit')
  const caseOf = ({ ticketId }: WorkItemView): RevisitCase | undefined => cases.items.find((one) => one.ticketId === ticketId)
  const note = (item: WorkItemView) => {
    const one = caseOf(item)
    return one && <>
      {one.priority && <span className="chip chip-order">{one.priority}</span>}
      {one.waitingFor && <span className="chip">{w('waiting', { medium: w(one.waitingFor) })}</span>}
      {one.attempts > 0 && <span className="chip">{w('attemptsDone', { n: one.attempts })}</span>}
      {one.nextAt && <span className="chip">{w('next_at', { at: momentText(one.nextAt, language) })}</span>}
    </>
  }
  return (
    <div className="desk-body">
      <nav id="desk-list" aria-label={w('queue')}><QueueList queue={queue} label={w('queue')} empty={empty} note={note} /></nav>
      {open ? <RevisitOne key={workId(open)} item={open} onDone={queue.finish} /> : <Empty>{queue.work.isPending ? null : empty}</Empty>}
    </div>
  )
}

function CloseQueue() {
  const w = useRevisitWords()
  const queue = useWorkQueue(['close'])
  const { open } = queue
  return (
    <div className="desk-body">
      <nav id="desk-list" aria-label={w('queue')}><QueueList queue={queue} label={w('queue')} empty={w('emptyClose')} /></nav>
      {open ? <TicketWork key={workId(open)} ticketId={open.ticketId} assignmentId={null} expected={['close', 'rehandle']} onDone={queue.finish} /> : <Empty>{queue.work.isPending ? null : w('emptyClose')}</Empty>}
    </div>
  )
}

function RevisitOne({ item, onDone }: { item: WorkItemView; onDone: () => void }) {
  const w = useRevisitWords()
  const claim = useClaim(item)
  const asked = useQueryOf(getTicket, { params: { ticketId: item.ticketId } })
  return (
    <div>
      {claim.takenBy !== undefined && <p className="pool-taken" role="status">{w('takenBy', { name: claim.takenBy })}</p>}
      <Asked query={asked} rows={8}>{(ticket) => <RevisitCall key={ticket.id} ticket={ticket} onDone={onDone} />}</Asked>
    </div>
  )
}

function RevisitCall({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  const w = useRevisitWords()
  const [way, setWay] = useState<'call' | 'unreached' | 'message'>('call')
  useKeys([
    { key: 'u', word: { zh: '没有接通', en: 'not reached' }, run: () => setWay('unreached'), off: way === 'unreached' },
    { key: 'm', word: { zh: '发消息回访', en: 'ask by message' }, run: () => setWay('message'), off: way === 'message' },
  ])
  const target = { ticket, assignmentId: null, done: onDone }
  const back = () => setWay('call')
  return (
    <div className="revisit-call">
      <div className="revisit-what">
        <TicketHead ticket={ticket} />
        <RehandleLine ticket={ticket} />
        <ReplyUnderReview ticket={ticket} />
      </div>
      <div className="revisit-ask">
        <DialBox ticket={ticket}>
          {ticket.requester?.phone ? <DialButton ticketId={ticket.id} primary /> : null}
          {way !== 'unreached' && <Button onClick={() => setWay('unreached')}>{w('unreached')} <KeyCap>u</KeyCap></Button>}
          {way !== 'message' && <Button onClick={() => setWay('message')}>{w('message')} <KeyCap>m</KeyCap></Button>}
        </DialBox>
        <ScriptBox ticket={ticket} />
        {way === 'unreached' ? <AttemptForm {...target} submitKey="u" cancel={back} /> : way === 'message' ? <InviteForm ticket={ticket} done={onDone} cancel={back} /> : <RecordRevisitForm {...target} next />}
      </div>
    </div>
  )
}
