import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockOpenCase } from '../open-case.ts'
import { decideOn, getExemption } from '../obligation-exemption.store.ts'
import { recordExemption } from '../record-exemption.ts'

/** 复核豁免: never by who asked. @returns the case */
export async function decideExemption(ctx: Context, id: string, { granted, reason }: { granted: boolean; reason: string }): Promise<string> {
  requireRole(ctx, 'supervision_office')
  return ctx.transaction(async (tx) => {
    const { caseId } = await getExemption(tx, ctx.actor.centerId, id)
    const found = await lockOpenCase(tx, ctx, caseId)
    const asked = await getExemption(tx, ctx.actor.centerId, id)
    if (asked.state !== 'asked') throw new Refusal('obligation_exemption_decided')
    if (asked.askedBy === ctx.actor.id) throw new Refusal('obligation_exemption_own')
    await decideOn(tx, ctx, id, granted ? 'granted' : 'refused', reason)
    if (granted) await recordExemption(tx, ctx, found, { reason: asked.reason, askedBy: asked.askedByName, decidedBy: ctx.actor.name, decision: reason })
    else await recordEvents(tx, ctx, [{ type: 'obligation.exemption_refused', subject: { kind: 'ticket', id: found.ticketId }, dimensions: { facts: { obligationCode: found.code, caseId } }, body: { reason } }])
    return caseId
  })
}
