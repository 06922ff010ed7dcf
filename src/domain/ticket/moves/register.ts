/** 受理: a demand becomes a ticket waiting for dispatch. Codes are checked against the rules in force. */
import type { CenterRules } from '../../profile/rules.ts'
import { startClocks } from '../clocks.ts'
import { changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import { redact, type KnownPerson } from '../redact.ts'
import type { ComplainedOf, Disclosure, Party, Ticket, Urgency } from '../ticket.ts'

export type DemandFacts = {
  channel: string; line?: string; service?: string; serviceFields: Record<string, string | number>
  kind: string; categoryCode?: string; urgency: Urgency; party: Party; disclosure?: Disclosure
  complainedOf?: ComplainedOf; personsRepresented: number; areaCode?: string; isPublic: boolean; wantsRevisit: boolean
  title: string; tags: string[]; known: KnownPerson; anonymous: boolean
}

export function register(demand: DemandFacts, identity: { id: string; centerId: string; ruleVersion: string }, facts: Facts): Changed {
  const kind = facts.rules.kinds.find((k) => k.code === demand.kind) ?? refuse('unknown_kind', { kind: demand.kind })
  checkCodes(demand, facts.rules)
  const service = facts.rules.services.find((s) => s.code === demand.service)
  const disclosure = demand.disclosure ?? (kind.secretByDefault || service?.confidential ? 'secret' : demand.anonymous ? 'anonymous' : 'named')
  const dimensions = { kind: kind.code, class: kind.class, categoryCode: demand.categoryCode, urgency: demand.urgency, party: demand.party, service: demand.service }
  const ticket: Ticket = {
    ...identity, ...dimensions, number: '', version: 0, status: 'pending_dispatch',
    channel: demand.channel, line: demand.line, disclosure, complainedOf: demand.complainedOf, personsRepresented: demand.personsRepresented,
    areaCode: demand.areaCode, isPublic: demand.isPublic && disclosure !== 'secret', wantsRevisit: demand.wantsRevisit, title: demand.title, listTitle: redact(demand.title, demand.known, disclosure !== 'named'), tags: demand.tags,
    acceptedBy: facts.actor.id, firstUnitId: facts.actor.unitId, acceptedAt: facts.now,
    childCount: 0, dispatchCount: 0, rehandleCount: 0, reopenCount: 0, urgeCount: 0, contactCount: 1, revisitAttempts: 0, designated: false,
    clocks: startClocks(dimensions, ['dispatch'], facts), assignments: [],
  }
  return changed(ticket, { type: 'ticket.registered', facts: { persons: demand.personsRepresented, ...(demand.service && { service: demand.service }) } })
}

export function checkCodes(demand: Pick<DemandFacts, 'categoryCode' | 'areaCode'> & Partial<DemandFacts>, rules: CenterRules): void {
  const known = (list: readonly { code: string }[], code: string | undefined) => code === undefined || list.some((x) => x.code === code)
  if (!known(rules.categories, demand.categoryCode)) refuse('unknown_category', { categoryCode: demand.categoryCode })
  if (!known(rules.areas, demand.areaCode)) refuse('unknown_area', { areaCode: demand.areaCode })
  if (!known(rules.channels, demand.channel)) refuse('unknown_channel', { channel: demand.channel })
  if (!known(rules.lines, demand.line)) refuse('unknown_line', { line: demand.line })
  if (!known(rules.services, demand.service)) refuse('unknown_service', { service: demand.service })
  const form = rules.services.find((s) => s.code === demand.service)?.form ?? []
  const missing = form.filter((f) => f.required && (demand.serviceFields?.[f.code] ?? '') === '').map((f) => f.name)
  if (missing.length > 0) refuse('service_field_missing', { missing })
}
