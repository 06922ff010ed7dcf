/** One ticket at a desk: what it says, whose clock runs, and the form of the expected move already open. */
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { getTicket } from '#contract/desk.ts'
import type { Ability, TicketView } from '#contract/ticket/view.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { ActionBar } from '../features/ticket/action-bar.tsx'
import { ClockBars } from '../features/ticket/clock-bars.tsx'
import { Facts } from '../features/ticket/facts.tsx'
import { TicketDisputes } from '../features/dispatch/ticket-disputes.tsx'
import { TicketHead } from '../features/ticket/head.tsx'
import { staysOpen } from '../features/ticket/stays-open.ts'
import { DemandEntry, Story } from '../features/ticket/story.tsx'
import { useSharedWords } from '../shared/shared-words.ts'
import { Asked } from '../shared/states.tsx'
import { useQueryOf } from '../shared/use-call.ts'
import { MovePanel } from './move-panel.tsx'
import './ticket-page.css'
import './ticket-work.css'

type Props = {
  ticketId: string
  assignmentId: string | null
  /** the moves to open by themselves, the first able one wins */
  expected: readonly MoveName[]
  /** the work at hand is finished */
  onDone: () => void
  onClose?: (() => void) | undefined
  /** between the head and the moves instead of the demand alone: the demand beside what is to be judged */
  children?: (ticket: TicketView) => ReactNode
}

export function TicketWork(props: Props) {
  const asked = useQueryOf(getTicket, { params: { ticketId: props.ticketId } })
  return <Asked query={asked} rows={10}>{(ticket) => <Work key={ticket.id + props.assignmentId + props.expected.join()} {...props} ticket={ticket} />}</Asked>
}

function Work({ ticket, assignmentId, expected, onDone, onClose, children }: Props & { ticket: TicketView }) {
  const t = useSharedWords()
  const able = (move: MoveName) => ticket.abilities.find((ability) => ability.move === move && (ability.assignmentId === null || assignmentId === null || ability.assignmentId === assignmentId))
  const [open, setOpen] = useState<Ability | undefined>(expected.map(able).find((ability) => ability !== undefined))
  const between = children?.(ticket)
  const close = () => (open ? setOpen(undefined) : onClose?.())
  return (
    <article className="ticket-work">
      <TicketHead ticket={ticket} />
      {between || (open?.move === 'reply' ? null : <DemandEntry ticket={ticket} />)}
      <div className="ticket-work-moves">
        <ActionBar ticket={ticket} open={open} onOpen={setOpen} most={5} />
        {open && <MovePanel ability={open} ticket={ticket} done={() => { setOpen(undefined); if (!staysOpen(open.move)) onDone() }} cancel={close} />}
      </div>
      <div className="ticket-work-more">
        <Story ticket={ticket} demand={false} />
        <div><ClockBars ticket={ticket} /><Facts ticket={ticket} /><TicketDisputes ticket={ticket} /></div>
      </div>
      <p><Link to={`/tickets/${ticket.id}`}>{t('openTicket')}</Link></p>
    </article>
  )
}
