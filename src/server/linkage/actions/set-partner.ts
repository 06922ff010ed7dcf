import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { heldRules } from '#server/profile/profile.store.ts'
import { partnerBy, savePartner } from '../partner.store.ts'

type Given = { link: string; url: string; token?: string | undefined; classes: string[] | null; active: boolean }
/** 登记联动伙伴: address, secret, what is sent. A secret not given again stays. @throws Refusal link_unknown, discipline_class_unknown, partner_secret_missing, partner_secret_taken */
export async function setPartner(ctx: Context, given: Given): Promise<void> {
  requireRole(ctx, 'system_admin')
  await ctx.transaction(async (tx) => {
    const { rules } = await heldRules(tx, ctx.actor.centerId)
    if (!rules.links?.some(({ code, direction }) => code === given.link && direction !== 'in')) throw new Refusal('link_unknown', { link: given.link })
    const unknown = given.classes?.find((code) => !rules.linkageClasses?.some((one) => one.code === code))
    if (unknown !== undefined) throw new Refusal('discipline_class_unknown', { class: unknown })
    // Whoever shows a secret is known by it alone.
    const holder = given.token === undefined ? undefined : await partnerBy(tx, ctx.keys, ctx.actor.centerId, given.token)
    if (holder && holder.linkCode !== given.link) throw new Refusal('partner_secret_taken')
    if (!(await savePartner(tx, ctx, given))) throw new Refusal('partner_secret_missing')
    await recordEvents(tx, ctx, [{ type: 'linkage.partner_set', subject: { kind: 'user', id: ctx.actor.id }, dimensions: { facts: { link: given.link, newSecret: given.token !== undefined, active: given.active } }, body: { url: given.url, classes: given.classes } }])
  })
}
