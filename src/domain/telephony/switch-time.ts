/** What time does by itself beyond the queue: prompts nobody heard to the end, and lines that were taken out of the rules. */
import { nextDue } from './acd-time.ts'
import type { Switch, SwitchRules, Turn } from './switch.ts'
import { over } from './switch-legs.ts'

export function onTime(turn: Turn): void {
  for (const { id, until } of Array.from(turn.calls())) {
    const call = until !== undefined && until <= turn.at ? turn.call(id) : undefined
    if (call) over(turn, call, 'platform')
  }
  for (const { id, queue, state } of Array.from(turn.desk().calls.values())) {
    if (state === 'waiting' && isUnknown(turn.rules, queue)) turn.acd({ type: 'call.moved', at: turn.at, callId: id, queue: turn.rules.queue })
  }
  turn.acd({ type: 'time.passed', at: turn.at })
}

const isUnknown = ({ queues }: SwitchRules, queue: string): boolean => !queues.some(({ code }) => code === queue)

/** undefined: nothing waits for time */
export function nextMoment({ desk, calls }: Switch, rules: SwitchRules): number | undefined {
  const due = [nextDue(desk, rules.queues) ?? Infinity]
  for (const { until } of calls.values()) if (until !== undefined) due.push(until)
  for (const { queue, state } of desk.calls.values()) if (state === 'waiting' && isUnknown(rules, queue)) due.push(0)
  const first = Math.min(...due)
  return first === Infinity ? undefined : first
}
