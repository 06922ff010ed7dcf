/** 工单: one column of story, one column of facts, and exactly the moves this viewer can make. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { getTicket } from '#contract/desk.ts'
import type { Ability, TicketView } from '#contract/ticket/view.ts'
import { RoomPanel } from '../features/handling/room-panel.tsx'
import { PushPanel } from '../features/knowledge/push-panel.tsx'
import { TicketInstructions } from '../features/instructions/ticket-instructions.tsx'
import { MatterPanel } from '../features/matter/matter-panel.tsx'
import { ActionBar } from '../features/ticket/action-bar.tsx'
import { ClockBars } from '../features/ticket/clock-bars.tsx'
import { Facts } from '../features/ticket/facts.tsx'
import { TicketCases } from '../features/quality/ticket-cases.tsx'
import { TicketCalls } from '../features/telephony/ticket-calls.tsx'
import { RelayPanel } from '../features/telephony/relay-panel.tsx'
import { TicketDisputes } from '../features/dispatch/ticket-disputes.tsx'
import { TicketJudgements } from '../features/revisit/ticket-judgements.tsx'
import { TicketOrders } from '../features/supervision/ticket-orders.tsx'
import { TicketHead } from '../features/ticket/head.tsx'
import { Story } from '../features/ticket/story.tsx'
import { DialButton } from '../features/telephony/dial-button.tsx'
import { usePageWords } from '../features/ticket/ticket-words.ts'
import { useHasRole } from '../shared/session.ts'
import { Asked } from '../shared/states.tsx'
import { useQueryOf } from '../shared/use-call.ts'
import { MovePanel } from './move-panel.tsx'
import './ticket-page.css'

export default function TicketPage() {
  const { ticketId = '' } = useParams()
  const asked = useQueryOf(getTicket, { params: { ticketId } }, { refetchInterval: 60_000 })
  return <Asked query={asked} rows={12}>{(ticket) => <TicketColumns key={ticket.id} ticket={ticket} />}</Asked>
}

function TicketColumns({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  const [open, setOpen] = useState<Ability>()
  const mayDispatch = useHasRole('dispatcher', 'shift_leader')
  const mayDial = useHasRole('agent', 'shift_leader', 'revisiter', 'dispatcher')
  const mayPush = useHasRole('agent', 'shift_leader') && ticket.requester?.party === 'enterprise'
  return (
    <div className="ticket-page">
      <div className="ticket-top">
        <TicketHead ticket={ticket} />
        <ActionBar ticket={ticket} open={open} onOpen={setOpen} />
        {mayDial && ticket.requester?.phone ? <DialButton ticketId={ticket.id} /> : null}
        {mayPush ? <PushPanel ticket={ticket} /> : null}
      </div>
      {open && <section className="ticket-panel" aria-label={w('actions')}><MovePanel ability={open} ticket={ticket} done={() => setOpen(undefined)} cancel={() => setOpen(undefined)} /></section>}
      <div className="ticket-columns">
        <div><h2 className="unseen">{w('story')}</h2><Story ticket={ticket} /></div>
        <div className="ticket-facts">
          <h2>{w('clocks')}</h2><ClockBars ticket={ticket} />
          <h2 className="unseen">{w('facts')}</h2><Facts ticket={ticket} />
          <TicketCalls ticketId={ticket.id} />
          <RelayPanel ticketId={ticket.id} />
          <MatterPanel ticket={ticket} />
          <TicketOrders ticket={ticket} />
          <RoomPanel ticket={ticket} />
          {mayDispatch && <p><Link to={`/incidents?ticket=${ticket.id}`}>{w('openIncident')}</Link></p>}
          <TicketInstructions ticketId={ticket.id} />
          <TicketDisputes ticket={ticket} />
          <TicketCases ticket={ticket} />
          <TicketJudgements ticket={ticket} />
        </div>
      </div>
    </div>
  )
}
