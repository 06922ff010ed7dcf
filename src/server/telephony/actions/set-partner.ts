import { randomBytes } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { savePartner } from '../partner.store.ts'

/** @returns the key the partner shows us from now on, told once @throws Refusal link_not_one_key */
export async function setPartner(ctx: Context, link: string, { address, key }: { address: string | null; key?: string | undefined }): Promise<string> {
  requireRole(ctx, 'system_admin')
  return ctx.transaction(async (tx) => {
    const { rules } = await currentRules(tx, ctx.actor.centerId)
    if (!(rules.links ?? []).some((one) => one.code === link && one.oneKey === true)) throw new Refusal('link_not_one_key', { link })
    const theirs = randomBytes(24).toString('base64url')
    await savePartner(tx, ctx.keys, ctx.actor.centerId, { link, address: address ?? undefined, key, theirs })
    await recordEvents(tx, ctx, [{ type: 'partner.set', subject: { kind: 'profile', id: ctx.actor.id }, dimensions: { facts: { link, hasAddress: address !== null } } }])
    return theirs
  })
}
