import { whyNotItem, type ItemMove } from '#domain/linkage/item.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Item } from './item.store.ts'

/** @throws Refusal not_found, forbidden, discipline_state */
export function requireItem({ actor }: Context, item: Item, move: ItemMove): void {
  const why = whyNotItem(actor, item, move)
  if (why) throw new Refusal(why, { state: item.state })
}
