/** One end of a simulated call, and what it will do by itself. Plain data: it is kept over a restart. */
import type { LegEnd } from '#domain/telephony/engine.ts'

export type Plan = { at: number; what: 'answer' | 'end' | 'give_up' | 'talked_out' | 'press' | 'played'; cause?: LegEnd; key?: string; playId?: string }
export type SimulatedLeg = {
  callId: string
  legId: string
  kind: 'caller' | 'agent' | 'number'
  state: 'ringing' | 'up'
  from?: string
  dialled?: string
  ext?: string
  /** somebody sits there: answered on the screen, ended on the screen */
  attended?: true
  hasTalked?: true
  /** hung up as soon as what is being played is over */
  leaving?: true
  plans: Plan[]
}

/** Whatever else it had in mind of this kind is off. */
export const without = (leg: SimulatedLeg, ...what: Plan['what'][]): Plan[] => leg.plans.filter((plan) => !what.includes(plan.what))
