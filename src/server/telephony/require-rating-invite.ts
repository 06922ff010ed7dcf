import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { listCenters } from '#server/profile/installation.store.ts'
import { inviteOfCode, type RatingInvite } from './rating.store.ts'

/** @throws Refusal rating_code_unknown */
export async function requireRatingInvite(ctx: Context, code: string): Promise<RatingInvite> {
  const invite = await inviteOfCode(ctx.db, (await listCenters(ctx.db)).map(({ id }) => id), code)
  if (!invite) throw new Refusal('rating_code_unknown')
  return invite
}
