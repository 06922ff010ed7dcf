/** An engine that does what it is told and keeps the orders: telephones answer when the test says so. It outlives the process that uses it. */
import type { Engine, EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'

type Leg = { callId: string; legId: string; state: 'ringing' | 'up'; from?: string; dialled?: string }

/** two seconds of silence */
export const WAV = Buffer.concat([Buffer.from('RIFF....WAVEfmt '), Buffer.from([16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]), Buffer.from('data....'), Buffer.alloc(32_000)])

export class ScriptedEngine implements Engine {
  readonly kind: Engine['kind']
  readonly abilities = { media: true, webrtc: true, recording: true, keys: true, supervise: true, conference: true, video: true, provisioning: true }
  readonly orders: EngineOrder[] = []
  readonly legs = new Map<string, Leg>()
  /** what rings is answered at once */
  answers = false
  /** what it has recorded and not yet deleted */
  readonly recordings = new Map<string, Uint8Array>()
  readonly fetched: string[] = []
  /** how many times handing out a recording fails first */
  failures = 0
  private sink: ((event: EngineEvent) => void) | undefined
  private readonly now: () => number
  constructor(now: () => number, kind: Engine['kind'] = 'asterisk') { this.now = now; this.kind = kind }

  async start(sink: (event: EngineEvent) => void): Promise<void> { this.sink = sink }
  async stop(): Promise<void> { this.sink = undefined }
  /** The process that used it is gone without a word. */
  cut(): void { this.sink = undefined }
  async snapshot() { return { legs: [...this.legs.values()], recordings: [...this.recordings.keys()] } }

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
    if (order.order === 'record') this.recordings.set(order.recordingId, WAV)
  }
  async fetchRecording(recordingId: string): Promise<Uint8Array> {
    if (this.failures > 0) { this.failures -= 1; throw new Error('the engine is busy') }
    this.fetched.push(recordingId)
    return this.recordings.get(recordingId) ?? Promise.reject(new Error('no such recording'))
  }
  async deleteRecording(recordingId: string): Promise<void> { this.recordings.delete(recordingId) }
}
