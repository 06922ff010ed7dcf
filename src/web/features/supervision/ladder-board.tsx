/** 督办看板: the ladder as columns, cards climb to the right. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { climbOrderEndpoint, getBoard, listOrders, type OrderCard } from '#contract/supervision.ts'
import { ORDER_KINDS } from '#domain/supervision/order.ts'
import { call } from '../../shared/call.ts'
import { Choice } from '../../shared/choice.tsx'
import { useHasRole } from '../../shared/session.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { BoardColumn, type Rung } from './board-column.tsx'
import { ClimbForm } from './climb-form.tsx'
import { OpenOrderForm } from './open-order-form.tsx'
import { useOrderChanged } from './use-order-changed.ts'
import { useSupervisionWords } from './supervision-words.ts'
import './supervision.css'

const KINDS = ['all', ...ORDER_KINDS] as const

export function LadderBoard() {
  const w = useSupervisionWords()
  const changed = useOrderChanged()
  const go = useNavigate()
  const isStaff = useHasRole('supervisor', 'supervision_office', 'leader')
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all')
  const [unitId, setUnit] = useState<string>()
  const [opening, setOpening] = useState(false)
  const [dragged, setDragged] = useState<OrderCard>()
  const [skipping, setSkipping] = useState<{ order: OrderCard; to: string }>()
  const climb = useCall(climbOrderEndpoint, (order) => changed(order))
  const board = useQueryOf(getBoard, { query: { ...(kind === 'all' ? {} : { kind }), ...(unitId && { unitId }) } }, { keepOld: true, refetchInterval: 60_000 })

  function drop(order: OrderCard, to: string) {
    setDragged(undefined)
    if (order.climbsTo[0]?.code === to) climb.mutate({ params: { orderId: order.id }, body: { version: order.version, to } })
    else setSkipping({ order, to })
  }
  async function find(number: string) {
    const { items: [found] } = await call(listOrders, { query: { number: number.trim(), state: 'all', limit: 1 } })
    if (found) await go(`/orders/${found.id}`)
  }
  return (
    <section className="order-board" aria-label={w('board')}>
      <div className="order-filters">
        <Choice label={w('kind')} name="kind" value={kind} options={KINDS.map((value) => ({ value, label: w(value) }))} onChange={setKind} />
        <div className="order-unit"><UnitPicker label={w('unit')} placeholder={w('unit')} value={unitId} onChange={setUnit} /></div>
        <Input.Search aria-label={w('findNumber')} placeholder={w('findNumber')} onSearch={(number) => void find(number)} className="order-find" />
        {isStaff && <Button type={opening ? 'default' : 'primary'} onClick={() => setOpening(!opening)}>{w(opening ? 'cancel' : 'openNew')}</Button>}
      </div>
      {opening && <OpenOrderForm done={(order) => { setOpening(false); void go(`/orders/${order.id}`) }} cancel={() => setOpening(false)} />}
      {climb.error && <Failure error={climb.error} />}
      {skipping && <ClimbForm key={skipping.order.id} order={skipping.order} to={skipping.to} done={(order) => { changed(order); setSkipping(undefined) }} cancel={() => setSkipping(undefined)} />}
      <Asked query={board} rows={8}>{({ rungs, cards, open, overdue, finished, solved }) => (
        <>
          <p className="quiet">{w('open')} {open} · <span className={overdue > 0 ? 'n-over' : undefined}>{w('overdueN', { n: overdue })}</span> · {w('finished30', { n: finished, solved })}</p>
          {rungs.length === 0 ? <Empty>{w('noLadder')}</Empty> : (
            <div className="order-columns" role="list" tabIndex={0} aria-label={w('board')}>
              {rungs.map((rung: Rung, at) => (
                <BoardColumn key={rung.code} rung={rung} startsGroup={rung.group !== null && rungs[at - 1]?.group !== rung.group} cards={cards.filter(({ rung: on }) => on.code === rung.code)} dragged={dragged} onDrag={setDragged} onDrop={drop} />
              ))}
            </div>
          )}
        </>
      )}</Asked>
    </section>
  )
}
