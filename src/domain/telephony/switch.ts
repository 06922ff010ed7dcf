/**
 * 交换: what one event of the engine or one wish of an agent makes of the calls, the queue and the engine. Pure; ids are handed in.
 * Whoever runs it stores the state first and gives the orders after, so a crash in between is mended by comparing with the engine.
 */
import type { LocalDay } from '../calendar/work-calendar.ts'
import type { AcdEvent, Effect, QueueRule } from './acd.ts'
import type { Touched } from './acd-change.ts'
import { step } from './acd-step.ts'
import type { Call } from './call.ts'
import type { Desk } from './desk.ts'
import type { EngineOrder } from './engine.ts'
import { isGone, remember } from './gone.ts'
import type { LineRule } from './line.ts'
import { dropCall, keepCall, type Calls, type Switch } from './switch-state.ts'

export { EMPTY_SWITCH, type Switch } from './switch-state.ts'

export type SwitchRules = {
  lines: readonly LineRule[]
  queues: readonly QueueRule[]
  /** where calls go whose line or queue nobody knows */
  queue: string
  /** the telephone of an agent */
  extOf: (agentId: string) => string | undefined
  agentOf: (ext: string) => string | undefined
  /** 恶意来电: on the list now */
  isBlocked: (number: string) => boolean
  /** what others see when we call: the hotline's own number */
  shownNumber: string
  /** asked after the agent has hung up; undefined: nobody is asked */
  rating?: { prompts: readonly string[]; thanks: readonly string[]; keys: readonly string[] }
  prompts: { waiting: readonly string[]; closed: readonly string[]; blocked: readonly string[]; silent: readonly string[]; position: (n: number) => readonly string[]; callBack: readonly string[]; /** that the call is recorded */ recorded?: readonly string[]; /** to whoever chose to be called back */ callBackTaken?: readonly string[] }
  records: boolean
  simulated: boolean
  /** "09:30", for opening hours */
  localTime: (at: number) => string
  /** for replaced numbers and for lines open on working days; where absent every day is one, and no number is replaced */
  localDay?: (at: number) => LocalDay
  isWorkingDay?: (day: LocalDay) => boolean
}

/** What happened, for the record and the figures; the caller's number is never in it. */
export type CallFact = { type: string; at: number; call: Call; facts: Record<string, string | number | boolean> }

export type Turn = {
  at: number
  rules: SwitchRules
  newId: () => string
  call(id: string): Call | undefined
  calls(): Iterable<Call>
  /** by the id of a leg or a recording of it */
  callWith(partId: string): Call | undefined
  /** whose time is up */
  timedOut(): Call[]
  isGone(id: string): boolean
  desk(): Desk
  setCall(call: Call): Call
  order(...orders: EngineOrder[]): void
  tell(type: string, call: Call, facts?: Record<string, string | number | boolean>): void
  /** Hands an event to the queue; what it wants done is done by the one who opened the turn. */
  acd(event: AcdEvent): void
}

export type Outcome = { state: Switch; changed: readonly Call[]; orders: readonly EngineOrder[]; facts: readonly CallFact[]; effects: readonly Effect[]; /** agents and places in line that may have changed */ touched: Touched }

/** One turn: `play` looks at what came and says what follows. */
export function takeTurn(before: Switch, at: number, rules: SwitchRules, newId: () => string, play: (turn: Turn) => void, onEffect: (turn: Turn, effect: Effect) => void): Outcome {
  let { desk } = before
  let calls: Calls = { all: before.calls, byPart: before.byPart, timed: before.timed }
  const changed = new Map<string, Call>()
  const orders: EngineOrder[] = []
  const facts: CallFact[] = []
  const effects: Effect[] = []
  const touched: Touched = { agents: new Set(), calls: new Set() }
  const turn: Turn = {
    at, rules, newId,
    call: (id) => calls.all.get(id),
    calls: () => calls.all.values(),
    callWith: (partId) => { const id = calls.byPart.get(partId); return id === undefined ? undefined : calls.all.get(id) },
    timedOut: () => [...calls.timed].flatMap(([id, until]) => (until <= at ? calls.all.get(id) ?? [] : [])),
    isGone: (id) => isGone(before.gone, id),
    desk: () => desk,
    setCall(call) {
      const next = changed.has(call.id) ? call : { ...call, version: call.version + 1 }
      calls = keepCall(calls, next)
      changed.set(call.id, next)
      return next
    },
    order: (...given) => { orders.push(...given) },
    tell: (type, call, more = {}) => { facts.push({ type, at, call, facts: more }) },
    acd(event) {
      const after = step(desk, event, rules.queues)
      desk = after.desk
      effects.push(...after.effects)
      for (const id of after.touched.agents) touched.agents.add(id)
      for (const id of after.touched.calls) touched.calls.add(id)
      for (const effect of after.effects) onEffect(turn, effect)
    },
  }
  play(turn)
  // Calls that are over leave the switch; their last state is among the changed.
  let { gone } = before
  for (const call of changed.values()) if (call.state === 'ended') { calls = dropCall(calls, call); gone = remember(gone, call.id) }
  return { state: { desk, calls: calls.all, gone, byPart: calls.byPart, timed: calls.timed }, changed: [...changed.values()], orders, facts, effects, touched }
}
