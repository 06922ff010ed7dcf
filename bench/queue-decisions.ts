/** The queue by itself: 50 calls a second come, are answered, end, in turns, with thousands of people of whom most wait. */
import type { AcdEvent, QueueRule } from '#domain/telephony/acd.ts'
import { step } from '#domain/telephony/acd-step.ts'
import { EMPTY_DESK } from '#domain/telephony/desk.ts'

const QUEUE: QueueRule = { code: 'general', name: 'general', needs: [{ skill: 'general', level: 1 }], priority: 0, ringSeconds: 15, wrapUpSeconds: 10, overflow: [], announceEverySeconds: 30 }
const QUEUES = [QUEUE, ...['a', 'b', 'c', 'd'].map((code): QueueRule => ({ ...QUEUE, code, name: code, needs: [{ skill: code, level: 2 }], overflow: [{ to: 'general', afterSeconds: 20 }] }))]

/** @returns ms each step took */
export function queueDecisions(turns: number, agents: number, atOnce: number): number[] {
  let desk = EMPTY_DESK
  let at = 0
  const times: number[] = []
  const talking: { callId: string; agentId: string }[] = []
  // Whoever rings answers at once: what is measured is the choice, not the people.
  const play = (event: AcdEvent): void => {
    const from = performance.now()
    const after = step(desk, event, QUEUES)
    times.push(performance.now() - from)
    desk = after.desk
    for (const effect of after.effects) if (effect.do === 'ring') { talking.push(effect); play({ type: 'call.answered', at, callId: effect.callId, agentId: effect.agentId }) }
  }
  for (let i = 0; i < agents; i += 1) {
    play({ type: 'agent.skilled', at, agentId: `a${i}`, skills: { general: 1 + (i % 5), ...(i % 7 === 0 ? { [QUEUES[1 + (i % 4)]!.code]: 2 + (i % 3) } : {}) } })
    play({ type: 'agent.asked', at, agentId: `a${i}`, state: 'ready' })
  }
  times.length = 0
  for (let i = 0; i < turns; i += 1) {
    at += 20
    play({ type: 'call.entered', at, callId: `c${i}`, queue: QUEUES[i % 10 === 0 ? 1 + (i % 4) : 0]!.code, priority: 0 })
    while (talking.length > atOnce) {
      const over = talking.shift()!
      play({ type: 'agent.released', at, agentId: over.agentId })
      play({ type: 'call.left', at, callId: over.callId })
    }
    play({ type: 'time.passed', at })
  }
  return times
}
