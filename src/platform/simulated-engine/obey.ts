/** What the simulated engine does with an order, and what the people at its ends then have in mind. */
import type { EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'
import type { Dice } from './dice.ts'
import { without, type Plan, type SimulatedLeg } from './simulated-leg.ts'

export type Simulation = {
  legs: Map<string, SimulatedLeg>
  dice: Dice
  speed: number
  now(): number
  tell(event: EngineEvent): void
  isAttended(ext: string): Promise<boolean>
  end(leg: SimulatedLeg, cause?: 'normal' | 'no_answer' | 'declined' | 'busy'): void
}

const SECOND = 1000
const PATIENCE_S = 100
const TALK_S = 150
const PROMPT_S = 2

export async function carryOut(sim: Simulation, order: EngineOrder): Promise<void> {
  const leg = 'legId' in order ? sim.legs.get(order.legId) : undefined
  switch (order.order) {
    case 'originate': return originate(sim, order)
    case 'pick_up': if (leg?.state === 'ringing') { leg.state = 'up'; leg.plans = without(leg, 'end', 'answer'); sim.tell({ type: 'leg.answered', at: sim.now(), legId: leg.legId }) } return
    case 'park': if (leg?.kind === 'caller' && !leg.plans.some(({ what }) => what === 'give_up')) plan(sim, leg, { what: 'give_up' }, 10 + sim.dice.wait(PATIENCE_S)); return
    case 'bridge': return bridge(sim, order.legIds)
    case 'play': if (leg) play(sim, leg, order); return
    case 'hang_up': if (!leg) return; if (leg.plans.some(({ what }) => what === 'played')) leg.leaving = true; else sim.end(leg); return
    case 'hold': case 'resume': if (leg) sim.tell({ type: order.order === 'hold' ? 'leg.held' : 'leg.resumed', at: sim.now(), legId: leg.legId }); return
    // Nothing of it is heard by anybody.
    case 'answer': case 'stop_play': case 'unbridge': case 'mute': case 'send_keys': case 'record': case 'pause_record': case 'stop_record': case 'supervise':
  }
}

function plan(sim: Simulation, leg: SimulatedLeg, what: Omit<Plan, 'at'>, seconds: number): void {
  leg.plans.push({ ...what, at: sim.now() + (seconds * SECOND) / sim.speed })
}

async function originate(sim: Simulation, { callId, legId, to, seconds, headers }: Extract<EngineOrder, { order: 'originate' }>): Promise<void> {
  if (sim.legs.has(legId)) return
  const leg: SimulatedLeg = { callId, legId, kind: to.kind, state: 'ringing', plans: [], ...(to.kind === 'agent' ? { ext: to.ext } : {}) }
  sim.legs.set(legId, leg)
  sim.tell({ type: 'leg.ringing', at: sim.now(), legId })
  // Ringing is as long as the rules say, however fast the day passes.
  leg.plans.push({ what: 'end', cause: 'no_answer', at: sim.now() + seconds * SECOND })
  if (to.kind === 'number') { if (sim.dice.chance(0.9)) plan(sim, leg, { what: 'answer' }, sim.dice.between(3, 9)); return }
  const isAttended = await sim.isAttended(to.ext)
  if (isAttended) leg.attended = true
  // Whoever dials is at the telephone already.
  if (headers['X-Auto-Answer'] === 'yes') plan(sim, leg, { what: 'answer' }, 0)
  else if (!isAttended) plan(sim, leg, { what: 'answer' }, sim.dice.between(1.5, 6))
}

/** The person outside talks for a while; with a person at our end they have time. */
function bridge(sim: Simulation, legIds: readonly string[]): void {
  const together = legIds.flatMap((id) => sim.legs.get(id) ?? [])
  const outside = together.find(({ kind }) => kind === 'caller') ?? together.find(({ kind }) => kind === 'number')
  if (!outside || together.length < 2 || outside.hasTalked) return
  outside.hasTalked = true
  outside.plans = without(outside, 'give_up')
  const isWithPerson = together.some(({ attended }) => attended)
  plan(sim, outside, { what: 'talked_out' }, (20 + sim.dice.wait(TALK_S)) * (isWithPerson ? 4 * sim.speed : 1))
}

function play(sim: Simulation, leg: SimulatedLeg, { playId, prompts }: Extract<EngineOrder, { order: 'play' }>): void {
  plan(sim, leg, { what: 'played', playId }, PROMPT_S)
  if (!prompts.includes('rate')) return
  leg.plans = without(leg, 'talked_out')
  if (sim.dice.chance(0.65)) plan(sim, leg, { what: 'press', key: sim.dice.chance(0.75) ? '5' : sim.dice.pick(['4', '4', '3', '2', '1']) }, PROMPT_S + sim.dice.between(1, 5))
  else plan(sim, leg, { what: 'end', cause: 'normal' }, PROMPT_S + sim.dice.between(0, 8))
}
