import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { exemptionsOf } from '../obligation-cases.query.ts'
import { insertExemption } from '../obligation-exemption.store.ts'
import { lockOpenCase, wantsSecond } from '../open-case.ts'
import { recordExemption } from '../record-exemption.ts'

/** 豁免: by the supervision office, with a reason. Where the rules want a second person this asks for it, and a supervisor may ask too. */
export async function exemptCase(ctx: Context, caseId: string, reason: string): Promise<void> {
  requireRole(ctx, 'supervision_office', 'supervisor')
  await ctx.transaction(async (tx) => {
    const found = await lockOpenCase(tx, ctx, caseId)
    const second = await wantsSecond(tx, ctx, found.code)
    if (!second) requireRole(ctx, 'supervision_office')
    const { actor, now } = ctx
    if ((await exemptionsOf(tx, actor.centerId, [caseId])).has(caseId)) throw new Refusal('obligation_exemption_asked')
    const asked = { centerId: actor.centerId, id: newId(), caseId, ticketId: found.ticketId, reason, askedAt: toDate(now), askedBy: actor.id, askedByName: actor.name }
    if (second) {
      await insertExemption(tx, { ...asked, state: 'asked', decidedAt: null, decidedBy: null, decidedByName: null, decision: null })
      return recordEvents(tx, ctx, [{ type: 'obligation.exemption_asked', subject: { kind: 'ticket', id: found.ticketId }, dimensions: { facts: { obligationCode: found.code, caseId } }, body: { reason } }])
    }
    await insertExemption(tx, { ...asked, state: 'granted', decidedAt: toDate(now), decidedBy: actor.id, decidedByName: actor.name, decision: null })
    return recordExemption(tx, ctx, found, { reason, askedBy: actor.name })
  })
}
