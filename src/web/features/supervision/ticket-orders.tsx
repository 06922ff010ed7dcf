/** 督办 of a ticket: its orders, the timer's urges, and opening one. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ticketSupervision } from '#contract/supervision.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { NextStepLine, OrderDue, OrderState } from './order-lines.tsx'
import { OpenOrderForm } from './open-order-form.tsx'
import { useSupervisionWords } from './supervision-words.ts'
import './supervision.css'

export function TicketOrders({ ticket }: { ticket: TicketView }) {
  const w = useSupervisionWords()
  const language = useLanguage()
  const [opening, setOpening] = useState(false)
  const box = useQueryOf(ticketSupervision, { params: { ticketId: ticket.id } }, { refetchInterval: 60_000 }).data
  if (!box || (box.orders.length === 0 && box.urges.length === 0 && !box.mayOpen)) return null
  const lead = ticket.assignments.findLast(({ role }) => role === 'lead')?.unitId
  return (
    <section className="ticket-orders" aria-label={w('ticketBox')}>
      <h2 className="small-head">{w('ticketBox')}</h2>
      {box.orders.length === 0 && <p className="quiet">{w('noneHere')}</p>}
      <ul className="order-rows">
        {box.orders.map((order) => (
          <li key={order.id}>
            <p><Link to={`/orders/${order.id}`}>{w(order.kind)} {order.number}</Link> {order.rung.name} <OrderState order={order} /> <OrderDue order={order} /></p>
            <p className="quiet">{order.reason} · <NextStepLine order={order} /></p>
          </li>
        ))}
        {box.urges.map((urge) => <li key={urge.id} className="quiet">{w('urgedBy', { time: momentText(urge.at, language), unit: urge.unit, name: urge.name })}</li>)}
      </ul>
      {box.mayOpen && (opening ? <OpenOrderForm ticketId={ticket.id} unitIds={lead ? [lead] : []} done={() => setOpening(false)} cancel={() => setOpening(false)} /> : <p><Button size="small" onClick={() => setOpening(true)}>{w('openHere')}</Button></p>)}
    </section>
  )
}
