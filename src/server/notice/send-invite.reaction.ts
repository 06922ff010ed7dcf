/** 回访邀请: one durable message with the link and its one-time code. Without a gateway it waits here and on the progress page. */
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import { INVITE_TEMPLATES, inviteMessage, linkOf } from '#domain/notice/revisit-message.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import type { InvitePurpose } from '#domain/revisit/media.ts'
import { toDate } from '#platform/database.ts'
import { reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { send } from '#platform/pipelining.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { findInvite } from '#server/revisit/invite.store.ts'
import { stepsOf } from '#server/revisit/judgement.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import './notice.tables.ts'

export const sendInviteReaction = reaction({
  name: 'send-revisit-invite', types: ['revisit.invited'], together: true,
  run: async (tx, ctx, event) => {
    const round = Number(event.facts?.['round'])
    const purpose = event.facts?.['purpose'] as InvitePurpose
    const invite = await findInvite(tx, event.centerId, { ticketId: event.subjectId, round, purpose })
    if (!invite) return
    const { rules } = await currentRules(ctx.db, event.centerId, tx)
    const ticket = await getTicket(tx, event.centerId, event.subjectId)
    const plan = revisitPlanOf(rules)
    const reason = (await stepsOf(tx, event.centerId, [invite])).findLast((step) => step.round === round && step.reason !== null)?.reason
    const code = ctx.keys.open(invite.codeSealed)
    const text = inviteMessage(purpose, rules.templates, {
      hotline: '12345', center: rules.name, number: ticket.number, until: `${localDay(invite.expiresAt, rules)} ${localTime(invite.expiresAt, rules)}`, link: linkOf(plan.link.site ?? '', code), code,
      reason: plan.reasonableness.reasons.find((one) => one.code === reason)?.name ?? '',
    })
    await send(tx, tx.insertInto('outgoingMessage').values({
      centerId: event.centerId, id: newId(), ticketId: ticket.id, eventId: event.id, template: INVITE_TEMPLATES[purpose], textSealed: ctx.keys.seal(text), state: 'waiting', createdAt: toDate(event.occurredAt),
    }).onConflict((c) => c.doNothing()))
  },
})
