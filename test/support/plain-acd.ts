/**
 * The queue as it was written first: plain maps, every choice over everybody. Slow, and easy to see through: what the indexed one
 * (src/domain/telephony/acd-step.ts) is held against. Who is looked at in which order where it matters is said here and there alike.
 */
import type { AcdAgent, AcdCall, AcdEvent, AgentState, Effect, QueueRule } from '#domain/telephony/acd.ts'

type Instant = number
export type PlainDesk = { agents: ReadonlyMap<string, AcdAgent>; calls: ReadonlyMap<string, AcdCall> }
type Desk = PlainDesk

type Step = ReturnType<typeof change>

function change(before: Desk, at: Instant, ruleOf: (queue: string) => QueueRule | undefined) {
  let agents: Map<string, AcdAgent> | undefined
  let calls: Map<string, AcdCall> | undefined
  const effects: Effect[] = []
  const desk = (): Desk => ({ agents: agents ?? before.agents, calls: calls ?? before.calls })
  const setCall = (call: AcdCall) => { (calls ??= new Map(before.calls)).set(call.id, call) }
  const say = (effect: Effect) => { effects.push(effect) }
  function setAgent(agent: AcdAgent, state: AgentState = agent.state): void {
    const changed = state !== agent.state
    ;(agents ??= new Map(before.agents)).set(agent.id, changed ? { ...agent, state, since: at } : agent)
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
    const call = desk().calls.get(callId)
    const rule = ruleOf(to)
    if (!call || !rule || call.state !== 'waiting' || call.queue === to) return
    const own = call.priority - (ruleOf(call.queue)?.priority ?? 0)
    setCall({ ...call, queue: to, queuedAt: at, priority: Math.max(call.priority, own + rule.priority), visited: [...call.visited, to] })
    say({ do: 'overflow', callId, from: call.queue, to })
  }
  return {
    at, ruleOf, effects, desk, say, setCall, setAgent, free, wrapUp, move,
    agent: (id: string) => desk().agents.get(id),
    call: (id: string) => desk().calls.get(id),
    dropCall: (id: string) => { (calls ??= new Map(before.calls)).delete(id) },
    addAgent: (id: string, skills: Record<string, number>) => { (agents ??= new Map(before.agents)).set(id, { id, state: 'off', since: at, idleSince: at, skills }) },
    overflowByLength(call: AcdCall): void {
      // Counting all who wait is dear, and few queues ask for it.
      if (!ruleOf(call.queue)?.overflow.some(({ longerThan }) => longerThan !== undefined)) return
      const waiting = [...desk().calls.values()].filter(({ state, queue }) => state === 'waiting' && queue === call.queue).length
      const over = ruleOf(call.queue)?.overflow.find(({ to, longerThan }) => longerThan !== undefined && waiting > longerThan && !call.visited.includes(to) && ruleOf(to))
      if (over) move(call.id, over.to)
    },
  }
}

const canServe = (agent: AcdAgent, rule: QueueRule): boolean => rule.needs.every(({ skill, level }) => (agent.skills[skill] ?? 0) >= level)

/** Higher priority first, then who called first. */
const byTurn = (a: AcdCall, b: AcdCall): number => b.priority - a.priority || a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1)

/** Pairs to ring now. Whoever is left over fits nobody who still waits. */
function pairs(desk: Desk, ruleOf: (queue: string) => QueueRule | undefined): { call: AcdCall; agent: AcdAgent }[] {
  const ready = [...desk.agents.values()].filter(({ state }) => state === 'ready')
  if (ready.length === 0) return []
  const found: { call: AcdCall; agent: AcdAgent }[] = []
  for (const call of [...desk.calls.values()].filter(({ state }) => state === 'waiting').sort(byTurn)) {
    const rule = ruleOf(call.queue)
    const agent = rule && bestFor(ready, rule)
    if (!agent) continue
    found.push({ call, agent })
    ready.splice(ready.indexOf(agent), 1)
    if (ready.length === 0) break
  }
  return found
}

function bestFor(ready: readonly AcdAgent[], rule: QueueRule): AcdAgent | undefined {
  const worth = (agent: AcdAgent) => rule.needs.reduce((sum, { skill }) => sum + (agent.skills[skill] ?? 0), 0)
  let best: AcdAgent | undefined
  for (const agent of ready) {
    if (!canServe(agent, rule)) continue
    if (!best || worth(agent) > worth(best) || (worth(agent) === worth(best) && (agent.idleSince < best.idleSince || (agent.idleSince === best.idleSince && agent.id < best.id)))) best = agent
  }
  return best
}

/** Place in line among those of the same queue, from 1. */
const positionOf = (desk: Desk, call: AcdCall): number =>
  1 + [...desk.calls.values()].filter((other) => other.state === 'waiting' && other.queue === call.queue && byTurn(other, call) < 0).length

const SECOND = 1000
function passTime(now: Step): void {
  for (const agent of [...now.desk().agents.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) if (agent.state === 'wrap_up' && wrapUpEnd(agent, now.ruleOf) <= now.at) now.free(agent)
  for (const call of [...now.desk().calls.values()].sort((a, b) => (a.queue < b.queue ? -1 : a.queue > b.queue ? 1 : byTurn(a, b)))) if (call.state === 'waiting') waitingLonger(now, call)
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
export function plainNextDue(desk: Desk, rules: readonly QueueRule[]): Instant | undefined {
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

export function plainStep(desk: Desk, event: AcdEvent, rules: readonly QueueRule[]): { desk: Desk; effects: Effect[] } {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]))
  const ruleOf = (queue: string) => byCode.get(queue)
  const now: Step = change(desk, event.at, ruleOf)
  apply(now, event)
  if (event.type === 'time.passed') passTime(now)
  for (const { call, agent } of pairs(now.desk(), ruleOf)) {
    now.setCall({ ...call, state: 'ringing', agentId: agent.id, since: event.at })
    now.setAgent({ ...agent, callId: call.id }, 'ringing')
    now.say({ do: 'ring', callId: call.id, agentId: agent.id, seconds: ruleOf(call.queue)!.ringSeconds })
  }
  return { desk: now.desk(), effects: now.effects }
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
