/**
 * 交换: what one event of the engine or one wish of an agent makes of the calls, the queue and the engine. Pure; ids are handed in.
 * Whoever runs it stores the state first and gives the orders after, so a crash in between is mended by comparing with the engine.
 */
import type { AcdEvent, Desk, Effect, QueueRule } from './acd.ts'
import { EMPTY_DESK } from './acd.ts'
import { step } from './acd-step.ts'
import type { Call } from './call.ts'
import type { EngineOrder } from './engine.ts'
import type { LineRule } from './line.ts'

export type Switch = { desk: Desk; calls: ReadonlyMap<string, Call> }
export const EMPTY_SWITCH: Switch = { desk: EMPTY_DESK, calls: new Map() }

export type SwitchRules = {
  lines: readonly LineRule[]
  queues: readonly QueueRule[]
  /** the telephone of an agent */
  extOf: (agentId: string) => string | undefined
  /** what others see when we call: the hotline's own number */
  shownNumber: string
  /** asked after the agent has hung up; undefined: nobody is asked */
  rating?: { prompts: readonly string[]; thanks: readonly string[]; keys: readonly string[] }
  prompts: { waiting: readonly string[]; closed: readonly string[]; position: (n: number) => readonly string[]; callBack: readonly string[] }
  records: boolean
  simulated: boolean
  /** "09:30", for opening hours */
  localTime: (at: number) => string
}

/** What happened, for the record and the figures; the caller's number is never in it. */
export type CallFact = { type: string; at: number; call: Call; facts: Record<string, string | number | boolean> }

export type Turn = {
  at: number
  rules: SwitchRules
  newId: () => string
  call(id: string): Call | undefined
  calls(): Iterable<Call>
  desk(): Desk
  setCall(call: Call): Call
  order(...orders: EngineOrder[]): void
  tell(type: string, call: Call, facts?: Record<string, string | number | boolean>): void
  /** Hands an event to the queue; what it wants done is done by the one who opened the turn. */
  acd(event: AcdEvent): void
}

export type Outcome = { state: Switch; changed: readonly Call[]; orders: readonly EngineOrder[]; facts: readonly CallFact[]; effects: readonly Effect[] }

/** One turn: `play` looks at what came and says what follows. */
export function takeTurn(before: Switch, at: number, rules: SwitchRules, newId: () => string, play: (turn: Turn) => void, onEffect: (turn: Turn, effect: Effect) => void): Outcome {
  let desk = before.desk
  let calls: Map<string, Call> | undefined
  const changed = new Map<string, Call>()
  const orders: EngineOrder[] = []
  const facts: CallFact[] = []
  const effects: Effect[] = []
  const turn: Turn = {
    at, rules, newId,
    call: (id) => (calls ?? before.calls).get(id),
    calls: () => (calls ?? before.calls).values(),
    desk: () => desk,
    setCall(call) {
      const next = changed.has(call.id) ? call : { ...call, version: call.version + 1 }
      ;(calls ??= new Map(before.calls)).set(call.id, next)
      changed.set(call.id, next)
      return next
    },
    order: (...given) => { orders.push(...given) },
    tell: (type, call, more = {}) => { facts.push({ type, at, call, facts: more }) },
    acd(event) {
      const after = step(desk, event, rules.queues)
      desk = after.desk
      effects.push(...after.effects)
      for (const effect of after.effects) onEffect(turn, effect)
    },
  }
  play(turn)
  // Calls that are over leave the switch; their last state is among the changed.
  for (const call of changed.values()) if (call.state === 'ended') calls?.delete(call.id)
  return { state: { desk, calls: calls ?? before.calls }, changed: [...changed.values()], orders, facts, effects }
}
