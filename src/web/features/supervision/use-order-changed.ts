import { useQueryClient } from '@tanstack/react-query'
import { getBoard, getOrder, listNotices, listOrders, ticketSupervision, type NoticeView, type OrderView } from '#contract/supervision.ts'
import { keyOf } from '../../shared/use-call.ts'

/** The reply of a move is the order as it is now; lists and the board look again. */
export function useOrderChanged(): (order?: OrderView) => void {
  const cache = useQueryClient()
  return (order) => {
    if (order) cache.setQueryData(keyOf(getOrder, { params: { orderId: order.id } }), order)
    for (const endpoint of [getBoard, listOrders, ticketSupervision, ...(order ? [] : [getOrder])]) void cache.invalidateQueries({ queryKey: keyOf(endpoint).slice(0, 1) })
  }
}

/** 已阅: the strip has its answer at once, the order's page looks again. */
export function useNoticesRead(): (answer: { items: NoticeView[] }) => void {
  const cache = useQueryClient()
  return (answer) => {
    cache.setQueryData(keyOf(listNotices, {}), answer)
    void cache.invalidateQueries({ queryKey: keyOf(getOrder).slice(0, 1) })
  }
}
