/** Correct what was registered, before dispatch. The dispatch clock follows the corrected limits from its own start. */
import { recompute } from '../../calendar/recompute.ts'
import { limitFor } from '../clocks.ts'
import { changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Kind } from '../../profile/rules.ts'
import type { ComplainedOf, Disclosure, Ticket, Urgency } from '../ticket.ts'
import { checkCodes } from './register.ts'

export type Amendment = {
  kind?: string; categoryCode?: string; urgency?: Urgency; areaCode?: string; title?: string; listTitle?: string
  complainedOf?: ComplainedOf; personsRepresented?: number; tags?: string[]
}

export function amend(ticket: Ticket, input: Amendment, facts: Facts): Changed {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Amendment
  checkCodes(given, facts.rules)
  const kind = facts.rules.kinds.find((k) => k.code === (given.kind ?? ticket.kind)) ?? refuse('unknown_kind', { kind: given.kind })
  const next: Ticket = { ...ticket, ...given, class: kind.class, disclosure: disclosureUnder(kind, ticket), isPublic: ticket.isPublic && disclosureUnder(kind, ticket) !== 'secret' }
  const clocks = ticket.clocks.map((clock) => {
    const limit = clock.stoppedAt === undefined ? limitFor(next, clock.clock, facts.rules) : undefined
    return limit ? recompute({ ...clock, rule: limit.code }, limit, facts.calendar) : clock
  })
  const fields = Object.keys(given).filter((field) => field !== 'listTitle').join(',')
  return changed({ ...next, clocks }, { type: 'ticket.amended', facts: { fields, ...codesBefore(ticket, next) }, body: { ...given, listTitle: undefined } })
}

/** What turns out to be a 举报 is kept secret from now on; nothing secret becomes open by a correction. */
export const disclosureUnder = (kind: Pick<Kind, 'code' | 'secretByDefault'> | undefined, ticket: Pick<Ticket, 'kind' | 'disclosure'>): Disclosure =>
  (kind?.secretByDefault && kind.code !== ticket.kind ? 'secret' : ticket.disclosure)

/** So that a counter can move the ticket from the old code to the new one. Empty: it had none. */
function codesBefore(before: Ticket, after: Ticket): Record<string, string> {
  return {
    ...(before.kind !== after.kind && { wasKind: before.kind }), ...(before.categoryCode !== after.categoryCode && { wasCategory: before.categoryCode ?? '' }),
    ...(before.areaCode !== after.areaCode && { wasArea: before.areaCode ?? '' }),
  }
}
