/** Any move of the domain with a plausible input, chosen by dice: what random walks are made of. */
import type { CenterRules } from '#domain/profile/rules.ts'
import { changed } from '#domain/ticket/change.ts'
import type { Changed, Facts, UnitFact } from '#domain/ticket/facts.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { amend } from '#domain/ticket/moves/amend.ts'
import { answer } from '#domain/ticket/moves/answer.ts'
import { askInfo, lapse, supplement } from '#domain/ticket/moves/ask-info.ts'
import { addUnit, assign, designate, markDifficult } from '#domain/ticket/moves/assign.ts'
import { archive, close, exempt, rehandle, reopen } from '#domain/ticket/moves/close.ts'
import { addSupplement, note, thank, urge, withdraw } from '#domain/ticket/moves/contact-again.ts'
import { applyExtension, decideExtension } from '#domain/ticket/moves/extension.ts'
import { arrive, contact, reportProgress, sign } from '#domain/ticket/moves/handle.ts'
import { merge, undoMerge } from '#domain/ticket/moves/merge.ts'
import { reassign, release } from '#domain/ticket/moves/reassign.ts'
import { refuseDemand } from '#domain/ticket/moves/refuse-demand.ts'
import { declineSignOff, reply } from '#domain/ticket/moves/reply.ts'
import { applyReturn, decideReturn } from '#domain/ticket/moves/return.ts'
import { accept, sendBack } from '#domain/ticket/moves/review.ts'
import { attemptRevisit, recordRevisit } from '#domain/ticket/moves/revisit.ts'
import { signOff } from '#domain/ticket/moves/sign-off.ts'
import { concludeStudy } from '#domain/ticket/moves/study.ts'
import { acceptSub, rejectSub, subDispatch } from '#domain/ticket/moves/sub-dispatch.ts'
import { applySuspension, decideSuspension, resume } from '#domain/ticket/moves/suspension.ts'
import { completeTransfer, takeBack, transfer } from '#domain/ticket/moves/transfer.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'

export type Dice = { pick<T>(list: readonly T[]): T; chance(share: number): boolean }
export type World = { ticket: Ticket; parent: Ticket; units: readonly UnitFact[]; dice: Dice; facts: Facts }
type Make = (world: World, assignmentId: string) => Changed | { child: Changed; parent: Changed }

const text = '说明'
const dispatch = ({ units, dice }: World) => {
  const lead = dice.pick(units)
  return { lead, co: dice.chance(0.4) ? [dice.pick(units)] : [], remark: text }
}
const codeOf = (list: readonly { code: string }[], dice: Dice): string => (list.length > 0 && dice.chance(0.9) ? dice.pick(list).code : 'unknown')
const decision = ({ dice }: World) => ({ approve: dice.chance(0.7), reason: text })
const replyOf = ({ dice }: World) => {
  const solved = dice.pick(['solved', 'solved', 'partly', 'not_solved'] as const)
  return { publicAnswer: dice.chance(0.95) ? '答复' : ' ', factsTrue: 'true' as const, solved, ...(solved !== 'solved' && dice.chance(0.8) && { whyNot: text }) }
}
const revisitOf = ({ dice }: World) => ({
  contacted: true, solved: dice.pick(['solved', 'not_solved'] as const), processSatisfaction: 'satisfied' as const,
  resultSatisfaction: dice.pick(['satisfied', 'dissatisfied'] as const), medium: dice.pick(['phone', 'sms']),
})
const amended = ({ dice, facts }: World) => ({ kind: codeOf(facts.rules.kinds, dice), urgency: dice.pick(['normal', 'urgent', 'critical'] as const), personsRepresented: dice.pick([1, 5, 120]) })
const extension = ({ dice, facts }: World) => ({ reason: codeOf(reasons(facts.rules.extension), dice), amount: { amount: dice.pick([1, 2, 5]), unit: dice.pick(['hour', 'day', 'working_day'] as const) }, citizenTold: dice.chance(0.9) })
const reasons = (part: { reasons: CenterRules['returns']['reasons'] }) => part.reasons
const DAY = 24 * 3_600_000

export const MAKE: Record<MoveName, Make> = {
  answer: ({ ticket, facts, dice }) => answer(ticket, { answer: '答复', entryIds: dice.chance(0.5) ? ['e1'] : [] }, dice.pick([0, 0.99]), facts),
  ask_info: ({ ticket, facts }) => askInfo(ticket, { question: text }, facts),
  supplement: ({ ticket, facts }) => supplement(ticket, { text }, facts),
  lapse: ({ ticket, facts }) => lapse(ticket, { text }, facts),
  refuse: ({ ticket, facts, dice }) => refuseDemand(ticket, { reason: codeOf(facts.current.refusals, dice) }, facts),
  transfer: ({ ticket, facts, dice }) => transfer(ticket, { target: codeOf(facts.current.transferTargets, dice) }, facts),
  complete_transfer: ({ ticket, facts }) => completeTransfer(ticket, {}, facts),
  take_back: ({ ticket, facts }) => takeBack(ticket, { text }, facts),
  amend: (w) => amend(w.ticket, amended(w), w.facts),
  merge: ({ ticket, parent, facts }) => merge(ticket, parent, { reason: text }, facts),
  undo_merge: ({ ticket, parent, facts }) => undoMerge(ticket, parent, { text }, facts),
  assign: (w) => assign(w.ticket, dispatch(w), w.facts),
  mark_difficult: ({ ticket }) => markDifficult(ticket, { text }),
  designate: (w) => designate(w.ticket, dispatch(w), w.facts),
  add_unit: ({ ticket, units, dice, facts }) => addUnit(ticket, { unit: dice.pick(units) }, facts),
  accept: ({ ticket, facts }) => accept(ticket, {}, facts),
  send_back: ({ ticket, facts }) => sendBack(ticket, { reason: text }, facts),
  attempt_revisit: ({ ticket, facts }) => attemptRevisit(ticket, { reason: 'no_answer' }, facts),
  record_revisit: (w) => recordRevisit(w.ticket, revisitOf(w), w.facts),
  rehandle: ({ ticket, facts }) => rehandle(ticket, { reason: text }, facts),
  close: ({ ticket, facts }) => close(ticket, {}, facts),
  exempt: ({ ticket, facts }) => exempt(ticket, { reason: text }, facts),
  reopen: ({ ticket, facts }) => reopen(ticket, { reason: text }, facts),
  archive: ({ ticket, facts }) => archive(ticket, {}, facts),
  withdraw: ({ ticket, facts }) => withdraw(ticket, { text }, facts),
  resume: ({ ticket, facts }) => resume(ticket, {}, facts),
  urge: ({ ticket }) => urge(ticket, {}),
  add_supplement: ({ ticket }) => addSupplement(ticket, { text }),
  thank: ({ ticket }) => thank(ticket, {}),
  note: ({ ticket }) => note(ticket, { text }),
  attach: ({ ticket }) => changed(ticket, { type: 'ticket.file_attached' }),
  sign: ({ ticket, facts }, id) => sign(ticket, id, {}, facts),
  contact: ({ ticket, facts, dice }, id) => contact(ticket, id, dice.chance(0.7) ? { reached: true, number: '1', acceptanceTold: true, limitTold: true } : { reached: false, number: '1', reason: text }, facts),
  arrive: ({ ticket, facts }, id) => arrive(ticket, id, {}, facts),
  report_progress: ({ ticket, facts }, id) => reportProgress(ticket, id, { text }, facts),
  apply_return: ({ ticket, facts, dice }, id) => applyReturn(ticket, id, { reason: codeOf(facts.current.returns.reasons, dice), basis: text }, facts),
  decide_return: (w, id) => decideReturn(w.ticket, id, decision(w), w.facts),
  apply_extension: (w, id) => applyExtension(w.ticket, id, extension(w), w.facts),
  decide_extension: (w, id) => decideExtension(w.ticket, id, decision(w), w.facts),
  apply_suspension: ({ ticket, facts, dice }, id) => applySuspension(ticket, id, { reason: codeOf(facts.current.suspension.reasons, dice), until: facts.now + dice.pick([1, 20]) * DAY }, facts),
  decide_suspension: (w, id) => decideSuspension(w.ticket, id, decision(w), w.facts),
  sub_dispatch: ({ ticket, units, dice, facts }, id) => subDispatch(ticket, id, { unit: dice.pick(units) }, facts),
  accept_sub: ({ ticket, facts }, id) => acceptSub(ticket, id, {}, facts),
  reject_sub: ({ ticket, facts }, id) => rejectSub(ticket, id, { reason: text }, facts),
  reply: (w, id) => reply(w.ticket, id, replyOf(w), w.facts),
  sign_off: ({ ticket, facts }, id) => signOff(ticket, id, {}, facts),
  decline_sign_off: ({ ticket }, id) => declineSignOff(ticket, id, { reason: text }),
  conclude_study: ({ ticket, facts, dice }, id) => concludeStudy(ticket, id, { conclusion: dice.pick(['adopted', 'partly_adopted', 'not_adopted'] as const), reason: text }, facts),
  reassign: ({ ticket, units, dice, facts }, id) => reassign(ticket, id, { unit: dice.pick(units), reason: text }, facts),
  release: ({ ticket, facts }, id) => release(ticket, id, { text }, facts),
}
