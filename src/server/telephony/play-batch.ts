/** What came together, played in memory; nothing is stored or ordered here. */
import type { Call } from '#domain/telephony/call.ts'
import type { EngineEvent, EngineOrder, EngineSnapshot } from '#domain/telephony/engine.ts'
import { seatFacts, type SeatFact } from '#domain/telephony/seat-fact.ts'
import type { CallFact, Switch, SwitchRules } from '#domain/telephony/switch.ts'
import { engineTurn, resyncTurn, timeTurn, wishTurn } from '#domain/telephony/switch-turn.ts'
import { newId } from '#platform/ids.ts'
import type { OpenWish } from './wish.store.ts'

export type Item = { is: 'event'; event: EngineEvent } | { is: 'wish'; wish: OpenWish } | { is: 'resync'; snapshot: EngineSnapshot } | { is: 'time' }
export type Played = {
  state: Switch; calls: Map<string, Call>; orders: EngineOrder[]; facts: CallFact[]; seats: SeatFact[]
  /** ids of wishes with why they were refused, or null */
  wishes: Map<string, string | null>
  /** whose number became known in this batch */
  numbers: Map<string, string>
  /** agents and places in line that may have changed */
  touched: { agents: Set<string>; calls: Set<string> }
}

/** Nobody still waits for the answer: what was wanted then may be wrong now. */
const STALE_MS = 10_000

export function play(before: Switch, batch: readonly Item[], { rules, now }: { rules: SwitchRules; now: number }): Played {
  const played: Played = { state: before, calls: new Map(), orders: [], facts: [], seats: [], wishes: new Map(), numbers: new Map(), touched: { agents: new Set(), calls: new Set() } }
  for (const item of batch) {
    const how = { at: now, rules, newId }
    if (item.is === 'wish' && now - item.wish.askedAt > STALE_MS) { played.wishes.set(item.wish.id, 'switch_away'); continue }
    const outcome = item.is === 'event' ? engineTurn(played.state, item.event, how)
      : item.is === 'wish' ? wishTurn(played.state, item.wish.userId, item.wish.wish, how)
      : item.is === 'resync' ? resyncTurn(played.state, item.snapshot, how) : timeTurn(played.state, how)
    learnNumbers(played.numbers, item)
    if (item.is === 'wish') played.wishes.set(item.wish.id, (outcome as { why?: string }).why ?? null)
    played.seats.push(...seatFacts(played.state.desk, outcome.state.desk, outcome.effects, item.is === 'event' ? item.event.at : now))
    played.state = outcome.state
    for (const call of outcome.changed) played.calls.set(call.id, call)
    played.orders.push(...outcome.orders)
    played.facts.push(...outcome.facts)
    for (const id of outcome.touched.agents) played.touched.agents.add(id)
    for (const id of outcome.touched.calls) played.touched.calls.add(id)
  }
  return played
}

function learnNumbers(numbers: Map<string, string>, item: Item): void {
  if (item.is === 'event' && item.event.type === 'leg.offered' && item.event.from) numbers.set(item.event.callId, item.event.from)
  if (item.is === 'resync') for (const { callId, from } of item.snapshot.legs) if (from) numbers.set(callId, from)
  if (item.is === 'wish' && (item.wish.wish.wish === 'dial' || item.wish.wish.wish === 'relay')) numbers.set(item.wish.wish.callId, item.wish.wish.number)
}
