/** 承办单位: what must be answered today, then the work by deadline; cards on the phone, list and ticket on the desk. */
import { Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import type { WorkItemView } from '#contract/work.ts'
import { ReplyUnderReview } from '../features/handling/reply-under-review.tsx'
import { UnitOrders } from '../features/supervision/unit-orders.tsx'
import { CandidatesHint } from '../features/linkage/candidates.tsx'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { QueueList } from '../shared/queue-list.tsx'
import { useHasRole, useMe } from '../shared/session.ts'
import { Empty } from '../shared/states.tsx'
import { useCounts } from '../shared/use-counts.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useWorkQueue, workId } from '../shared/use-work-queue.ts'
import { useDeskWords } from './desk-words.ts'
import { TicketWork } from './ticket-work.tsx'
import { UnitCards } from './unit-cards.tsx'

const TABS = { todo: ['sign', 'handle'], co: ['sign', 'handle'], sign_off: ['sign_off'], accept_sub: ['accept_sub'], study: ['study'] } as const satisfies Record<string, readonly WorkKind[]>
type Tab = keyof typeof TABS
const EXPECTED: Partial<Record<WorkKind, MoveName[]>> = { sign: ['sign'], sign_off: ['sign_off'], accept_sub: ['accept_sub'] }

export default function UnitDesk() {
  const w = useDeskWords()
  const me = useMe()
  const head = useHasRole('unit_head')
  const mayInitiate = useHasRole('unit_handler', 'unit_head')
  const narrow = useNarrow()
  const [tab, setTab] = useState<Tab>(head && me.roles.length === 1 ? 'sign_off' : 'todo')
  const [asked, setAsked] = useState<MoveName>()
  const counts = useCounts()
  const queue = useWorkQueue(TABS[tab], { eager: !narrow, closable: narrow, keep: (item) => (tab === 'co' ? item.role === 'co' : tab !== 'todo' || item.role !== 'co') })
  const due = counts('handle', 'study')
  const countOf = (id: Tab) => {
    const sum = counts(...TABS[id])
    return sum && (id === 'co' ? sum.co : id === 'todo' ? sum.open - sum.co : sum.open)
  }
  const { open } = queue
  const show = (item: WorkItemView, move?: MoveName) => { setAsked(move); queue.choose(item) }
  const work = open && (
    <TicketWork key={`${workId(open)}${asked}`} ticketId={open.ticketId} assignmentId={open.assignmentId} expected={asked ? [asked] : EXPECTED[open.kind] ?? []} onDone={() => { setAsked(undefined); queue.finish() }} {...(narrow ? { onClose: queue.close } : {})}>
      {(ticket) => (open.kind === 'sign_off' || open.kind === 'accept_sub') && <ReplyUnderReview ticket={ticket} assignmentId={open.assignmentId} />}
    </TicketWork>
  )
  return (
    <div className="desk-page">
      <div className="desk-line">
        {narrow && <p className="quiet">{me.unitName} · {me.name}</p>}
        <h1>{w('unitDue', { n: due?.dueToday ?? '…' })}{due && due.overdue > 0 && <>，<span className="n-over">{w('unitOver', { n: due.overdue })}</span></>}，{w('unitSign', { n: counts('sign')?.open ?? '…' })}</h1>
        <UnitOrders />
        {mayInitiate && <CandidatesHint link={(text) => <p><Link to="/unit/linkage">{text}</Link></p>} />}
        <DeskTabs label={w('queue')} chosen={tab} onChoose={setTab} tabs={(Object.keys(TABS) as Tab[]).filter((id) => id !== 'sign_off' || head).map((id) => ({ id, name: w(`unit.${id}`), count: countOf(id) }))} />
      </div>
      {narrow ? (
        <>
          <UnitCards queue={queue} label={w('queue')} empty={w(`empty.${tab}`)} onOpen={show} />
          <Drawer open={open !== undefined} onClose={queue.close} placement="bottom" size="100%" title={w('back')} styles={{ body: { padding: 0 } }} destroyOnHidden>{work}</Drawer>
        </>
      ) : (
        <div className="desk-body">
          <nav id="desk-list" aria-label={w('queue')}><QueueList queue={queue} label={w('queue')} empty={w(`empty.${tab}`)} showKind /></nav>
          {work ?? <Empty>{queue.work.isPending ? null : w(`empty.${tab}`)}</Empty>}
        </div>
      )}
    </div>
  )
}
