/** What time does by itself beyond the queue: prompts nobody heard to the end, and lines that were taken out of the rules. */
import { nextDue } from './acd-time.ts'
import type { Switch, SwitchRules, Turn } from './switch.ts'
import { over } from './switch-legs.ts'

export function onTime(turn: Turn): void {
  for (const { id } of turn.timedOut()) {
    const call = turn.call(id)
    if (call) over(turn, call, 'platform')
  }
  for (const [queue, line] of turn.desk().lines) {
    if (isUnknown(turn.rules, queue)) for (const { id } of line.values()) turn.acd({ type: 'call.moved', at: turn.at, callId: id, queue: turn.rules.queue })
  }
  turn.acd({ type: 'time.passed', at: turn.at })
}

const isUnknown = ({ queues }: SwitchRules, queue: string): boolean => !queues.some(({ code }) => code === queue)

/** undefined: nothing waits for time */
export function nextMoment({ desk, timed }: Switch, rules: SwitchRules): number | undefined {
  let first = nextDue(desk, rules.queues) ?? Infinity
  for (const until of timed.values()) first = Math.min(first, until)
  for (const queue of desk.lines.keys()) if (isUnknown(rules, queue)) first = 0
  return first === Infinity ? undefined : first
}
