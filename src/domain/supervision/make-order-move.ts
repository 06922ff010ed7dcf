/** What each move makes of an order. Pure: who may is asked before (order-moves.ts), the row and the record follow after. */
import { addAmount } from '../calendar/add-amount.ts'
import type { Instant, WorkCalendar } from '../calendar/work-calendar.ts'
import type { Rung } from '../profile/supervision.ts'
import { Refused } from '../refused.ts'
import { heightOf, nextRung, rungOf, type Ladder } from './ladder.ts'
import { isSettled, owes, stateOfParts, type ClimbWay, type GivenProof, type Order, type OrderPart, type OrderStep, type PartState } from './order.ts'
import { isOwn, lacking, missingProof, type Leaving } from './proof.ts'

export type OrderFacts = { now: Instant; calendar: WorkCalendar; ladder: Ladder }

/** @throws Refused rung_gone: cannot happen after a change of the ladder, which maps every running order */
export function standsOn({ ladder }: Pick<OrderFacts, 'ladder'>, code: string): Rung {
  const rung = rungOf(ladder, code)
  if (!rung) throw new Refused('rung_gone', { rung: code })
  return rung
}

/** The clock of a rung runs from the moment the units were told. */
function clocked(step: OrderStep, rung: Rung, { now, calendar }: OrderFacts): OrderStep {
  const dueAt = rung.limit && addAmount(now, rung.limit, calendar)
  const climbsAt = rung.climbAfter ? addAmount(now, rung.climbAfter, calendar) : rung.climbs === 'unanswered' ? dueAt : undefined
  return { ...step, sentAt: now, dueAt, climbsAt }
}

const withParts = (order: Order, parts: readonly OrderPart[]): Order => ({ ...order, parts, state: order.state === 'opened' ? 'opened' : stateOfParts(parts, order.step.no > 1) })
const changePart = (order: Order, unitId: string, change: (part: OrderPart) => OrderPart): Order =>
  withParts(order, order.parts.map((part) => (part.unitId === unitId ? change(part) : part)))

/** 发送. @throws Refused order_without_unit */
export function send(order: Order, facts: OrderFacts): Order {
  if (order.parts.length === 0) throw new Refused('order_without_unit')
  const step = clocked(order.step, standsOn(facts, order.step.rung), facts)
  return { ...order, state: 'sent', step, parts: order.parts.map((part) => ({ ...part, state: 'asked' })) }
}

/** 记录手段. @throws Refused proof_not_of_rung, proof_incomplete, proof_in_future */
export function recordProof(order: Order, given: GivenProof, facts: OrderFacts): Order {
  const rule = standsOn(facts, order.step.rung).proof.find(({ code }) => code === given.code)
  if (!rule || rule.kind !== given.kind || isOwn(rule.kind)) throw new Refused('proof_not_of_rung', { code: given.code })
  const parts = lacking(given)
  if (parts.length > 0) throw new Refused('proof_incomplete', { proof: rule.name, lacking: parts })
  if (given.takenAt !== undefined && given.takenAt > facts.now) throw new Refused('proof_in_future', { proof: rule.name })
  return { ...order, step: { ...order.step, proofs: [...order.step.proofs, given] } }
}

/** 单位答复: where the rung wants the head's hand, another's words wait for it. */
export function answer(order: Order, unitId: string, text: string, facts: OrderFacts & { isHead: boolean }): Order {
  const state: PartState = standsOn(facts, order.step.rung).headAnswers && !facts.isHead ? 'drafted' : 'answered'
  return changePart(order, unitId, (part) => ({ ...part, state, text }))
}
export const signAnswer = (order: Order, unitId: string): Order => changePart(order, unitId, (part) => ({ ...part, state: 'answered' }))
export const askReturn = (order: Order, unitId: string): Order => changePart(order, unitId, (part) => ({ ...part, state: 'return_asked' }))
export const urgePart = (order: Order, unitId: string): Order => changePart(order, unitId, (part) => ({ ...part, urges: part.urges + 1 }))

/** @throws Refused order_last_unit: an order addressed to nobody ends, it is not returned */
export function decideReturn(order: Order, unitId: string, agreed: boolean): Order {
  if (agreed && order.parts.every((part) => part.unitId === unitId || part.state === 'released')) throw new Refused('order_last_unit')
  return changePart(order, unitId, (part) => ({ ...part, state: agreed ? 'released' : 'asked' }))
}

/** 审核答复: one sent back is asked for again, within the rung's limit anew. */
export function reviewAnswer(order: Order, unitId: string, accepted: boolean, facts: OrderFacts): Order {
  const after = changePart(order, unitId, (part) => ({ ...part, state: accepted ? 'accepted' : 'asked' }))
  if (accepted) return after
  const { dueAt, climbsAt } = clocked(order.step, standsOn(facts, order.step.rung), facts)
  return { ...after, step: { ...after.step, dueAt, climbsAt } }
}

export function addUnits(order: Order, unitIds: readonly string[]): Order {
  const state: PartState = order.state === 'opened' ? 'waiting' : 'asked'
  const added = unitIds.filter((id) => !order.parts.some(({ unitId }) => unitId === id))
  return added.length === 0 ? order : withParts(order, [...order.parts, ...added.map((unitId): OrderPart => ({ unitId, state, urges: 0 }))])
}
export const addTickets = (order: Order, ticketIds: readonly string[]): Order => ({ ...order, ticketIds: [...new Set([...order.ticketIds, ...ticketIds])] })

/** @throws Refused proof_missing, naming what is missing */
export function requireProof(order: Order, leaving: Leaving, facts: Pick<OrderFacts, 'ladder'>): void {
  const missing = missingProof(order, standsOn(facts, order.step.rung), leaving)
  if (missing.length > 0) throw new Refused('proof_missing', { missing: missing.map(({ code }) => code), names: missing.map(({ name }) => name) })
}

/** 升级: units not released answer anew, to the higher rung. @throws Refused proof_missing, top_of_ladder, rung_not_above, skip_without_reason */
export function climb(order: Order, facts: OrderFacts, given: { to?: string; reason?: string; byItself?: true } = {}): { order: Order; how: ClimbWay } {
  const next = nextRung(facts.ladder, order.step.rung)
  if (!next) throw new Refused('top_of_ladder')
  const to = given.to === undefined ? next : facts.ladder.find(({ code }) => code === given.to)
  if (!to || heightOf(facts.ladder, to.code) <= heightOf(facts.ladder, order.step.rung)) throw new Refused('rung_not_above', { rung: given.to })
  if (to !== next && !given.reason?.trim()) throw new Refused('skip_without_reason')
  requireProof(order, 'climb', facts)
  const step = clocked({ no: order.step.no + 1, rung: to.code, enteredAt: facts.now, proofs: [] }, to, facts)
  const parts = order.parts.map((part): OrderPart => (part.state === 'released' ? part : { unitId: part.unitId, state: 'asked', urges: part.urges }))
  return { order: { ...order, state: 'climbed', step, parts }, how: given.byItself ? 'by_itself' : to === next ? 'by_hand' : 'skipped' }
}

/** Its own limit passed and a unit still owes an answer, or its time is over and not every answer was accepted. */
export const climbsNow = ({ state, step, parts }: Order, rung: Rung, now: Instant): boolean =>
  state !== 'opened' && state !== 'finished' && state !== 'return_asked' && step.climbsAt !== undefined && step.climbsAt <= now
  && (parts.some(owes) || (rung.climbAfter !== undefined && !parts.every(isSettled)))

/** 办结. @throws Refused answers_open (solved needs every unit's answer accepted), proof_missing */
export function finish(order: Order, solved: boolean, facts: Pick<OrderFacts, 'ladder'>): Order {
  if (solved && !order.parts.every(isSettled)) throw new Refused('answers_open')
  requireProof(order, solved ? 'finish_solved' : 'finish_unsolved', facts)
  return { ...order, state: 'finished', solved }
}
