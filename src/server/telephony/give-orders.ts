/**
 * Orders to the engine. What concerns one leg, one talk or one recording is done in turn, everything else beside it: nobody's telephone waits
 * to ring until a caller has been given the music. What rings in vain is told as the end of its leg.
 */
import { KEPT_NUMBER } from '#domain/telephony/call.ts'
import type { Engine, EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'
import { codeOf, type Log } from '#platform/loop.ts'

export type OrderTimes = { order: EngineOrder; /** ms of this process */ givenAt: number; sentAt: number; answeredAt: number }
type Given = { engine: Engine; log: Log; now: () => number; hear: (event: EngineEvent) => void; numberOf: (callId: string) => Promise<string | undefined>; onOrder?: ((times: OrderTimes) => void) | undefined }

export function orderGiver({ engine, log, now, hear, numberOf, onOrder }: Given) {
  const under = new Map<string, Promise<void>>()
  let open = 0

  async function carryOut(order: EngineOrder): Promise<void> {
    if (order.order !== 'originate' || order.to.kind !== 'number' || order.to.number !== KEPT_NUMBER) return engine.carryOut(order)
    const number = await numberOf(order.callId)
    if (number === undefined) throw new Error('the call has no number')
    await engine.carryOut({ ...order, to: { kind: 'number', number } })
  }
  async function inTurn(order: EngineOrder, before: readonly Promise<void>[]): Promise<void> {
    const givenAt = performance.now()
    await Promise.all(before)
    const sentAt = performance.now()
    await carryOut(order).catch((error: unknown) => {
      log.error({ loop: 'voice', order: order.order, code: codeOf(error) }, 'the engine refused an order')
      if (order.order === 'originate') hear({ type: 'leg.ended', at: now(), legId: order.legId, cause: 'unreachable' })
    })
    onOrder?.({ order, givenAt, sentAt, answeredAt: performance.now() })
  }

  return {
    /** @param callOf of a leg, as the switch knew it */
    give(orders: readonly EngineOrder[], callOf: (legId: string) => string | undefined): void {
      for (const order of orders) {
        const keys = concerns(order, callOf)
        open += 1
        const done = inTurn(order, keys.flatMap((key) => under.get(key) ?? []))
        for (const key of keys) under.set(key, done)
        void done.finally(() => { open -= 1; for (const key of keys) if (under.get(key) === done) under.delete(key) })
      }
    },
    isBusy: () => open > 0,
    done: async () => { while (under.size > 0) await Promise.all(under.values()) },
  }
}

/** What an order must not overtake anything about. */
function concerns(order: EngineOrder, callOf: (legId: string) => string | undefined): string[] {
  switch (order.order) {
    case 'answer': case 'pick_up': case 'park': case 'mute': case 'send_keys': case 'originate': return [order.legId]
    case 'play': return [order.legId, order.playId]
    case 'stop_play': return [order.playId]
    case 'bridge': return [...order.legIds, order.callId]
    // Who leaves last ends the talk, and with it the recording.
    case 'unbridge': case 'hold': case 'resume': case 'hang_up': return [order.legId, ...talkOf(order.legId, callOf)]
    case 'supervise': return [order.legId, order.targetLegId]
    case 'record': return [order.callId, order.recordingId]
    case 'pause_record': case 'stop_record': return [order.recordingId]
  }
}
const talkOf = (legId: string, callOf: (legId: string) => string | undefined): string[] => { const callId = callOf(legId); return callId === undefined ? [] : [callId] }
