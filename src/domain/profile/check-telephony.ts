import { filledTelephony } from '../telephony/telephony-rules.ts'
import { twice } from './check-codes.ts'
import type { Finding, Path } from './finding.ts'
import type { CenterRules } from './rules.ts'

/** Every queue a line or another queue names stands there, no number is two lines', and no call is sent round in a circle. */
export function checkTelephony(rules: CenterRules): Finding[] {
  const { queues, queue, number, assistant } = filledTelephony(rules.telephony)
  const known = new Set(queues.map(({ code }) => code))
  const refer = (path: Path, code: string | undefined): Finding[] => (code === undefined || known.has(code) ? [] : [{ path, rule: 'queue_unknown', subject: code }])
  const numbers = rules.lines.map((line) => line.number.replaceAll(/\D/g, ''))
  return [
    ...twice(queues, ['telephony', 'queues']),
    ...refer(['telephony', 'queue'], queue),
    ...(assistant.channel === undefined || rules.channels.some(({ code }) => code === assistant.channel) ? [] : [{ path: ['telephony', 'assistant', 'channel'], rule: 'channel_unknown' as const, subject: assistant.channel }]),
    ...queues.flatMap(({ overflow }, at) => overflow.flatMap(({ to }, index) => refer(['telephony', 'queues', at, 'overflow', index, 'to'], to))),
    ...queues.flatMap(({ code }, at): Finding[] => (reaches(code, code, queues) ? [{ path: ['telephony', 'queues', at, 'overflow'], rule: 'overflow_cycle', subject: code }] : [])),
    ...rules.lines.flatMap((line, at) => [
      ...refer(['lines', at, 'queue'], line.queue), ...refer(['lines', at, 'closedQueue'], line.closedQueue),
      ...(numbers[at] !== '' && numbers.indexOf(numbers[at]!) < at ? [{ path: ['lines', at, 'number'], rule: 'number_twice' as const, subject: line.number }] : []),
      ...(line.replacedBy && line.replacedBy.number === line.number && line.number !== number ? [{ path: ['lines', at, 'replacedBy', 'number'], rule: 'replaced_by_itself' as const, subject: line.number }] : []),
    ]),
  ]
}

type Queues = readonly { code: string; overflow: readonly { to: string }[] }[]
function reaches(from: string, goal: string, queues: Queues): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const { to } of queues.find((one) => one.code === code)?.overflow ?? []) {
      if (to === goal) return true
      if (!seen.has(to)) { seen.add(to); open.push(to) }
    }
  }
  return false
}
