/** What the passing of time does in the queue: ringing too long, waiting too long, wrap-up over, a word to those who wait. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { AcdAgent, AcdCall, QueueRule } from './acd.ts'
import { positionOf } from './acd-match.ts'
import type { Step } from './acd-change.ts'
import type { Desk } from './desk.ts'
import type { Known } from './sorted-map.ts'

const SECOND = 1000
type RuleOf = (queue: string) => QueueRule | undefined

/** Of what time does under these rules; what a step did not touch is not reckoned again. */
type Reckoned = { wrapUps: Known; lines: Map<string, Known> }
const reckoned = new WeakMap<readonly QueueRule[], Reckoned>()
function reckonedFor(rules: readonly QueueRule[]): Reckoned {
  let known = reckoned.get(rules)
  if (!known) reckoned.set(rules, known = { wrapUps: new WeakMap(), lines: new Map() })
  return known
}
function ofLine({ lines }: Reckoned, queue: string): Known {
  let known = lines.get(queue)
  if (!known) lines.set(queue, known = new WeakMap())
  return known
}

export function passTime(now: Step): void {
  const known = reckonedFor(now.rules)
  for (const agent of now.desk().wrappingUp.upTo(now.at, (one) => wrapUpEnd(one, now.ruleOf), known.wrapUps)) now.free(agent)
  // Line by line as they stand now: whoever moves meanwhile is looked at once.
  for (const [queue, line] of now.desk().lines) {
    const rule = now.ruleOf(queue)
    if (rule) for (const call of line.upTo(now.at, (one) => callDue(one, rule, now.ruleOf), ofLine(known, queue))) waitingLonger(now, call)
  }
}

const wrapUpEnd = (agent: AcdAgent, ruleOf: RuleOf): Instant => agent.since + (ruleOf(agent.breakKind ?? '')?.wrapUpSeconds ?? 0) * SECOND

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
  const ruleOf: RuleOf = (queue) => rules.find(({ code }) => code === queue)
  const known = reckonedFor(rules)
  let due = desk.wrappingUp.least((agent) => wrapUpEnd(agent, ruleOf), known.wrapUps)
  for (const [queue, line] of desk.lines) {
    const rule = ruleOf(queue)
    if (rule) due = Math.min(due, line.least((call) => callDue(call, rule, ruleOf), ofLine(known, queue)))
  }
  return due === Infinity ? undefined : due
}

function callDue(call: AcdCall, rule: QueueRule, ruleOf: RuleOf): Instant {
  let due = Infinity
  for (const { to, afterSeconds } of rule.overflow) if (afterSeconds !== undefined && !call.visited.includes(to) && ruleOf(to)) due = Math.min(due, call.queuedAt + afterSeconds * SECOND)
  if (rule.offerCallBackAfterSeconds !== undefined && !call.offered) due = Math.min(due, call.enteredAt + rule.offerCallBackAfterSeconds * SECOND)
  if (rule.announceEverySeconds !== undefined) due = Math.min(due, call.announcedAt + rule.announceEverySeconds * SECOND)
  return due
}
