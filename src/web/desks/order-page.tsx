import { useParams } from 'react-router'
import { getOrder } from '#contract/supervision.ts'
import { OrderPage } from '../features/supervision/order-view.tsx'
import { useHasRole } from '../shared/session.ts'
import { Asked } from '../shared/states.tsx'
import { useQueryOf } from '../shared/use-call.ts'

export default function SupervisionOrderPage() {
  const { orderId = '' } = useParams()
  const mayOpenBoard = useHasRole('supervisor', 'supervision_office', 'leader', 'leader_office')
  const asked = useQueryOf(getOrder, { params: { orderId } }, { refetchInterval: 60_000 })
  return <Asked query={asked} rows={12}>{(order) => <OrderPage key={order.id} order={order} mayOpenBoard={mayOpenBoard} />}</Asked>
}
