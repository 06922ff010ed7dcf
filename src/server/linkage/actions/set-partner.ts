import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { savePartner } from '../partner.store.ts'

/** 接入对接方: address and token of the other side of a link. */
export async function setPartner(ctx: Context, given: { link: string; url: string; token: string }): Promise<void> {
  requireRole(ctx, 'system_admin')
  await ctx.transaction(async (tx) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    if (!rules.links?.some(({ code }) => code === given.link)) throw new Refusal('link_unknown', { link: given.link })
    await savePartner(tx, ctx, given)
    await recordEvents(tx, ctx, [{ type: 'linkage.partner_set', subject: { kind: 'user', id: ctx.actor.id }, dimensions: { facts: { link: given.link } }, body: { url: given.url } }])
  })
}
