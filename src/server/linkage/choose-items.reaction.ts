/** 联动候选: what happens to a ticket is counted towards the written rules; a rule that holds proposes an item, once a ticket and rule. */
import { isAbout, MARKING_EVENTS, marksOf, reasonsFor } from '#domain/linkage/choose.ts'
import { lastLead } from '#domain/ticket/change.ts'
import { categoryPath } from '#domain/ticket/clocks.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { findUnit } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { addMarks, proposeItem } from './item.store.ts'

export const chooseItemsReaction = reaction({
  name: 'choose-discipline-items', types: MARKING_EVENTS, together: true,
  run: async (tx, ctx, event) => {
    const { rules } = await currentRules(ctx.db, event.centerId, tx)
    if (!rules.linkageRules?.length || event.subjectKind !== 'ticket') return
    const ticket = await getTicket(tx, event.centerId, event.subjectId)
    const conditions = marksOf(event, lastLead(ticket)?.reply?.solved === 'solved')
    if (conditions.length === 0) return
    const marks = await addMarks(tx, event.centerId, ticket.id, event.id, event.occurredAt, conditions)
    const lineage = categoryPath(rules.categories, ticket.categoryCode)
    for (const rule of rules.linkageRules.filter((one) => isAbout(one, ticket, lineage))) {
      const reasons = reasonsFor(rule, marks)
      if (reasons.length === 0) continue
      const unit = rule.initiator.unit === undefined ? undefined : await findUnit(tx, rule.initiator.unit)
      const id = newId()
      const isNew = await proposeItem(tx, {
        centerId: event.centerId, id, state: 'candidate', ticketId: ticket.id, ticketNumber: ticket.number, ruleCode: rule.code, ruleName: rule.name, classCode: rule.class, linkCode: rule.link,
        areaCode: ticket.areaCode ?? null, categoryCode: ticket.categoryCode ?? null, initiatorRoles: rule.initiator.roles, initiatorUnitId: unit?.id ?? null, reasons: JSON.stringify(reasons),
        foundAt: toDate(ctx.now), stateAt: toDate(ctx.now),
      })
      if (isNew) await recordEvents(tx, ctx, [{ type: 'discipline.proposed', subject: { kind: 'discipline_item', id }, dimensions: { ...(ticket.areaCode && { areaCode: ticket.areaCode }), facts: { rule: rule.code, class: rule.class } } }])
    }
  },
})
