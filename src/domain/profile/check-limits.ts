import { CLOCKS, type ClockName, type Limit } from '../calendar/limit.ts'
import type { Finding } from './finding.ts'
import type { CenterRules, Kind } from './rules.ts'

/** Without these a ticket could stand still unseen; on_site and progress run only where a city has them. */
export const REQUIRED_CLOCKS = CLOCKS.filter((clock) => clock !== 'on_site' && clock !== 'progress')

/** Holds for every demand of this kind, whatever its category, urgency, party or service. */
function holdsForKind(limit: Limit, clock: ClockName, kind: Kind): boolean {
  if (limit.clock !== clock) return false
  const { kinds, classes, categories, urgencies, parties, services } = limit.when ?? {}
  if (categories || urgencies || parties || services) return false
  return (kinds?.includes(kind.code) ?? true) && (classes?.includes(kind.class) ?? true)
}

export function checkLimits(rules: CenterRules): Finding[] {
  const missing = rules.kinds.flatMap((kind, at) => REQUIRED_CLOCKS
    .filter((clock) => !rules.limits.some((limit) => holdsForKind(limit, clock, kind)))
    .map((clock): Finding => clock === 'answer'
      ? { path: ['kinds', at], rule: 'answer_limit_missing', subject: kind.code }
      : { path: ['kinds', at], rule: 'clock_missing', subject: `${kind.code}: ${clock}` }))

  const notWhole = rules.limits.flatMap((limit, at): Finding[] => Number.isInteger(limit.amount) ? []
    : [{ path: ['limits', at, 'amount'], rule: 'not_whole', subject: limit.code }])
  return [...missing, ...notWhole, ...checkHours(rules)]
}

function checkHours(rules: CenterRules): Finding[] {
  if (rules.workingHours.length === 0) return [{ path: ['workingHours'], rule: 'working_hours_missing', subject: rules.code }]
  return rules.workingHours.flatMap((span, at): Finding[] => {
    const before = rules.workingHours[at - 1]?.to ?? '00:00'
    return span.from < span.to && before <= span.from ? []
      : [{ path: ['workingHours', at], rule: 'working_hours_order', subject: `${span.from}–${span.to}` }]
  })
}
