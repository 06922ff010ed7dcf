import type { Context } from '#platform/context.ts'
import { requireRole } from '#server/people/require-role.ts'
import { extFor, skillsOf } from '../seat.store.ts'
import { askSwitch } from './ask-switch.ts'

/** Whom nobody has given a skill serves the general line. */
const EVERYBODY = { general: 3 }

/** 签入: the seat's own telephone, with what this agent can do. @returns the telephone's number */
export async function takeSeat(ctx: Context, id: string, secret: string | undefined): Promise<string> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  const { centerId, id: userId } = ctx.actor
  const [ext, skills] = await ctx.db.transaction().execute((tx) => Promise.all([extFor(tx, centerId, userId, ctx.now), skillsOf(tx, centerId, userId)]))
  await askSwitch(ctx, id, { wish: 'sign_on', skills: Object.keys(skills).length > 0 ? skills : EVERYBODY, ...(secret === undefined ? {} : { secret }) })
  return ext
}
