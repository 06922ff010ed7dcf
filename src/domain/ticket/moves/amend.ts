/** Correct what was registered, before dispatch. The dispatch clock follows the corrected limits from its own start. */
import { recompute } from '../../calendar/recompute.ts'
import { limitFor } from '../clocks.ts'
import { changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { ComplainedOf, Ticket, Urgency } from '../ticket.ts'
import { checkCodes } from './register.ts'

export type Amendment = {
  kind?: string; categoryCode?: string; urgency?: Urgency; areaCode?: string; title?: string; listTitle?: string
  complainedOf?: ComplainedOf; personsRepresented?: number; tags?: string[]
}

export function amend(ticket: Ticket, input: Amendment, facts: Facts): Changed {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Amendment
  checkCodes(given, facts.rules)
  const kind = facts.rules.kinds.find((k) => k.code === (given.kind ?? ticket.kind)) ?? refuse('unknown_kind', { kind: given.kind })
  const next: Ticket = { ...ticket, ...given, class: kind.class }
  const clocks = ticket.clocks.map((clock) => {
    const limit = clock.stoppedAt === undefined ? limitFor(next, clock.clock, facts.rules) : undefined
    return limit ? recompute({ ...clock, rule: limit.code }, limit, facts.calendar) : clock
  })
  return changed({ ...next, clocks }, { type: 'ticket.amended', facts: { fields: Object.keys(given).filter((field) => field !== 'listTitle').join(',') }, body: { ...given, listTitle: undefined } })
}
