/** Every case a ticket ever had and how it stands: a function of the set of its events, of their order of arrival never. */
import type { Obligation } from '../profile/supervision.ts'
import { caseIdOf } from './case-id.ts'
import { GROUNDS, type Ground } from './grounds.ts'
import type { CaseState, ObligationCase, SeenEvent } from './obligation.ts'
import { inRounds, type InRound } from './rounds.ts'

type Draft = { id: string; obligation: Obligation; ground: Ground }
const seen = ({ id, at, actorId }: InRound) => ({ eventId: id, at, by: actorId })

export function foldCases(ticketId: string, obligations: readonly Obligation[], given: readonly SeenEvent[]): ObligationCase[] {
  const events = inRounds(given)
  const drafts = obligations.flatMap((obligation) => GROUNDS[obligation.base](events).map((ground): Draft => ({ id: caseIdOf(ticketId, obligation.code, ground.key), obligation, ground })))
  return drafts.map((draft) => caseOf(draft, events, drafts))
}

function caseOf(draft: Draft, events: readonly InRound[], all: readonly Draft[]): ObligationCase {
  const { id, obligation: { code, name, base, duty, unreachedCounts }, ground } = draft
  const ofRound = events.filter((event) => event.round === ground.since.round && event.id > ground.event.id)
  const isCallBack = duty === 'revisit'
  const unreached = isCallBack ? ofRound.find(({ type, facts }) => type === 'ticket.closed' && facts.outcome === 'unreached') : undefined
  const answer = isCallBack ? ofRound.find(({ type }) => type === 'revisit.recorded') : events.find((event) => isOrderFor(event, draft, all))
  const by = answer ?? (unreachedCounts === true ? unreached : undefined)
  const exempt = events.find(({ type, facts }) => type === 'obligation.exempted' && facts.caseId === id) ?? (isCallBack ? ofRound.find(({ type }) => type === 'revisit.exempted') : undefined)
  const left = isCallBack ? ofRound.find(({ type }) => type === 'ticket.withdrawn') : undefined
  const state = stateOf({ gone: ground.gone, discharged: by, exempt, left })
  const withdrawal = ground.gone ?? (state === 'withdrawn' ? left : undefined)
  return {
    id, code, name, base, duty, key: ground.key, round: ground.since.round, state, ground: seen(ground.event), unitPath: ground.event.unitPath,
    ...(typeof ground.event.facts.unitId === 'string' && { unitId: ground.event.facts.unitId }),
    ...(unreached && { unreached: seen(unreached) }),
    ...(by && { discharge: { ...seen(by), how: answer ? (isCallBack ? 'revisit' : 'order') : 'unreached', ...(typeof by.facts.orderId === 'string' && { orderId: by.facts.orderId }) } }),
    ...(exempt && { exemption: seen(exempt) }),
    ...(withdrawal && { withdrawal: seen(withdrawal) }),
  }
}

/** A duty that fell away is none, even if it was done; one that was done needs no exemption; a demand taken back is called about no more. */
function stateOf({ gone, discharged, exempt, left }: { gone?: InRound | undefined; discharged?: InRound | undefined; exempt?: InRound | undefined; left?: InRound | undefined }): CaseState {
  if (gone) return 'withdrawn'
  if (discharged) return 'discharged'
  if (exempt) return 'exempted'
  return left ? 'withdrawn' : 'open'
}

/** 督查 is an order to the unit by supervision staff; a score sheet, a trigger's order or a 督办 is none. An order that names a case answers that one alone. */
function isOrderFor(event: InRound, { id, obligation: { duty }, ground }: Draft, all: readonly Draft[]): boolean {
  const { type, facts } = event
  if (type !== 'supervision.opened' || facts.kind !== duty || (duty === 'inspect' && facts.byStaff !== true)) return false
  const named = all.find((one) => (facts.basis === 'obligation' && facts.basisId === one.id) || (facts.basis === 'quality' && one.obligation.base === 'non_compliant' && facts.basisId === one.ground.key))
  if (!named) return event.id > ground.since.id
  return named.id === id || (named.ground.key === ground.key && named.obligation.base === 'non_compliant' && ground.event.id === named.ground.event.id)
}
