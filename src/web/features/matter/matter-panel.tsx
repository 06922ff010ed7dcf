/** 这件事: what this ticket is about together with others, and what to do about it. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { declineMerge, matterOfTicket, moveToMatter } from '#contract/matter.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { Answer } from '../../shared/call.ts'
import { Asked, Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useMove } from '../../shared/use-move.ts'
import { MatterFigures } from './matter-figures.tsx'
import { useMatterWords } from './matter-words.ts'
import { MemberList } from './member-list.tsx'
import { ReasonForm } from './reason-form.tsx'
import './matter.css'

const SHORT = 5

export function MatterPanel({ ticket }: { ticket: TicketView }) {
  const w = useMatterWords()
  const asked = useQueryOf(matterOfTicket, { params: { ticketId: ticket.id } }, { staleTime: 15_000 })
  return (
    <section className="matter-panel" aria-label={w('matter')}>
      <h2 className="small-head">{w('matter')}</h2>
      <Asked query={asked} rows={2}>{(found) => <Content ticket={ticket} {...found} />}</Asked>
    </section>
  )
}

function Content({ ticket, matter, members, proposals, mayArrange }: { ticket: TicketView } & Answer<typeof matterOfTicket>) {
  const w = useMatterWords()
  const client = useQueryClient()
  const [splitting, setSplitting] = useState(false)
  const [all, setAll] = useState(false)
  const again = () => { setSplitting(false); void client.invalidateQueries({ queryKey: [keyOf(matterOfTicket)[0]] }) }
  const split = useCall(moveToMatter, again)
  if (!matter) return <p className="quiet">{w('gathering')}</p>
  if (matter.tickets < 2) return matter.personTimes > 1 ? <MatterFigures matter={matter} /> : <p className="quiet">{w('alone')}</p>
  return (
    <>
      <MatterFigures matter={matter} />
      <Proposals ticket={ticket} proposals={proposals} again={again} />
      <h3 className="small-head">{w('members')}</h3>
      <MemberList members={all ? members : members.slice(0, SHORT)} />
      {members.length > SHORT && <button type="button" className="link-like" aria-expanded={all} onClick={() => setAll(!all)}>{all ? w('hideMembers') : `${w('openMembers')} (${members.length})`}</button>}
      {mayArrange && (splitting
        ? <ReasonForm label={w('splitReason')} busy={split.isPending} cancel={() => setSplitting(false)} send={(reason) => split.mutate({ params: { ticketId: ticket.id }, body: { reason } })} />
        : <p><button type="button" className="link-like" onClick={() => setSplitting(true)}>{w('split')}</button></p>)}
      {split.isSuccess && <p className="quiet" role="status">{w('done')}</p>}
      {split.error && <Failure error={split.error} />}
    </>
  )
}

function Proposals({ ticket, proposals, again }: { ticket: TicketView; proposals: Answer<typeof matterOfTicket>['proposals']; again: () => void }) {
  const w = useMatterWords()
  const merge = useMove(again)
  const decline = useCall(declineMerge, again)
  const mayMerge = ticket.abilities.some(({ move }) => move === 'merge')
  const error = merge.error ?? decline.error
  if (proposals.length === 0 || !mayMerge) return null
  return (
    <>
      <h3 className="small-head">{w('proposals')}</h3>
      {proposals.map(({ ticket: into, why }) => (
        <div key={into.id} className="matter-proposal">
          <p>{into.title}<br /><span className="quiet">{w('why', { why })}</span></p>
          <Button size="small" loading={merge.isPending} onClick={() => merge.mutate({ move: 'merge', ticketId: ticket.id, version: ticket.version, input: { parentId: into.id } })}>{w('mergeInto', { number: into.number })}</Button>
          <Button size="small" type="text" loading={decline.isPending} onClick={() => decline.mutate({ params: { ticketId: ticket.id }, body: { otherId: into.id } })}>{w('decline')}</Button>
        </div>
      ))}
      <p className="quiet">{w('kept')}</p>
      {error && <Failure error={error} />}
    </>
  )
}
