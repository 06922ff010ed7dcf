/** What one step changes of the desk: rows are replaced, never written into; whose rows were touched is kept for whoever stores them. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { AcdAgent, AcdCall, AgentState, Effect, QueueRule } from './acd.ts'
import { withAgent, withCall, withoutCall, type Desk } from './desk.ts'

export type Step = ReturnType<typeof change>
/** ids of agents and calls */
export type Touched = { agents: Set<string>; calls: Set<string> }

export function change(before: Desk, at: Instant, rules: readonly QueueRule[]) {
  const ruleOf = (queue: string) => rules.find(({ code }) => code === queue)
  let desk = before
  const touched: Touched = { agents: new Set(), calls: new Set() }
  const effects: Effect[] = []
  const putAgent = (agent: AcdAgent) => { desk = withAgent(desk, agent); touched.agents.add(agent.id) }
  const setCall = (call: AcdCall) => { desk = withCall(desk, call); touched.calls.add(call.id) }
  const say = (effect: Effect) => { effects.push(effect) }
  function setAgent(agent: AcdAgent, state: AgentState = agent.state): void {
    const changed = state !== agent.state
    putAgent(changed ? { ...agent, state, since: at } : agent)
    if (changed) say({ do: 'agent_state', agentId: agent.id, state, ...(state === 'break' && agent.breakKind !== undefined ? { kind: agent.breakKind } : {}) })
  }
  /** Out of a call: what was asked for meanwhile, else ready. */
  function free(agent: AcdAgent): void {
    const { callId: _, next, breakKind: __, ...rest } = agent
    if (!next) setAgent({ ...rest, idleSince: agent.state === 'ringing' ? agent.idleSince : at }, 'ready')
    else setAgent(next.kind === undefined ? rest : { ...rest, breakKind: next.kind }, next.state)
  }
  function wrapUp(agent: AcdAgent, queue: string | undefined): void {
    if ((queue === undefined ? 0 : ruleOf(queue)?.wrapUpSeconds ?? 0) <= 0) return free(agent)
    const { callId, ...rest } = agent
    // Which queue's wrap-up it is, is kept until it is over.
    setAgent({ ...rest, breakKind: queue ?? '', ...(callId === undefined ? {} : { lastCallId: callId }) }, 'wrap_up')
  }
  function move(callId: string, to: string): void {
    const call = desk.calls.get(callId)
    const rule = ruleOf(to)
    if (!call || !rule || call.state !== 'waiting' || call.queue === to) return
    const own = call.priority - (ruleOf(call.queue)?.priority ?? 0)
    setCall({ ...call, queue: to, queuedAt: at, priority: Math.max(call.priority, own + rule.priority), visited: [...call.visited, to] })
    say({ do: 'overflow', callId, from: call.queue, to })
  }
  return {
    at, rules, ruleOf, effects, touched, say, setCall, setAgent, free, wrapUp, move,
    desk: () => desk,
    agent: (id: string) => desk.agents.get(id),
    call: (id: string) => desk.calls.get(id),
    dropCall: (id: string) => { desk = withoutCall(desk, id); touched.calls.add(id) },
    addAgent: (id: string, skills: Record<string, number>) => putAgent({ id, state: 'off', since: at, idleSince: at, skills }),
    overflowByLength(call: AcdCall): void {
      const waiting = desk.lines.get(call.queue)?.size ?? 0
      const over = ruleOf(call.queue)?.overflow.find(({ to, longerThan }) => longerThan !== undefined && waiting > longerThan && !call.visited.includes(to) && ruleOf(to))
      if (over) move(call.id, over.to)
    },
  }
}
