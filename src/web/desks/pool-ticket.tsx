import { useState } from 'react'
import { Link } from 'react-router'
import { getTicket } from '#contract/desk.ts'
import type { WorkItemView } from '#contract/work.ts'
import type { Ability, TicketView } from '#contract/ticket/view.ts'
import { AssignForm } from '../features/dispatch/assign-form.tsx'
import { TicketDisputes } from '../features/dispatch/ticket-disputes.tsx'
import { SameMatter } from '../features/dispatch/same-matter.tsx'
import { useDispatchWords } from '../features/dispatch/dispatch-words.ts'
import { MatterPanel } from '../features/matter/matter-panel.tsx'
import { ActionBar } from '../features/ticket/action-bar.tsx'
import { TicketHead } from '../features/ticket/head.tsx'
import { staysOpen } from '../features/ticket/stays-open.ts'
import { SaidDemand } from '../features/ticket/said-demand.tsx'
import { Button } from 'antd'
import { KeyCap } from '../shared/key-cap.tsx'
import { Asked } from '../shared/states.tsx'
import { useClaim } from '../shared/use-claim.ts'
import { useQueryOf } from '../shared/use-call.ts'
import type { WorkQueue } from '../shared/use-work-queue.ts'
import { useSharedWords } from '../shared/shared-words.ts'
import { MovePanel } from './move-panel.tsx'

/** One item of the pool, claimed by opening it. */
export function PoolTicket({ item, queue }: { item: WorkItemView; queue: WorkQueue }) {
  const w = useDispatchWords()
  const claim = useClaim(item)
  const asked = useQueryOf(getTicket, { params: { ticketId: item.ticketId } })
  return (
    <div className="pool-item">
      {claim.takenBy !== undefined && <p className="pool-taken" role="status">{w('takenBy', { name: claim.takenBy })} <Button size="small" onClick={() => queue.step(1)}>{w('handOver')} <KeyCap>j</KeyCap></Button></p>}
      <Asked query={asked} rows={8}>{(ticket) => <PoolColumns key={ticket.id} ticket={ticket} onDone={queue.finish} />}</Asked>
    </div>
  )
}

function PoolColumns({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  const w = useDispatchWords()
  const t = useSharedWords()
  const [open, setOpen] = useState<Ability>()
  const move = (['assign', 'designate'] as const).find((name) => ticket.abilities.some((ability) => ability.move === name))
  return (
    <div className="pool-columns">
      <div className="pool-said">
        <TicketHead ticket={ticket} />
        <h2 className="unseen">{w('said')}</h2>
        <SaidDemand ticket={ticket} />
        <MatterPanel ticket={ticket} />
        <SameMatter ticket={ticket} />
        <TicketDisputes ticket={ticket} />
        <p><Link to={`/tickets/${ticket.id}`}>{t('openTicket')}</Link></p>
      </div>
      <div className="pool-decide">
        {open ? <MovePanel ability={open} ticket={ticket} done={() => { setOpen(undefined); if (!staysOpen(open.move)) onDone() }} cancel={() => setOpen(undefined)} />
          : move && <><h2>{w('suggestions')}</h2><AssignForm ticket={ticket} assignmentId={null} move={move} submitKey="a" done={onDone} /></>}
        <div className="pool-others"><h2 className="small-head">{w('otherMoves')}</h2><ActionBar ticket={ticket} open={open} onOpen={setOpen} most={9} without={['assign', 'designate']} /></div>
      </div>
    </div>
  )
}
