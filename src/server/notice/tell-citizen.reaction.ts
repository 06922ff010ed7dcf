/** 告知诉求人: one durable message for everything the citizen is told; gateways send it later. */
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import { noticeOf, NOTICE_EVENTS } from '#domain/notice/notice-of.ts'
import { fillMessage } from '#domain/profile/messages.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { toDate } from '#platform/database.ts'
import { askEventBody } from '#platform/event-body.ts'
import { reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { send } from '#platform/pipelining.ts'
import { IMPORT_ACTOR_ID } from '#platform/system-actor.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { askQueryCode, getTicket } from '#server/ticket/ticket.store.ts'
import './notice.tables.ts'

export const tellCitizenReaction = reaction({
  name: 'tell-citizen', types: NOTICE_EVENTS, together: true,
  run: async (tx, ctx, event) => {
    // The system a message came from has told its citizen already.
    if (event.actorId === IMPORT_ACTOR_ID) return
    const { rules } = await currentRules(ctx.db, event.centerId, tx)
    const words = await askEventBody(tx, ctx.keys, event)
    const code = await askQueryCode(tx, event.centerId, event.subjectId)
    const ticket = await getTicket(tx, event.centerId, event.subjectId)
    const body = ((await words()) ?? {}) as Record<string, unknown>
    const said = (at: number | undefined) => (at === undefined ? '' : `${localDay(at, rules)} ${localTime(at, rules)}`)
    // A merged demand was answered by its parent's unit.
    const answering = ticket.mergedInto ? await getTicket(tx, event.centerId, ticket.mergedInto) : ticket
    const told = noticeOf(event, { unit: leadName(answering), answer: answerOf(answering), ...body }, {
      number: ticket.number, queryCode: await code(), title: ticket.title, dueAt: said(nextDue(ticket)), until: said(ticket.suspendedUntil),
    })
    const template = told && rules.templates.find((t) => t.code === told.message)
    if (!template) return
    const text = fillMessage(template.text, { center: rules.name, hotline: '12345', ...told.values })
    await send(tx, tx.insertInto('outgoingMessage').values({
      centerId: event.centerId, id: newId(), ticketId: ticket.id, eventId: event.id, template: template.code, textSealed: ctx.keys.seal(text), state: 'waiting', createdAt: toDate(event.occurredAt),
    }).onConflict((c) => c.doNothing()))
  },
})

const lead = (ticket: Ticket) => ticket.assignments.findLast((a) => a.role === 'lead')
const leadName = (ticket: Ticket): string => lead(ticket)?.unitName ?? ''
const answerOf = (ticket: Ticket): string => lead(ticket)?.reply?.publicAnswer ?? ''

/** The answer is due then; before dispatch, the citizen's own supplement. */
const nextDue = (ticket: Ticket): number | undefined =>
  lead(ticket)?.clocks.findLast((c) => c.clock === 'answer')?.dueAt ?? ticket.clocks.findLast((c) => c.clock === 'supplement')?.dueAt
