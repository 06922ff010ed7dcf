/** 申诉裁决: scores agents appeal against, the oldest first; the ticket beside them. */
import { useState } from 'react'
import { getTicket } from '#contract/desk.ts'
import { getInspection, listInspections, type InspectionView } from '#contract/quality.ts'
import { AppealDecision } from '../features/quality/appeal-decision.tsx'
import { useAppealWords } from '../features/quality/appeal-words.ts'
import { InspectionQueue } from '../features/quality/inspection-queue.tsx'
import { DemandEntry, Story } from '../features/ticket/story.tsx'
import { Facts } from '../features/ticket/facts.tsx'
import { TicketHead } from '../features/ticket/head.tsx'
import { Asked, Empty, Failure } from '../shared/states.tsx'
import { usePagesOf, useQueryOf } from '../shared/use-call.ts'
import { JudgeStrip } from './judge-strip.tsx'
import '../shared/queue-list.css'
import '../features/quality/quality.css'
import './ticket-page.css'

export default function AppealsPage() {
  const a = useAppealWords()
  const pages = usePagesOf(listInspections, { query: { state: 'appealed' } }, { refetchInterval: 60_000 })
  const [chosen, setChosen] = useState<string>()
  const openId = pages.items.some(({ id }) => id === chosen) ? chosen : pages.items[0]?.id
  return (
    <div className="desk-page">
      <div className="desk-line"><h1>{a('title')} {pages.isPending ? '…' : pages.items.length}</h1><JudgeStrip here="quality" /></div>
      {pages.error && pages.items.length === 0 ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : !openId ? <Empty>{pages.isPending ? null : a('empty')}</Empty> : (
        <div className="desk-body">
          <nav id="desk-list" aria-label={a('title')}><InspectionQueue items={pages.items} openId={openId} label={a('title')} choose={setChosen} /></nav>
          <Appeal key={openId} id={openId} />
        </div>
      )}
    </div>
  )
}

function Appeal({ id }: { id: string }) {
  const asked = useQueryOf(getInspection, { params: { inspectionId: id } })
  return <Asked query={asked} rows={8}>{(inspection) => <div className="quality-three"><Ticket inspection={inspection} /><aside aria-label={inspection.sheet?.sheet.name}><AppealDecision inspection={inspection} /></aside></div>}</Asked>
}

function Ticket({ inspection }: { inspection: InspectionView }) {
  const asked = useQueryOf(getTicket, { params: { ticketId: inspection.ticket.id } })
  return <Asked query={asked} rows={8}>{(ticket) => <article><TicketHead ticket={ticket} /><DemandEntry ticket={ticket} /><Facts ticket={ticket} /><Story ticket={ticket} demand={false} /></article>}</Asked>
}
