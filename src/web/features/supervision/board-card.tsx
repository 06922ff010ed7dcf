/** A card of the board: the matter, why it is here, what is missing, when it climbs. Dragged only where its viewer may make it climb. */
import { Link } from 'react-router'
import type { OrderCard } from '#contract/supervision.ts'
import { ClimbLine, NextStepLine, OrderDue, OrderState } from './order-lines.tsx'
import { useSupervisionWords } from './supervision-words.ts'

export const mayClimb = (order: OrderCard): boolean => order.climbsTo.length > 0 && order.missing.length === 0 && order.abilities.some(({ move }) => move === 'climb')

export function BoardCard({ order, onDrag }: { order: OrderCard; onDrag: (order: OrderCard | undefined) => void }) {
  const w = useSupervisionWords()
  const draggable = mayClimb(order)
  const [first] = order.tickets
  return (
    <li className={`order-card${order.overdue ? ' order-over' : ''}`} draggable={draggable} title={draggable ? w('dragHint') : undefined}
      onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', order.number); onDrag(order) }} onDragEnd={() => onDrag(undefined)}>
      <p className="order-top"><Link to={`/orders/${order.id}`}>{order.number}</Link> {order.kind === 'inspect' && <span className="chip">{w('inspect')}</span>} <OrderDue order={order} /></p>
      <p className="order-title">{first ? first.title : order.reason}{order.ticketCount > 1 && <span className="chip">{w('tickets', { n: order.ticketCount })}</span>}{order.persons > order.ticketCount && <span className="chip">{w('persons', { n: order.persons })}</span>}</p>
      <p className="quiet order-why">{w(`basis.${order.basis}`)}：{order.reason}</p>
      <p className="quiet">{order.units.filter(({ state }) => state !== 'released').map(({ name }) => name).join('、')}</p>
      <p className="order-tags"><OrderState order={order} />{order.missing.length > 0 && <span className="chip chip-near">{w('missing', { names: order.missing.join('、') })}</span>}</p>
      <p className="order-next"><NextStepLine order={order} /></p>
      <p className="quiet"><ClimbLine order={order} /></p>
    </li>
  )
}
