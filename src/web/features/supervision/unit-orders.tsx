/** 督办 addressed to this unit, above its day: what must be answered first. */
import { Link } from 'react-router'
import { listOrders, type OrderCard } from '#contract/supervision.ts'
import { useMe } from '../../shared/session.ts'
import { usePagesOf } from '../../shared/use-call.ts'
import { OrderDue } from './order-lines.tsx'
import { useSupervisionWords } from './supervision-words.ts'
import './supervision.css'

const OWES = ['asked', 'drafted']

export function UnitOrders() {
  const w = useSupervisionWords()
  const { unitId } = useMe()
  const { items } = usePagesOf(listOrders, { query: { state: 'open', limit: 50 } }, { refetchInterval: 60_000 })
  const partOf = (order: OrderCard) => order.units.find(({ id }) => id === unitId)?.state ?? 'released'
  const mine = items.filter((order) => partOf(order) !== 'released')
  if (mine.length === 0) return null
  const rank = (order: OrderCard) => (OWES.includes(partOf(order)) ? 0 : 1)
  const over = mine.filter((order) => order.overdue && rank(order) === 0).length
  return (
    <details className="unit-orders" open={mine.some((order) => rank(order) === 0)}>
      <summary>{w('unitHead', { n: mine.length })}{over > 0 && <span className="n-over">，{w('unitOver', { n: over })}</span>}</summary>
      <ul className="order-rows">
        {mine.toSorted((a, b) => rank(a) - rank(b) || (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~')).map((order) => (
          <li key={order.id}><Link to={`/orders/${order.id}`}>{w(order.kind)} {order.number}</Link> {order.tickets[0]?.title ?? order.reason} <span className={`chip part-${partOf(order)}`}>{w(`part.${partOf(order)}`)}</span> <OrderDue order={order} /></li>
        ))}
      </ul>
    </details>
  )
}
