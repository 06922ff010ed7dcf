import { plainCode, type InvitePurpose } from '#domain/revisit/media.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { listCenters } from '#server/profile/installation.store.ts'
import { inviteOfCode, type Invite } from './invite.store.ts'

/** @throws Refusal invite_unknown, invite_not_for_this */
export async function requireInvite(ctx: Context, code: string, purpose?: InvitePurpose): Promise<Invite> {
  const centers = (await listCenters(ctx.db)).map(({ id }) => id)
  const invite = centers.length > 0 && plainCode(code).length === 12 ? await inviteOfCode(ctx.db, centers, code) : undefined
  if (!invite) throw new Refusal('invite_unknown')
  if (purpose !== undefined && invite.purpose !== purpose) throw new Refusal('invite_not_for_this')
  return invite
}
