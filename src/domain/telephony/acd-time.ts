/** What the passing of time does in the queue: ringing too long, waiting too long, wrap-up over, a word to those who wait. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { AcdAgent, AcdCall, QueueRule } from './acd.ts'
import { positionOf } from './acd-match.ts'
import type { Step } from './acd-change.ts'
import type { Desk } from './desk.ts'

const SECOND = 1000

export function passTime(now: Step): void {
  for (const agent of now.desk().wrappingUp.values()) if (wrapUpEnd(agent, now.ruleOf) <= now.at) now.free(agent)
  // Line by line as they stand now: whoever moves meanwhile is looked at once.
  for (const line of now.desk().lines.values()) for (const call of line.values()) waitingLonger(now, call)
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
  const ruleOf = (queue: string) => rules.find(({ code }) => code === queue)
  let due = Infinity
  for (const agent of desk.wrappingUp.values()) due = Math.min(due, wrapUpEnd(agent, ruleOf))
  for (const [queue, line] of desk.lines) {
    const rule = ruleOf(queue)
    if (rule) for (const call of line.values()) due = Math.min(due, callDue(call, rule, ruleOf))
  }
  return due === Infinity ? undefined : due
}

function callDue(call: AcdCall, rule: QueueRule, ruleOf: (queue: string) => QueueRule | undefined): Instant {
  let due = Infinity
  for (const { to, afterSeconds } of rule.overflow) if (afterSeconds !== undefined && !call.visited.includes(to) && ruleOf(to)) due = Math.min(due, call.queuedAt + afterSeconds * SECOND)
  if (rule.offerCallBackAfterSeconds !== undefined && !call.offered) due = Math.min(due, call.enteredAt + rule.offerCallBackAfterSeconds * SECOND)
  if (rule.announceEverySeconds !== undefined) due = Math.min(due, call.announcedAt + rule.announceEverySeconds * SECOND)
  return due
}
