/** A rule has fired: a clue, or the order at once where the rule says so. Once for each subject and occasion, with everything it brings about or nothing. */
import type { Trigger } from '#domain/profile/supervision.ts'
import { explain } from '#domain/supervision/explain.ts'
import type { Firing } from '#domain/supervision/happening.ts'
import { contextOf, type Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { orderKind } from '../order-kind.ts'
import { openOrder } from './open-order.ts'
import { recordOfClue } from '../record-of-clue.ts'
import { addClueTickets, decideClue, insertClue } from '../clue.store.ts'
import { leadUnitsOf } from '../story.query.ts'

export type Found = { trigger: Trigger; subject: string; firing: Pick<Firing, 'occasion' | 'at' | 'why'>; ticketIds: readonly string[] }

/** @returns false: it stands already */
export async function recordClue(ctx: Context, { trigger, subject, firing, ticketIds }: Found): Promise<boolean> {
  requireSystem(ctx)
  const { centerId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const { versionId, rules } = await currentRules(ctx.db, centerId, tx)
    const id = newId()
    const reason = explain(trigger, firing.why, rules.utcOffsetMinutes).zh
    const made = await insertClue(tx, {
      centerId, id, triggerCode: trigger.code, triggerName: trigger.name, triggerWhen: trigger.when, about: trigger.about ?? null, subject, occasion: firing.occasion,
      ruleVersion: versionId, rung: trigger.rung ?? null, why: firing.why, firedAt: firing.at, foundAt: ctx.now,
    })
    if (!made) return false
    await addClueTickets(tx, centerId, id, ticketIds)
    const own = contextOf(ctx, tx)
    await recordOfClue(tx, own, ticketIds, { type: 'clue.found', facts: { clueId: id, trigger: trigger.code }, ruleVersion: versionId, body: { reason: `${trigger.name}：${reason}` } })
    if (trigger.then !== 'order' || rules.ladder.length === 0) return true
    const unitIds = await leadUnitsOf(tx, centerId, ticketIds)
    const escalates = trigger.when === 'unsolved_order'
    const { orderId } = await openOrder(own, {
      kind: orderKind(trigger.when), basis: escalates ? 'unsolved_order' : 'trigger', basisId: escalates ? subject.slice('order:'.length) : id,
      ...(trigger.rung ? { rung: trigger.rung } : {}), unitIds, ticketIds: [...ticketIds], reason,
    })
    await decideClue(tx, { centerId, id }, { state: 'ordered', orderId, at: ctx.now, by: ctx.actor })
    return true
  })
}
