/** One event of the queue: the desk after it, and what is to be done. Events that no longer fit (a call gone, an agent elsewhere) change nothing. */
import type { AcdAgent, AcdCall, AcdEvent, AgentState, Effect, QueueRule } from './acd.ts'
import { nextPair } from './acd-match.ts'
import { passTime } from './acd-time.ts'
import { change, type Step, type Touched } from './acd-change.ts'
import type { Desk } from './desk.ts'

export function step(desk: Desk, event: AcdEvent, rules: readonly QueueRule[]): { desk: Desk; effects: Effect[]; touched: Touched } {
  const now: Step = change(desk, event.at, rules)
  const { ruleOf } = now
  apply(now, event)
  if (event.type === 'time.passed') passTime(now)
  for (let pair = nextPair(now.desk(), ruleOf); pair; pair = nextPair(now.desk(), ruleOf)) {
    const { call, agent } = pair
    now.setCall({ ...call, state: 'ringing', agentId: agent.id, since: event.at })
    now.setAgent({ ...agent, callId: call.id }, 'ringing')
    now.say({ do: 'ring', callId: call.id, agentId: agent.id, seconds: ruleOf(call.queue)!.ringSeconds })
  }
  return { desk: now.desk(), effects: now.effects, touched: now.touched }
}

function apply(now: Step, event: AcdEvent): void {
  switch (event.type) {
    case 'call.entered': return enter(now, event)
    case 'call.moved': return now.move(event.callId, event.queue)
    case 'call.left': return leave(now, event.callId)
    case 'call.answered': return answered(now, event)
    case 'ring.failed': return ringFailed(now, event)
    case 'agent.released': return released(now, event.agentId)
    case 'agent.took': return took(now, event)
    case 'agent.skilled': { const agent = now.agent(event.agentId); if (agent) now.setAgent({ ...agent, skills: event.skills }); else now.addAgent(event.agentId, event.skills); return }
    case 'agent.asked': return asked(now, event)
    case 'agent.back': return back(now, event.agentId)
    case 'time.passed':
  }
}

function enter(now: Step, { callId, queue, priority, enteredAt }: Extract<AcdEvent, { type: 'call.entered' }>): void {
  const rule = now.ruleOf(queue)
  if (!rule || now.call(callId)) return
  const call: AcdCall = {
    id: callId, queue, enteredAt: enteredAt ?? now.at, queuedAt: now.at, priority: priority + rule.priority, state: 'waiting', since: now.at, visited: [queue], announcedAt: now.at, offered: false,
  }
  now.setCall(call)
  now.overflowByLength(call)
}

function leave(now: Step, callId: string): void {
  const call = now.call(callId)
  if (!call) return
  now.dropCall(callId)
  const agent = call.agentId === undefined ? undefined : now.agent(call.agentId)
  if (!agent || agent.callId !== callId) return
  if (call.state === 'ringing') { now.say({ do: 'stop_ring', callId, agentId: agent.id }); now.free(agent) }
  else now.wrapUp(agent, call.queue)
}

function answered(now: Step, { callId, agentId }: { callId: string; agentId: string }): void {
  const [call, agent] = [now.call(callId), now.agent(agentId)]
  if (!call || !agent || call.state !== 'ringing' || call.agentId !== agentId) return
  now.setCall({ ...call, state: 'talking', since: now.at })
  now.setAgent(agent, 'talking')
}

/** Nobody took it: back to its place in line; the agent rests until ready again, else it would ring there for ever. */
function ringFailed(now: Step, { callId, agentId, why }: Extract<AcdEvent, { type: 'ring.failed' }>): void {
  const [call, agent] = [now.call(callId), now.agent(agentId)]
  if (call?.state === 'ringing' && call.agentId === agentId) { const { agentId: _, ...waiting } = call; now.setCall({ ...waiting, state: 'waiting', since: now.at }) }
  if (agent?.callId !== callId || agent.state !== 'ringing') return
  now.say({ do: 'stop_ring', callId, agentId })
  const { callId: _, next: __, ...rest } = agent
  if (agent.next?.state === 'off') now.setAgent(rest, 'off')
  // The engine never heard of it, or forgot: nobody's fault.
  else if (why === 'lost') now.free(agent)
  else if (why === 'unreachable') now.setAgent(rest, 'unreachable')
  else now.setAgent({ ...rest, breakKind: why }, 'break')
}

function released(now: Step, agentId: string): void {
  const agent = now.agent(agentId)
  if (!agent || agent.state !== 'talking') return
  const call = agent.callId === undefined ? undefined : now.call(agent.callId)
  if (call && call.agentId === agentId) { const { agentId: _, ...rest } = call; now.setCall({ ...rest, state: 'talking' }) }
  now.wrapUp(agent, call?.queue)
}

function took(now: Step, { agentId, callId }: { agentId: string; callId: string }): void {
  const agent = now.agent(agentId)
  if (!agent || agent.state === 'talking' || agent.state === 'ringing' || agent.state === 'off') return
  const call = now.call(callId)
  const rung = call?.state === 'ringing' ? now.agent(call.agentId!) : undefined
  if (rung?.callId === callId) { now.say({ do: 'stop_ring', callId, agentId: rung.id }); now.free(rung) }
  if (call) now.setCall({ ...call, state: 'talking', agentId: call.agentId ?? agentId, since: now.at })
  // Whoever was on a break goes on with it afterwards.
  const { breakKind, ...rest } = agent
  const next = agent.state === 'break' ? { state: 'break' as const, ...(breakKind === undefined ? {} : { kind: breakKind }) } : agent.next
  now.setAgent({ ...rest, callId, ...(next ? { next } : {}) }, 'talking')
}

const BUSY: readonly AgentState[] = ['ringing', 'talking']

function asked(now: Step, { agentId, state, kind }: Extract<AcdEvent, { type: 'agent.asked' }>): void {
  const agent: AcdAgent | undefined = now.agent(agentId)
  if (!agent) return
  if (state === 'unreachable') return BUSY.includes(agent.state) ? unreachable(now, agent) : agent.state === 'off' ? undefined : now.setAgent(agent, 'unreachable')
  if (BUSY.includes(agent.state)) {
    const { next: _, ...rest } = agent
    return now.setAgent(state === 'ready' ? rest : { ...rest, next: { state, ...(kind === undefined ? {} : { kind }) } })
  }
  // What was asked for during a call is overtaken by what is asked for now.
  const { breakKind: _, next: __, ...rest } = agent
  if (state === 'ready' && agent.state !== 'ready') return now.setAgent({ ...rest, idleSince: agent.state === 'break' ? agent.idleSince : now.at }, 'ready')
  if (state === 'ready') return
  now.setAgent(state === 'break' && kind !== undefined ? { ...rest, breakKind: kind } : rest, state)
}

/** The telephone is gone: what rang there goes back to the line; a talk ends by the engine's own word, and none is sent there after it. */
function unreachable(now: Step, agent: AcdAgent): void {
  if (agent.state === 'ringing' && agent.callId !== undefined) ringFailed(now, { type: 'ring.failed', at: now.at, callId: agent.callId, agentId: agent.id, why: 'unreachable' })
  else if (agent.next?.state !== 'off') now.setAgent({ ...agent, next: { state: 'unreachable' } })
}

/** Whose telephone went away with nobody talking asks for calls anew. */
function back(now: Step, agentId: string): void {
  const agent = now.agent(agentId)
  if (agent?.next?.state !== 'unreachable') return
  const { next: _, ...rest } = agent
  now.setAgent(rest)
}
