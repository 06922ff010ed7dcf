/** 政策推送: what was chosen for the enterprise becomes one durable message to its caller. */
import { askEventBody } from '#platform/event-body.ts'
import { toDate } from '#platform/database.ts'
import { reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { send } from '#platform/pipelining.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { POLICY_TEMPLATE, policyMessage, type PushedPolicy } from '#domain/notice/policy-message.ts'
import './notice.tables.ts'

export const pushPolicyReaction = reaction({
  name: 'push-policy', types: ['knowledge.pushed'], together: true,
  run: async (tx, ctx, event) => {
    const body = await askEventBody(tx, ctx.keys, event)
    const ticket = await getTicket(tx, event.centerId, event.subjectId)
    const pushed = (await body()) as PushedPolicy | undefined
    // Erased by law meanwhile: there is nothing left to send.
    if (!pushed) return
    const { rules } = await currentRules(ctx.db, event.centerId, tx)
    const text = policyMessage(pushed, rules.templates, { hotline: '12345', center: rules.name, number: ticket.number })
    await send(tx, tx.insertInto('outgoingMessage').values({
      centerId: event.centerId, id: newId(), ticketId: ticket.id, eventId: event.id, template: POLICY_TEMPLATE, textSealed: ctx.keys.seal(text), state: 'waiting', createdAt: toDate(event.occurredAt),
    }).onConflict((c) => c.doNothing()))
  },
})
