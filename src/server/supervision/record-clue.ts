/** A rule has fired: a clue, or the order at once where the rule says so. Once for each subject and occasion, with everything it brings about or nothing. */
import type { Trigger } from '#domain/profile/supervision.ts'
import { explain } from '#domain/supervision/explain.ts'
import type { Firing } from '#domain/supervision/happening.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { openOrder } from './actions/open-order.ts'
import { addClueTickets, decideClue, insertClue } from './clue.store.ts'
import { leadUnitsOf } from './story.query.ts'

export type Found = { trigger: Trigger; subject: string; firing: Pick<Firing, 'occasion' | 'at' | 'why'>; ticketIds: readonly string[] }

/** What quality finds wrong is inspected; everything else is supervised. */
export const orderKind = (when: Trigger['when']): 'supervise' | 'inspect' => (when === 'non_compliant' ? 'inspect' : 'supervise')

/** @returns false: it stands already */
export async function recordClue(tx: Tx, ctx: Context, { trigger, subject, firing, ticketIds }: Found): Promise<boolean> {
  const { centerId } = ctx.actor
  const { versionId, rules } = await currentRules(ctx.db, centerId, tx)
  const id = newId()
  const made = await insertClue(tx, {
    centerId, id, triggerCode: trigger.code, triggerName: trigger.name, triggerWhen: trigger.when, about: trigger.about ?? null, subject, occasion: firing.occasion,
    ruleVersion: versionId, rung: trigger.rung ?? null, why: firing.why, firedAt: firing.at, foundAt: ctx.now,
  })
  if (!made) return false
  await addClueTickets(tx, centerId, id, ticketIds)
  await recordEvents(tx, ctx, ticketIds.map((ticketId) => ({ type: 'clue.found', subject: { kind: 'ticket', id: ticketId }, dimensions: { ruleVersion: versionId, facts: { clueId: id, trigger: trigger.code } } })))
  if (trigger.then !== 'order') return true
  const unitIds = [...new Set((await leadUnitsOf(tx, centerId, ticketIds)).map(({ unitId }) => unitId))]
  const escalates = trigger.when === 'unsolved_order'
  const { orderId } = await openOrder(ctx, {
    kind: orderKind(trigger.when), basis: escalates ? 'unsolved_order' : 'trigger', basisId: escalates ? subject.slice('order:'.length) : id,
    ...(trigger.rung ? { rung: trigger.rung } : {}), unitIds, ticketIds: [...ticketIds], reason: explain(trigger, firing.why, rules.utcOffsetMinutes).zh,
  })
  await decideClue(tx, { centerId, id }, { state: 'ordered', orderId, at: ctx.now, by: ctx.actor })
  return true
}
