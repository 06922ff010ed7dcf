/** An engine that does what it is told and keeps the orders: telephones answer when the test says so. It outlives the process that uses it. */
import type { Engine, EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'

type Leg = { callId: string; legId: string; state: 'ringing' | 'up'; from?: string; dialled?: string }

export class ScriptedEngine implements Engine {
  readonly kind: Engine['kind']
  readonly abilities = { media: true, webrtc: true, recording: true, keys: true, supervise: true, conference: true, video: true, provisioning: true }
  readonly orders: EngineOrder[] = []
  readonly legs = new Map<string, Leg>()
  /** what rings is answered at once */
  answers = false
  private sink: ((event: EngineEvent) => void) | undefined
  private readonly now: () => number
  constructor(now: () => number, kind: Engine['kind'] = 'asterisk') { this.now = now; this.kind = kind }

  async start(sink: (event: EngineEvent) => void): Promise<void> { this.sink = sink }
  async stop(): Promise<void> { this.sink = undefined }
  /** The process that used it is gone without a word. */
  cut(): void { this.sink = undefined }
  async snapshot() { return { legs: [...this.legs.values()], recordings: [] } }

  tell(event: EngineEvent): void { this.sink?.(event) }
  /** A caller dials in. @returns ids of call and leg */
  dialIn(dialled = '12345', from = '13800007812'): { callId: string; legId: string } {
    const leg = { callId: newId(), legId: newId(), state: 'up' as const, from, dialled }
    this.legs.set(leg.legId, leg)
    this.tell({ type: 'leg.offered', at: this.now(), ...leg })
    return leg
  }
  answer(legId: string): void {
    const leg = this.legs.get(legId)
    if (!leg) return
    leg.state = 'up'
    this.tell({ type: 'leg.answered', at: this.now(), legId })
  }
  end(legId: string, cause: 'normal' | 'no_answer' | 'declined' = 'normal'): void {
    if (this.legs.delete(legId)) this.tell({ type: 'leg.ended', at: this.now(), legId, cause })
  }
  ringing(): Leg[] { return [...this.legs.values()].filter(({ state }) => state === 'ringing') }

  async carryOut(order: EngineOrder): Promise<void> {
    this.orders.push(order)
    if (order.order === 'originate') {
      this.legs.set(order.legId, { callId: order.callId, legId: order.legId, state: 'ringing' })
      if (this.answers) this.answer(order.legId)
    }
    if (order.order === 'pick_up') this.answer(order.legId)
    if (order.order === 'hang_up') this.end(order.legId, order.why === 'declined' ? 'declined' : 'normal')
  }
}
