import { useState } from 'react'
import type { OrderCard, RungView } from '#contract/supervision.ts'
import { BoardCard } from './board-card.tsx'
import { useSupervisionWords } from './supervision-words.ts'

export type Rung = RungView & { open: number; overdue: number }
type Props = { rung: Rung; startsGroup: boolean; cards: OrderCard[]; dragged: OrderCard | undefined; onDrag: (order: OrderCard | undefined) => void; onDrop: (order: OrderCard, to: string) => void }

/** Takes a card only where it may climb to. */
export function BoardColumn({ rung, startsGroup, cards, dragged, onDrag, onDrop }: Props) {
  const w = useSupervisionWords()
  const [over, setOver] = useState(false)
  const takes = dragged?.climbsTo.some(({ code }) => code === rung.code) ?? false
  return (
    <div role="listitem" className={`order-column${startsGroup ? ' order-group' : ''}${takes ? ' order-takes' : ''}${takes && over ? ' order-taking' : ''}`}
      onDragOver={(event) => { if (takes) { event.preventDefault(); setOver(true) } }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); if (takes && dragged) onDrop(dragged, rung.code) }}>
      <div className="order-column-head">
        {startsGroup && <p className="order-group-name">{w('group', { name: rung.group ?? '' })}</p>}
        <h2>{rung.name} <span className="quiet">{rung.open}</span></h2>
        <p className="quiet"><span>{w('actor', { name: rung.actor })}</span>{rung.overdue > 0 && <span className="n-over">{w('overdueN', { n: rung.overdue })}</span>}{rung.placeholder && <span className="chip chip-near" title={w('unpublished')}>{w('placeholder')}</span>}</p>
        {takes && <p className="order-drop">{w('dropHere', { rung: rung.name })}</p>}
      </div>
      {cards.length === 0 ? <p className="quiet order-none">{w('emptyRung')}</p> : <ul aria-label={rung.name}>{cards.map((order) => <BoardCard key={order.id} order={order} onDrag={onDrag} />)}</ul>}
      {rung.open > cards.length && <p className="quiet">{w('more', { n: rung.open - cards.length })}</p>}
    </div>
  )
}
