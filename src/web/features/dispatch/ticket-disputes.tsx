/** On the ticket: its disputes and precedents; a unit objects here, the centre makes an accepted return a precedent. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { suggestUnits } from '#contract/desk.ts'
import { listObjections, listPrecedents, returnToPrecedent } from '#contract/dispatch.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { useHasRole, useMe } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { ObjectionCard } from './objection-card.tsx'
import { ObjectionForm } from './objection-form.tsx'
import { PrecedentCard } from './precedents-panel.tsx'
import { usePrecedentWords } from './precedent-words.ts'
import './precedent.css'

const AT_WORK = ['wait_sign', 'signed', 'handling', 'awaiting_sign_off', 'submitted']

export function TicketDisputes({ ticket }: { ticket: TicketView }) {
  const t = usePrecedentWords()
  const me = useMe()
  const cache = useQueryClient()
  const isUnit = useHasRole('unit_signer', 'unit_handler', 'unit_head')
  const isJudge = useHasRole('dispatcher', 'reviewer', 'shift_leader')
  const [objecting, setObjecting] = useState(false)
  const isDispatched = ticket.assignments.length > 0
  const objections = useQueryOf(listObjections, { query: { ticketId: ticket.id, state: 'all' } }, { enabled: isDispatched }).data?.items ?? []
  const precedents = useQueryOf(listPrecedents, { query: { ticketId: ticket.id } }, { enabled: isDispatched && isJudge }).data?.items ?? []
  const make = useCall(returnToPrecedent, () => { for (const endpoint of [listPrecedents, suggestUnits]) void cache.invalidateQueries({ queryKey: keyOf(endpoint).slice(0, 1) }) })
  const mine = isUnit ? ticket.assignments.find(({ unitId, status }) => unitId === me.unitId && AT_WORK.includes(status)) : undefined
  const isDisputed = objections.some(({ assignmentId, state }) => assignmentId === mine?.id && (state === 'filed' || state === 'reviewing'))
  const returned = isJudge && !precedents.some(({ source, withdrawn }) => source === 'return' && !withdrawn) ? ticket.assignments.filter(({ status, role }) => status === 'returned' && role === 'lead') : []
  if (objections.length === 0 && precedents.length === 0 && returned.length === 0 && !mine) return null
  return (
    <section className="ticket-disputes" aria-label={t('onTicket')}>
      <h2 className="small-head">{t('onTicket')}</h2>
      {objections.map((objection) => <ObjectionCard key={objection.id + objection.version} objection={objection} onTicket />)}
      {precedents.map((precedent) => <PrecedentCard key={precedent.id} precedent={precedent} onTicket />)}
      {make.error && <Failure error={make.error} />}
      {returned.map((part) => <p key={part.id}><span className="quiet">{t('returnedBy', { unit: part.unitName })}</span> <Button size="small" loading={make.isPending} onClick={() => make.mutate({ body: { ticketId: ticket.id, assignmentId: part.id } })}>{t('toPrecedent')}</Button></p>)}
      {mine && !isDisputed && (objecting ? <ObjectionForm about={{ ticketId: ticket.id, assignmentId: mine.id }} close={() => setObjecting(false)} /> : <p><Button size="small" onClick={() => setObjecting(true)}>{t('object')}</Button></p>)}
    </section>
  )
}
