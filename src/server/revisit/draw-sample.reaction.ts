/** 抽样回访 above the duty: closed tickets no call-back covered are drawn by their own id, each once. */
import { addAmount } from '#domain/calendar/add-amount.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { drawnBy } from '#domain/revisit/sampling.ts'
import { toDate } from '#platform/database.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { recordEvents } from '#platform/events.ts'
import { reaction } from '#platform/follower.ts'
import { IMPORT_ACTOR_ID } from '#platform/system-actor.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { insertSample } from './sample.store.ts'

/** Answered at once and closed by that, or exempted from the duty; a ticket that was asked says so in its closing. */
const baseOf = ({ type, facts }: EventHeader) =>
  type === 'revisit.exempted' ? 'exempted' as const : facts?.['outcome'] === 'answered' && facts['solved'] === undefined ? 'answered' as const : undefined

export const drawSampleReaction = reaction({
  name: 'draw-revisit-sample', types: ['ticket.closed', 'revisit.exempted'],
  run: async (tx, ctx, event) => {
    const base = baseOf(event)
    // What another hotline closed long ago is not called about today.
    if (!base || event.actorId === IMPORT_ACTOR_ID) return
    const { rules } = await currentRules(ctx.db, event.centerId, tx)
    const drawn = drawnBy(revisitPlanOf(rules).samplings, { ticketId: event.subjectId, kind: event.kind, base })
    if (!drawn) return
    const ticket = await getTicket(tx, event.centerId, event.subjectId)
    if (!ticket.wantsRevisit || ticket.disclosure === 'secret') return
    const { sampling, draw } = drawn
    const isNew = await insertSample(tx, {
      centerId: event.centerId, ticketId: ticket.id, sampling: sampling.code, draw, drawnAt: toDate(event.occurredAt), dueAt: toDate(addAmount(event.occurredAt, sampling.within, await calendarOf(ctx, tx, rules))),
      state: 'open', contacted: null, solved: null, processSatisfaction: null, resultSatisfaction: null, doneByName: null,
    })
    if (isNew) await recordEvents(tx, ctx, [{ type: 'revisit.sampled', subject: { kind: 'ticket', id: ticket.id }, dimensions: { kind: event.kind ?? undefined, categoryCode: event.categoryCode ?? undefined, facts: { sampling: sampling.code, base, draw } } }])
  },
})
