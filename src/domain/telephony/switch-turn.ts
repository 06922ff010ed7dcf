/** The three things a switch can be told, each as one turn. */
import type { EngineEvent, EngineSnapshot } from './engine.ts'
import { takeTurn, type Outcome, type Switch, type SwitchRules } from './switch.ts'
import { onEffect } from './switch-effects.ts'
import { onEngineEvent } from './switch-events.ts'
import { resync } from './switch-resync.ts'
import { onTime } from './switch-time.ts'
import { onWish, type Wish } from './switch-wishes.ts'

type With = { at: number; rules: SwitchRules; newId: () => string }

export const engineTurn = (before: Switch, event: EngineEvent, { rules, newId }: Omit<With, 'at'>): Outcome =>
  takeTurn(before, event.at, rules, newId, (turn) => onEngineEvent(turn, event), onEffect)

export const resyncTurn = (before: Switch, snapshot: EngineSnapshot, { at, rules, newId }: With): Outcome =>
  takeTurn(before, at, rules, newId, (turn) => resync(turn, snapshot), onEffect)

export const timeTurn = (before: Switch, { at, rules, newId }: With): Outcome =>
  takeTurn(before, at, rules, newId, onTime, onEffect)

/** why: the code of a refusal; nothing has changed then. */
export function wishTurn(before: Switch, agentId: string, wish: Wish, { at, rules, newId }: With): Outcome & { why?: string } {
  let why: string | undefined
  const outcome = takeTurn(before, at, rules, newId, (turn) => { why = onWish(turn, agentId, wish) }, onEffect)
  return why === undefined ? outcome : { ...outcome, state: before, changed: [], orders: [], facts: [], effects: [], touched: { agents: new Set(), calls: new Set() }, why }
}
