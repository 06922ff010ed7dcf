/** 质检台: the queue on the left, the ticket in the middle, the sheet on the right; one key hands in and opens the next. */
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { getTicket } from '#contract/desk.ts'
import { getInspection, listInspections, type InspectionView } from '#contract/quality.ts'
import { ReplyUnderReview } from '../features/handling/reply-under-review.tsx'
import { CalibrationPanel } from '../features/quality/calibration-panel.tsx'
import { ExamplesPanel } from '../features/quality/examples-panel.tsx'
import { ExamsPanel } from '../features/quality/exams-panel.tsx'
import { InspectionQueue } from '../features/quality/inspection-queue.tsx'
import { PlansPanel } from '../features/quality/plans-panel.tsx'
import { useQualityWords } from '../features/quality/quality-words.ts'
import { ScorePanel } from '../features/quality/score-panel.tsx'
import { SheetsPanel } from '../features/quality/sheets-panel.tsx'
import { DemandEntry, Story } from '../features/ticket/story.tsx'
import { Facts } from '../features/ticket/facts.tsx'
import { TicketHead } from '../features/ticket/head.tsx'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { useKeys } from '../shared/keyboard.ts'
import { MoreRows } from '../shared/more-rows.tsx'
import { useSharedWords } from '../shared/shared-words.ts'
import { Asked, Empty } from '../shared/states.tsx'
import { usePagesOf, useQueryOf } from '../shared/use-call.ts'
import '../shared/queue-list.css'
import '../features/quality/quality.css'
import './ticket-page.css'

const LISTS = { mine: { state: 'open', whose: 'mine' }, all: { state: 'open', whose: 'all' }, done: { state: 'done', whose: 'mine' } } as const
const PANELS = { plans: PlansPanel, sheets: SheetsPanel, calibration: CalibrationPanel, training: ExamplesPanel, exams: ExamsPanel } as const
type List = keyof typeof LISTS
type Tab = List | keyof typeof PANELS
const isList = (tab: Tab): tab is List => tab in LISTS

export default function QualityDesk() {
  const w = useQualityWords()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('tab') as Tab | null
  const tab: Tab = asked && (asked in LISTS || asked in PANELS) ? asked : 'mine'
  const mine = usePagesOf(listInspections, { query: LISTS.mine }, { refetchInterval: 60_000 })
  const Panel = isList(tab) ? undefined : PANELS[tab]
  return (
    <div className="desk-page">
      <div className="desk-line">
        <h1>{w('firstLine', { n: mine.isPending ? '…' : `${mine.items.length}${mine.hasNextPage ? '+' : ''}` })}</h1>
        <DeskTabs label={w('inspect')} chosen={tab} onChoose={(next) => setSearch({ tab: next }, { replace: true })} tabs={[...Object.keys(LISTS), ...Object.keys(PANELS)].map((id) => ({ id: id as Tab, name: w(id as Tab), count: undefined }))} />
      </div>
      {Panel ? <div id="desk-list" style={{ overflow: 'auto' }}><Panel /></div> : <Inspecting key={tab} list={tab as List} />}
    </div>
  )
}

function Inspecting({ list }: { list: List }) {
  const w = useQualityWords()
  const pages = usePagesOf(listInspections, { query: LISTS[list] })
  const [chosen, setChosen] = useState<string>()
  const [said, setSaid] = useState<InspectionView>()
  const { items } = pages
  const openId = items.some(({ id }) => id === chosen) ? chosen : items[0]?.id
  const step = (by: number) => setChosen(items[Math.min(items.length - 1, Math.max(0, items.findIndex(({ id }) => id === openId) + by))]?.id)
  useKeys([{ key: 'j', word: { zh: '下一件', en: 'next' }, run: () => step(1) }, { key: 'k', word: { zh: '上一件', en: 'previous' }, run: () => step(-1) }])
  const done = (scored: InspectionView) => {
    const at = items.findIndex(({ id }) => id === scored.id)
    setSaid(scored)
    setChosen((items[at + 1] ?? items[at - 1])?.id)
  }
  return (
    <div className="desk-body">
      <nav id="desk-list" aria-label={w('queue')}>
        {said?.result && <p className="quiet" role="status" style={{ padding: '8px 14px' }}>{said.ticket.number} {w('submitted', { score: said.score ?? 0, full: said.full ?? 0, result: w(`result_${said.result}`) })}</p>}
        {!pages.isPending && items.length === 0 ? <Empty>{list === 'done' ? w('emptyDone') : w('emptyQueue')}</Empty> : <InspectionQueue items={items} openId={openId} label={w('queue')} choose={setChosen} />}
        <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={items.length} load={() => void pages.fetchNextPage()} />
      </nav>
      {openId ? <InspectOne key={openId} id={openId} done={done} /> : <Empty>{pages.isPending ? null : list === 'done' ? w('emptyDone') : w('emptyQueue')}</Empty>}
    </div>
  )
}

function InspectOne({ id, done }: { id: string; done: (scored: InspectionView) => void }) {
  const asked = useQueryOf(getInspection, { params: { inspectionId: id } })
  return <Asked query={asked} rows={8}>{(inspection) => <div className="quality-three"><InspectedTicket inspection={inspection} /><aside aria-label={inspection.sheet?.sheet.name}><ScorePanel inspection={inspection} done={done} /></aside></div>}</Asked>
}

function InspectedTicket({ inspection }: { inspection: InspectionView }) {
  const t = useSharedWords()
  const w = useQualityWords()
  const asked = useQueryOf(getTicket, { params: { ticketId: inspection.ticket.id } })
  return <Asked query={asked} rows={8}>{(ticket) => (
    <article>
      <TicketHead ticket={ticket} />
      <p className="quiet">{w(`kind_${inspection.kind}`)} · {inspection.agent ? w('agent', { name: inspection.agent.name }) : w('unit', { name: inspection.unit })}{inspection.plan && ` · ${inspection.plan}`}</p>
      {inspection.kind === 'reply' ? <ReplyUnderReview ticket={ticket} assignmentId={inspection.assignmentId} /> : <><DemandEntry ticket={ticket} /><Facts ticket={ticket} /></>}
      <Story ticket={ticket} demand={false} />
      <p><Link to={`/tickets/${ticket.id}`}>{t('openTicket')}</Link></p>
    </article>
  )}</Asked>
}
