/** 分配: the first in line that somebody ready can serve, and of those ready the best, then the one idle longest. */
import type { AcdAgent, AcdCall, QueueRule } from './acd.ts'
import { byIdleTime, byTurn, type Desk } from './desk.ts'

type Able = Pick<AcdAgent, 'skills'>
export const canServe = ({ skills }: Able, rule: QueueRule): boolean => rule.needs.every(({ skill, level }) => (skills[skill] ?? 0) >= level)
const worth = ({ skills }: Able, rule: QueueRule): number => rule.needs.reduce((sum, { skill }) => sum + (skills[skill] ?? 0), 0)

/**
 * Who is to ring next; undefined: whoever waits fits nobody who is ready. Of each line its first is looked at, for where nobody can serve
 * the first of a line nobody can serve the others; of those ready, the first of each group of equal skills.
 */
export function nextPair(desk: Desk, ruleOf: (queue: string) => QueueRule | undefined): { call: AcdCall; agent: AcdAgent } | undefined {
  if (desk.ready.size === 0) return undefined
  let found: { call: AcdCall; agent: AcdAgent } | undefined
  for (const [queue, line] of desk.lines) {
    const call = line.first()!
    if (found && byTurn(found.call, call) < 0) continue
    const rule = ruleOf(queue)
    const agent = rule && bestFor(desk, rule)
    if (agent) found = { call, agent }
  }
  return found
}

function bestFor({ ready }: Desk, rule: QueueRule): AcdAgent | undefined {
  let best: { agent: AcdAgent; worth: number } | undefined
  for (const group of ready.values()) {
    if (!canServe(group, rule)) continue
    const [agent, its] = [group.agents.first()!, worth(group, rule)]
    if (!best || its > best.worth || (its === best.worth && byIdleTime(agent, best.agent) < 0)) best = { agent, worth: its }
  }
  return best?.agent
}

/** Place in line among those of the same queue, from 1. */
export const positionOf = ({ lines }: Desk, call: AcdCall): number => 1 + (lines.get(call.queue)?.rankOf(call) ?? 0)
