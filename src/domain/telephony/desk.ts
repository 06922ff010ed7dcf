/**
 * 台面: agents and calls of the queue, and beside them what the next choice asks for, kept up with every change: who is ready by what they can
 * do, who waits by queue in turn, who wraps up. A change copies no list of thousands.
 */
import type { AcdAgent, AcdCall } from './acd.ts'
import { byText, SortedMap, type Order } from './sorted-map.ts'

type Skills = AcdAgent['skills']
/** 同技能就绪组: all of them are worth the same to any call; the first is idle longest */
export type ReadyGroup = { skills: Skills; agents: SortedMap<AcdAgent, AcdAgent> }
export type Line = SortedMap<AcdCall, AcdCall>

export type Desk = {
  agents: SortedMap<string, AcdAgent>
  calls: SortedMap<string, AcdCall>
  /** by what they can do */
  ready: SortedMap<string, ReadyGroup>
  /** waiting calls by queue, each in turn */
  lines: SortedMap<string, Line>
  wrappingUp: SortedMap<string, AcdAgent>
}

/** Higher priority first, then who called first. */
export const byTurn: Order<AcdCall> = (a, b) => b.priority - a.priority || a.enteredAt - b.enteredAt || byText(a.id, b.id)
export const byIdleTime: Order<AcdAgent> = (a, b) => a.idleSince - b.idleSince || byText(a.id, b.id)

const none = <V>(): SortedMap<string, V> => new SortedMap<string, V>(byText)
export const EMPTY_DESK: Desk = { agents: none(), calls: none(), ready: none(), lines: none(), wrappingUp: none() }

export function deskOf(agents: Iterable<AcdAgent>, calls: Iterable<AcdCall>): Desk {
  let desk = EMPTY_DESK
  for (const agent of agents) desk = withAgent(desk, agent)
  for (const call of calls) desk = withCall(desk, call)
  return desk
}

export function withAgent(desk: Desk, agent: AcdAgent): Desk {
  const before = desk.agents.get(agent.id)
  let { ready, wrappingUp } = desk
  if (before?.state === 'ready') ready = leave(ready, groupOf(before.skills), before)
  if (agent.state === 'ready') {
    const key = groupOf(agent.skills)
    ready = ready.with(key, { skills: agent.skills, agents: (ready.get(key)?.agents ?? new SortedMap<AcdAgent, AcdAgent>(byIdleTime)).with(agent, agent) })
  }
  if (agent.state === 'wrap_up') wrappingUp = wrappingUp.with(agent.id, agent)
  else if (before?.state === 'wrap_up') wrappingUp = wrappingUp.without(agent.id)
  return { ...desk, agents: desk.agents.with(agent.id, agent), ready, wrappingUp }
}
function leave(ready: Desk['ready'], key: string, agent: AcdAgent): Desk['ready'] {
  const group = ready.get(key)
  if (!group) return ready
  const agents = group.agents.without(agent)
  return agents.size === 0 ? ready.without(key) : ready.with(key, { ...group, agents })
}

export const withCall = (desk: Desk, call: AcdCall): Desk =>
  ({ ...desk, calls: desk.calls.with(call.id, call), lines: stand(stepOut(desk.lines, desk.calls.get(call.id)), call) })

export const withoutCall = (desk: Desk, id: string): Desk => ({ ...desk, calls: desk.calls.without(id), lines: stepOut(desk.lines, desk.calls.get(id)) })

function stepOut(lines: Desk['lines'], call: AcdCall | undefined): Desk['lines'] {
  if (call?.state !== 'waiting') return lines
  const line = lines.get(call.queue)?.without(call)
  return !line || line.size === 0 ? lines.without(call.queue) : lines.with(call.queue, line)
}
const stand = (lines: Desk['lines'], call: AcdCall): Desk['lines'] =>
  (call.state === 'waiting' ? lines.with(call.queue, (lines.get(call.queue) ?? new SortedMap<AcdCall, AcdCall>(byTurn)).with(call, call)) : lines)

/** Skills are handed on from state to state as they are, so each set is read once. */
const known = new WeakMap<Skills, string>()
function groupOf(skills: Skills): string {
  let key = known.get(skills)
  if (key === undefined) known.set(skills, key = JSON.stringify(Object.entries(skills).filter(([, level]) => level > 0).toSorted(([a], [b]) => byText(a, b))))
  return key
}
