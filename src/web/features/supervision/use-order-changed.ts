import { useQueryClient } from '@tanstack/react-query'
import { getBoard, getOrder, listOrders, ticketSupervision, type OrderView } from '#contract/supervision.ts'
import { keyOf } from '../../shared/use-call.ts'

/** The reply of a move is the order as it is now; lists and the board look again. */
export function useOrderChanged(): (order?: OrderView) => void {
  const cache = useQueryClient()
  return (order) => {
    if (order) cache.setQueryData(keyOf(getOrder, { params: { orderId: order.id } }), order)
    for (const endpoint of [getBoard, listOrders, ticketSupervision, ...(order ? [] : [getOrder])]) void cache.invalidateQueries({ queryKey: keyOf(endpoint).slice(0, 1) })
  }
}
