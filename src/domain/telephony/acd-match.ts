/** 分配: the first in line that somebody ready can serve, and of those ready the best, then the one idle longest. */
import type { AcdAgent, AcdCall, Desk, QueueRule } from './acd.ts'

export const canServe = (agent: AcdAgent, rule: QueueRule): boolean => rule.needs.every(({ skill, level }) => (agent.skills[skill] ?? 0) >= level)

/** Higher priority first, then who called first. */
export const byTurn = (a: AcdCall, b: AcdCall): number => b.priority - a.priority || a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1)

/** Pairs to ring now. Whoever is left over fits nobody who still waits. */
export function pairs(desk: Desk, ruleOf: (queue: string) => QueueRule | undefined): { call: AcdCall; agent: AcdAgent }[] {
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
export const positionOf = (desk: Desk, call: AcdCall): number =>
  1 + [...desk.calls.values()].filter((other) => other.state === 'waiting' && other.queue === call.queue && byTurn(other, call) < 0).length
