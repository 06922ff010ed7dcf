/** Demands told moment by moment and played by the moves themselves, under limits that stand here to be read: what a figure worked out by hand starts from. */
import type { Amount } from '#domain/calendar/limit.ts'
import type { Role } from '#domain/people/actor.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Changed, Facts, TicketEvent } from '#domain/ticket/facts.ts'
import { answer } from '#domain/ticket/moves/answer.ts'
import { assign } from '#domain/ticket/moves/assign.ts'
import { close, exempt, rehandle, reopen } from '#domain/ticket/moves/close.ts'
import { childContacted, urge, withdraw } from '#domain/ticket/moves/contact-again.ts'
import { applyExtension, decideExtension } from '#domain/ticket/moves/extension.ts'
import { contact, reportProgress, sign } from '#domain/ticket/moves/handle.ts'
import { merge, undoMerge } from '#domain/ticket/moves/merge.ts'
import { reassign, release } from '#domain/ticket/moves/reassign.ts'
import { register } from '#domain/ticket/moves/register.ts'
import { reply } from '#domain/ticket/moves/reply.ts'
import { applyReturn, decideReturn } from '#domain/ticket/moves/return.ts'
import { accept, sendBack } from '#domain/ticket/moves/review.ts'
import { attemptRevisit, recordRevisit } from '#domain/ticket/moves/revisit.ts'
import { signOff } from '#domain/ticket/moves/sign-off.ts'
import { rejectSub, subDispatch } from '#domain/ticket/moves/sub-dispatch.ts'
import { applySuspension, decideSuspension, resume } from '#domain/ticket/moves/suspension.ts'
import type { RevisitResult, Ticket } from '#domain/ticket/ticket.ts'
import { idAt } from '#platform/ids.ts'
import type { Life, LifeEvent } from './generated-lives.ts'
import { at, chinaCalendar } from './holidays.ts'
import { actorOf } from './sample-ticket.ts'

/** Working hours 9–12 and 14–18, that is 420 minutes a day. */
export const TOLD_CALENDAR = chinaCalendar
const LIMITS: CenterRules['limits'] = [
  { code: 'dispatch', clock: 'dispatch', amount: 2, unit: 'hour', start: 'now' }, { code: 'sign', clock: 'sign', amount: 4, unit: 'working_hour', start: 'now' },
  { code: 'contact', clock: 'contact', amount: 1, unit: 'working_day', start: 'now' }, { code: 'progress', clock: 'progress', amount: 2, unit: 'working_day', start: 'now' },
  { code: 'answer', clock: 'answer', amount: 5, unit: 'working_day', start: 'next_day' }, { code: 'return_window', clock: 'return_window', amount: 1, unit: 'working_day', start: 'now' },
  { code: 'extension_cap', clock: 'extension_cap', amount: 10, unit: 'working_day', start: 'now' },
]

export type UnitName = 'roads' | 'water' | 'street'
/** The street lies under the roads bureau, so that it can be sub-dispatched to. */
const PATHS: Record<UnitName, string> = { roads: '/city/roads/', water: '/city/water/', street: '/city/roads/street/' }
export type Said = Partial<RevisitResult>
export type HandCase = {
  kpi: string
  story: (tale: Tale) => void
  /** whose; the whole centre's where absent */
  of?: UnitName
  /** numerator, denominator, and the figure as shown: of a share 0–1, of a mean its days */
  counts: [numerator: number, denominator: number, value: number]
  /** of a mean: what is summed */
  minutes?: number
  /** "06-10 09:00" where absent; the month is always May */
  asOf?: string
}
type Excluded = { ticket: string; unit: UnitName; reason: string; kpi: string | null }
/** "05-06 09:00": in 2026, on the clock of China. */
type Moment = string

let serial = 0
function nextId(now: number): string {
  const bytes = Buffer.alloc(10)
  bytes.writeUInt32BE(++serial, 2)
  return idAt(now, bytes)
}

/** What is said of one demand; steps of a unit are the last lead's where none is named. */
export class Demand {
  readonly events: LifeEvent[] = []
  ticket: Ticket
  readonly #tale: Tale

  constructor(tale: Tale, moment: Moment, kind: string, anonymous: boolean) {
    this.#tale = tale
    const facts = tale.facts(moment)
    const { ticket, events } = register({
      channel: 'phone', serviceFields: {}, kind, urgency: 'normal', party: 'person', personsRepresented: 1, isPublic: false, wantsRevisit: true, title: '诉求', tags: [], known: {}, anonymous,
    }, { id: facts.newId(), centerId: tale.centerId, ruleVersion: 'told' }, facts)
    this.ticket = ticket
    for (const event of events) this.note(facts.now, event)
  }

  note(now: number, { type, assignment, facts = {} }: TicketEvent): this {
    this.events.push({ subject: this.ticket.id, id: nextId(now), type, at: now, assignment: assignment?.id ?? null, facts })
    return this
  }
  #by(moment: Moment, move: (facts: Facts) => Changed): this {
    const facts = this.#tale.facts(moment)
    const { ticket, events } = move(facts)
    this.ticket = ticket
    for (const event of events) this.note(facts.now, event)
    return this
  }
  part(unit?: UnitName): string {
    const found = this.ticket.assignments.findLast((one) => (unit === undefined ? one.role === 'lead' : one.unitId === this.#tale.unit(unit).id))
    if (!found) throw new Error(`no part of ${unit ?? 'a lead'}`)
    return found.id
  }

  answered(moment: Moment) { return this.#by(moment, (facts) => answer(this.ticket, { answer: '答复', entryIds: ['e1'] }, 1, facts)) }
  dispatched(moment: Moment, lead: UnitName, ...co: UnitName[]) { return this.#by(moment, (facts) => assign(this.ticket, { lead: this.#tale.unit(lead), co: co.map((unit) => this.#tale.unit(unit)) }, facts)) }
  subDispatched(moment: Moment, unit: UnitName) { return this.#by(moment, (facts) => subDispatch(this.ticket, this.part(), { unit: this.#tale.unit(unit) }, facts)) }
  reassigned(moment: Moment, unit: UnitName) { return this.#by(moment, (facts) => reassign(this.ticket, this.part(), { unit: this.#tale.unit(unit), reason: '改派' }, facts)) }
  released(moment: Moment, unit: UnitName) { return this.#by(moment, (facts) => release(this.ticket, this.part(unit), { text: '退出' }, facts)) }
  returnAsked(moment: Moment, unit?: UnitName) { return this.#by(moment, (facts) => applyReturn(this.ticket, this.part(unit), { reason: 'not_our_duty', basis: '三定方案' }, facts)) }
  returnDecided(moment: Moment, approve: boolean, unit?: UnitName) { return this.#by(moment, (facts) => decideReturn(this.ticket, this.part(unit), { approve, reason: '决定' }, facts)) }
  signed(moment: Moment, unit?: UnitName) { return this.#by(moment, (facts) => sign(this.ticket, this.part(unit), {}, facts)) }
  contacted(moment: Moment) { return this.#by(moment, (facts) => contact(this.ticket, this.part(), { reached: true, number: '19000000000', acceptanceTold: true, limitTold: true }, facts)) }
  missed(moment: Moment) { return this.#by(moment, (facts) => contact(this.ticket, this.part(), { reached: false, number: '19000000000', reason: '无人接听' }, facts)) }
  reported(moment: Moment) { return this.#by(moment, (facts) => reportProgress(this.ticket, this.part(), { text: '已到现场' }, facts)) }
  extended(moment: Moment, amount: Amount, approve = true) {
    this.#by(moment, (facts) => applyExtension(this.ticket, this.part(), { reason: 'complex', amount, citizenTold: true }, facts))
    return this.#by(moment, (facts) => decideExtension(this.ticket, this.part(), { approve, reason: '决定' }, facts))
  }
  suspended(moment: Moment, until: Moment) {
    this.#by(moment, (facts) => applySuspension(this.ticket, this.part(), { reason: 'plan', until: at(`2026-${until}`) }, facts))
    return this.#by(moment, (facts) => decideSuspension(this.ticket, this.part(), { approve: true, reason: '同意' }, facts))
  }
  resumed(moment: Moment) { return this.#by(moment, (facts) => resume(this.ticket, {}, facts)) }
  /** written and signed at once */
  replied(moment: Moment, unit?: UnitName) {
    this.#by(moment, (facts) => reply(this.ticket, this.part(unit), { publicAnswer: '已办理', factsTrue: 'true', solved: 'solved' }, facts))
    return this.#by(moment, (facts) => signOff(this.ticket, this.part(unit), {}, facts))
  }
  subRejected(moment: Moment, unit: UnitName) { return this.#by(moment, (facts) => rejectSub(this.ticket, this.part(unit), { reason: '不全' }, facts)) }
  accepted(moment: Moment) { return this.#by(moment, (facts) => accept(this.ticket, {}, facts)) }
  sentBack(moment: Moment) { return this.#by(moment, (facts) => sendBack(this.ticket, { reason: '不全' }, facts)) }
  notReached(moment: Moment) { return this.#by(moment, (facts) => attemptRevisit(this.ticket, { reason: 'no_answer' }, facts)) }
  /** content with everything where nothing else is said */
  calledBack(moment: Moment, said: Said = {}) {
    return this.#by(moment, (facts) => recordRevisit(this.ticket, { contacted: true, solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'satisfied', ...said, medium: 'phone' }, facts))
  }
  rehandled(moment: Moment) { return this.#by(moment, (facts) => rehandle(this.ticket, { reason: '未解决' }, facts)) }
  exempted(moment: Moment) { return this.#by(moment, (facts) => exempt(this.ticket, { reason: '诉求人要求' }, facts)) }
  closed(moment: Moment) { return this.#by(moment, (facts) => close(this.ticket, {}, facts)) }
  reopened(moment: Moment) { return this.#by(moment, (facts) => reopen(this.ticket, { reason: '又坏了' }, facts)) }
  withdrawn(moment: Moment) { return this.#by(moment, (facts) => withdraw(this.ticket, { text: '不要了' }, facts)) }
  urged(moment: Moment) { return this.#by(moment, () => urge(this.ticket, {})) }
  /** one merged into this presses */
  urgedByChild(moment: Moment) { return this.#by(moment, () => childContacted(this.ticket, true)) }
  merged(moment: Moment, parent: Demand) { return this.#by(moment, (facts) => merge(this.ticket, parent.ticket, {}, facts).child) }
  unmerged(moment: Moment, parent: Demand) { return this.#by(moment, (facts) => undoMerge(this.ticket, { ...parent.ticket, childCount: 1 }, { text: '不是一件事' }, facts).child) }
  /** 催办 by a supervisor, or by the timer before it is due */
  urgedBy(moment: Moment, by: 'staff' | 'timer') { return this.note(at(`2026-${moment}`), { type: 'supervision.urged', facts: { by, unitId: this.#tale.unit('roads').id } }) }
  /** what other areas write on the ticket, as they write it */
  supervised(moment: Moment, kind: 'supervise' | 'inspect') { return this.note(at(`2026-${moment}`), { type: 'supervision.opened', facts: { orderId: 'o1', kind, basis: 'manual', byStaff: true } }) }
  nonCompliant(moment: Moment, caseId: string) { return this.note(at(`2026-${moment}`), { type: 'quality.non_compliant', facts: { caseId, reason: 'perfunctory' } }) }
  nonCompliantWithdrawn(moment: Moment, caseId: string) { return this.note(at(`2026-${moment}`), { type: 'quality.non_compliant_withdrawn', facts: { caseId } }) }

  /** signed, contacted, answered and accepted, call-back to come */
  handled(dispatch: Moment, lead: UnitName, done: Moment) { return this.dispatched(dispatch, lead).signed(done).contacted(done).replied(done).accepted(done) }
}

/** One story stands in a centre of its own, so that nothing else is in its figures. */
export class Tale {
  readonly demands: Demand[] = []
  readonly excluded: Excluded[] = []
  readonly #rules: CenterRules
  readonly #units: Record<UnitName, string>
  readonly centerId: string

  constructor(centerId: string, shipped: CenterRules, units: Record<UnitName, string>) {
    this.centerId = centerId
    this.#rules = { ...shipped, limits: LIMITS, workingHours: TOLD_CALENDAR.hours }
    this.#units = units
  }
  unit(name: UnitName) { return { id: this.#units[name], name, path: PATHS[name] } }
  facts(moment: Moment, role: Role = 'agent'): Facts {
    const now = at(`2026-${moment}`)
    return { now, actor: actorOf(role), rules: this.#rules, current: this.#rules, calendar: TOLD_CALENDAR, newId: () => nextId(now) }
  }
  /** 求助, of the class to be resolved */
  demand(moment: Moment, { kind = 'help', anonymous = false } = {}): Demand {
    const made = new Demand(this, moment, kind, anonymous)
    this.demands.push(made)
    return made
  }
  /** 剔除, approved */
  exclude({ ticket }: Demand, unit: UnitName, reason: string, kpi: string | null = null): void {
    this.excluded.push({ ticket: ticket.id, unit, reason, kpi })
  }
  lives(): Life[] {
    return this.demands.map(({ ticket, events }): Life => ({
      id: ticket.id, class: ticket.class, disclosure: ticket.disclosure, acceptedAt: ticket.acceptedAt, events,
      parts: ticket.assignments.map(({ id, unitId, role, status, assignedAt, clocks }) => ({ id, ticket: ticket.id, unit: unitId, role, status, at: assignedAt, due: {}, clocks })),
    }))
  }
}
