/** What the passing of time does in the queue: ringing too long, waiting too long, wrap-up over, a word to those who wait. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { AcdAgent, AcdCall, Desk, QueueRule } from './acd.ts'
import { positionOf } from './acd-match.ts'
import type { Step } from './acd-change.ts'

const SECOND = 1000

export function passTime(now: Step): void {
  for (const agent of now.desk().agents.values()) if (agent.state === 'wrap_up' && wrapUpEnd(agent, now.ruleOf) <= now.at) now.free(agent)
  for (const call of now.desk().calls.values()) if (call.state === 'waiting') waitingLonger(now, call)
}

const wrapUpEnd = (agent: AcdAgent, ruleOf: (queue: string) => QueueRule | undefined): Instant =>
  agent.since + (ruleOf(agent.breakKind ?? '')?.wrapUpSeconds ?? 0) * SECOND

function waitingLonger(now: Step, call: AcdCall): void {
  const rule = now.ruleOf(call.queue)
  if (!rule) return
  const over = rule.overflow.find(({ to, afterSeconds }) => afterSeconds !== undefined && now.at >= call.queuedAt + afterSeconds * SECOND && !call.visited.includes(to) && now.ruleOf(to))
  if (over) now.move(call.id, over.to)
  const moved = now.call(call.id) ?? call
  const waited = now.at - call.enteredAt
  if (rule.offerCallBackAfterSeconds !== undefined && !moved.offered && waited >= rule.offerCallBackAfterSeconds * SECOND) {
    now.setCall({ ...moved, offered: true })
    now.say({ do: 'offer_call_back', callId: call.id })
  }
  if (rule.announceEverySeconds !== undefined && now.at >= moved.announcedAt + rule.announceEverySeconds * SECOND) {
    now.setCall({ ...(now.call(call.id) ?? moved), announcedAt: now.at })
    now.say({ do: 'announce', callId: call.id, position: positionOf(now.desk(), moved), waitedSeconds: Math.floor(waited / SECOND) })
  }
}

/** When time next changes something by itself; undefined: nothing waits for it. Ringing ends by the engine's own timer. */
export function nextDue(desk: Desk, rules: readonly QueueRule[]): Instant | undefined {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]))
  const due: number[] = []
  for (const agent of desk.agents.values()) if (agent.state === 'wrap_up') due.push(wrapUpEnd(agent, (queue) => byCode.get(queue)))
  for (const call of desk.calls.values()) {
    const rule = byCode.get(call.queue)
    if (call.state !== 'waiting' || !rule) continue
    for (const { to, afterSeconds } of rule.overflow) if (afterSeconds !== undefined && !call.visited.includes(to) && byCode.has(to)) due.push(call.queuedAt + afterSeconds * SECOND)
    if (rule.offerCallBackAfterSeconds !== undefined && !call.offered) due.push(call.enteredAt + rule.offerCallBackAfterSeconds * SECOND)
    if (rule.announceEverySeconds !== undefined) due.push(call.announcedAt + rule.announceEverySeconds * SECOND)
  }
  return due.length === 0 ? undefined : Math.min(...due)
}
