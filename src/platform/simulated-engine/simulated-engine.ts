/**
 * 模拟话务: callers who do not exist, through the same interface as a real engine. Telephones of agents nobody sits at answer by themselves;
 * where somebody sits, it rings until answered on the screen. What it knows is kept by `memory`, so that it outlives the process as an engine does.
 */
import type { Engine, EngineEvent, EngineOrder, EngineSnapshot } from '#domain/telephony/engine.ts'
import { newId } from '../ids.ts'
import { nextArrival } from './arrivals.ts'
import { diceFrom, type Dice } from './dice.ts'
import { carryOut, type Simulation } from './obey.ts'
import { without, type Plan, type SimulatedLeg } from './simulated-leg.ts'

export type SimulationOptions = {
  seed: number
  /** 1: as fast as life; callers come and talk so much faster */
  speed: number
  /** numbers that are dialled; the first most often. None: nobody calls */
  numbers: readonly string[]
  localAt: (at: number) => number
  perHalfHour?: readonly number[] | undefined
  /** whether a person sits at this telephone */
  isAttended: (ext: string) => Promise<boolean>
  memory?: { read(): string | undefined; write(kept: string): void; flush?(): void } | undefined
  now?: () => number
  /** how often it looks what is due; 0: only when told */
  everyMs?: number
}

const EVERY_MS = 100
/** More callers at once than this is no city. */
const MOST_CALLERS = 300

export class SimulatedEngine implements Engine, Simulation {
  readonly kind = 'simulated' as const
  readonly abilities = { media: false, webrtc: false, recording: false, keys: true, supervise: true, conference: true, video: false, provisioning: false }
  readonly legs = new Map<string, SimulatedLeg>()
  readonly dice: Dice
  readonly speed: number
  private readonly options: SimulationOptions
  private sink: ((event: EngineEvent) => void) | undefined
  private timer: NodeJS.Timeout | undefined
  private nextCaller = Infinity

  constructor(options: SimulationOptions) {
    this.options = options
    this.speed = options.speed
    // A restart goes on with other dice, else the same people would call again.
    const kept = options.memory?.read()
    for (const leg of kept === undefined ? [] : (JSON.parse(kept) as SimulatedLeg[])) this.legs.set(leg.legId, leg)
    this.dice = diceFrom(options.seed + this.legs.size)
  }

  now(): number { return this.options.now?.() ?? Date.now() }
  isAttended(ext: string): Promise<boolean> { return this.options.isAttended(ext) }
  tell(event: EngineEvent): void { this.sink?.(event) }

  async start(sink: (event: EngineEvent) => void): Promise<void> {
    this.sink = sink
    if (this.options.numbers.length > 0) this.nextCaller = nextArrival(this.dice, this.now(), this.options)
    const { everyMs = EVERY_MS } = this.options
    if (everyMs > 0) this.timer = setInterval(() => this.pass(), everyMs)
  }
  async stop(): Promise<void> {
    clearInterval(this.timer)
    this.sink = undefined
    this.keep()
    this.options.memory?.flush?.()
  }
  async snapshot(): Promise<EngineSnapshot> {
    return { legs: [...this.legs.values()].map(({ callId, legId, state, from, dialled }) => ({ callId, legId, state, ...(from === undefined || dialled === undefined ? {} : { from, dialled }) })), recordings: [] }
  }
  async carryOut(order: EngineOrder): Promise<void> {
    await carryOut(this, order)
    this.keep()
  }

  /** Everything due by now. */
  pass(): void {
    const now = this.now()
    while (this.nextCaller <= now) {
      const at = this.nextCaller
      this.nextCaller = nextArrival(this.dice, at, this.options)
      if (this.legs.size < MOST_CALLERS && this.sink) this.call()
    }
    let moved = false
    for (const leg of Array.from(this.legs.values())) {
      for (const plan of leg.plans.filter(({ at }) => at <= now)) { moved = true; this.follow(leg, plan) }
    }
    if (moved) this.keep()
  }

  /** One more caller. */
  call(dialled = this.dice.chance(0.7) ? this.options.numbers[0]! : this.dice.pick(this.options.numbers)): SimulatedLeg {
    // No such range is given to anybody; some withhold their number.
    const from = this.dice.chance(0.03) ? '' : `1990000${this.dice.digits(4)}`
    const leg: SimulatedLeg = { callId: newId(), legId: newId(), kind: 'caller', state: 'up', from, dialled, plans: [] }
    this.legs.set(leg.legId, leg)
    this.tell({ type: 'leg.offered', at: this.now(), callId: leg.callId, legId: leg.legId, from, dialled })
    this.keep()
    return leg
  }

  end(leg: SimulatedLeg, cause: 'normal' | 'no_answer' | 'declined' | 'busy' = 'normal'): void {
    if (this.legs.delete(leg.legId)) this.tell({ type: 'leg.ended', at: this.now(), legId: leg.legId, cause })
  }

  private follow(leg: SimulatedLeg, plan: Plan): void {
    if (!this.legs.has(leg.legId)) return
    leg.plans = leg.plans.filter((other) => other !== plan)
    switch (plan.what) {
      case 'answer': if (leg.state === 'ringing') { leg.state = 'up'; leg.plans = without(leg, 'end'); this.tell({ type: 'leg.answered', at: this.now(), legId: leg.legId }) } return
      case 'end': return this.end(leg, plan.cause as 'no_answer' | undefined)
      case 'give_up': if (!leg.hasTalked) this.end(leg); return
      case 'talked_out': return this.talkedOut(leg)
      case 'press': this.tell({ type: 'key.pressed', at: this.now(), legId: leg.legId, key: plan.key ?? '' }); return
      case 'played': this.tell({ type: 'play.finished', at: this.now(), playId: plan.playId ?? '', ok: true }); if (leg.leaving && !leg.plans.some(({ what }) => what === 'played')) this.end(leg)
    }
  }

  /** One of the two hangs up; never for a person who sits there. */
  private talkedOut(leg: SimulatedLeg): void {
    const agent = [...this.legs.values()].find((other) => other.callId === leg.callId && other.kind === 'agent' && other.state === 'up')
    this.end(agent && !agent.attended && this.dice.chance(0.6) ? agent : leg)
  }

  private keep(): void { this.options.memory?.write(JSON.stringify([...this.legs.values()])) }
}
