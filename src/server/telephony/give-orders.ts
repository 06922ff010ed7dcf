/** Orders to the engine, those of one call in turn; what rings in vain is told as the end of its leg. */
import { KEPT_NUMBER, type Call } from '#domain/telephony/call.ts'
import type { Engine, EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'
import { codeOf, type Log } from '#platform/loop.ts'

type Given = { engine: Engine; log: Log; now: () => number; hear: (event: EngineEvent) => void; numberOf: (callId: string) => Promise<string | undefined> }

export function orderGiver({ engine, log, now, hear, numberOf }: Given) {
  const under = new Map<string, Promise<void>>()

  async function carryOut(order: EngineOrder): Promise<void> {
    if (order.order !== 'originate' || order.to.kind !== 'number' || order.to.number !== KEPT_NUMBER) return engine.carryOut(order)
    const number = await numberOf(order.callId)
    if (number === undefined) throw new Error('the call has no number')
    await engine.carryOut({ ...order, to: { kind: 'number', number } })
  }

  return {
    give(orders: readonly EngineOrder[], ...calls: Iterable<Call>[]): void {
      const byLeg = new Map<string, string>()
      for (const some of calls) for (const { id, legs } of some) for (const leg of legs) byLeg.set(leg.id, id)
      for (const order of orders) {
        const callId = 'callId' in order ? order.callId : ('legId' in order ? byLeg.get(order.legId) : undefined) ?? ''
        const done = Promise.resolve(under.get(callId)).then(() => carryOut(order)).catch((error: unknown) => {
          log.error({ loop: 'voice', order: order.order, code: codeOf(error) }, 'the engine refused an order')
          if (order.order === 'originate') hear({ type: 'leg.ended', at: now(), legId: order.legId, cause: 'unreachable' })
        })
        under.set(callId, done)
        void done.finally(() => { if (under.get(callId) === done) under.delete(callId) })
      }
    },
    isBusy: () => under.size > 0,
    done: async () => { while (under.size > 0) await Promise.all(under.values()) },
  }
}
