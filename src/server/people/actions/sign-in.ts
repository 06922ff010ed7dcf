/** 登录. The only action nobody needs a role for. */
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { isPassword } from '../password.ts'
import { hashOf, newSecret } from '../session.ts'
import { addSession, removeSession } from '../session.store.ts'
import { findUserByName, lockUser, noteSignIn, type User } from '../user.store.ts'
import { failedState, lockedUntilOf } from '../wrong-passwords.ts'

type SignIn = {
  username: string
  password: string
  /** the cookie the browser had: one browser, one session */
  secretBefore?: string
  /** whose record holds the failure of a user nobody knows */
  homeCenterId: string
}
export type SignedIn = { user: User; secret: string; csrf: string }

/** Not to be run in an outer transaction: a refusal must keep what it counted. @throws Refusal wrong_credentials, account_locked, account_disabled */
export async function signIn(ctx: Context, input: SignIn): Promise<SignedIn> {
  const known = await findUserByName(ctx.db, input.username)
  // Outside the transaction: no row stays locked while a password is checked.
  const matches = await isPassword(known?.passwordHash, input.password)
  const outcome = await ctx.transaction(async (tx): Promise<SignedIn | Refusal> => {
    const user = known && (await lockUser(tx, known.id))
    const as: Context = { ...ctx, actor: actorOf(user, input.homeCenterId) }
    const failed = async (reason: string, refusal: Refusal) => {
      await recordEvents(tx, as, [{ type: 'session.failed', subject: { kind: 'session', id: newId() }, dimensions: { facts: { reason } } }])
      return refusal
    }
    if (!user) return failed('unknown_user', new Refusal('wrong_credentials'))
    const lockedUntil = lockedUntilOf(user, ctx.now)
    if (lockedUntil !== undefined) return failed('locked', new Refusal('account_locked', { until: new Date(lockedUntil).toISOString() }))
    if (!matches || user.passwordHash !== known.passwordHash) {
      const state = failedState(user, ctx.now)
      await noteSignIn(tx, user.id, state)
      if (state.lockedUntil === null) return failed('wrong_password', new Refusal('wrong_credentials'))
      await recordEvents(tx, as, [{ type: 'session.locked', subject: { kind: 'user', id: user.id }, dimensions: {} }])
      return failed('wrong_password', new Refusal('account_locked', { until: new Date(state.lockedUntil).toISOString() }))
    }
    if (!user.active) return failed('disabled', new Refusal('account_disabled'))
    await noteSignIn(tx, user.id, { failures: 0, lockedUntil: null, seenAt: ctx.now })
    const session = { user, secret: newSecret(), csrf: newSecret() }
    if (input.secretBefore !== undefined) await removeSession(tx, hashOf(input.secretBefore))
    await addSession(tx, { idHash: hashOf(session.secret), userId: user.id, csrf: session.csrf, at: ctx.now })
    await recordEvents(tx, as, [{ type: 'session.signed_in', subject: { kind: 'user', id: user.id }, dimensions: {} }])
    return session
  })
  if (outcome instanceof Refusal) throw outcome
  return outcome
}

const actorOf = (user: User | undefined, homeCenterId: string): Context['actor'] => user
  ? { kind: 'user', id: user.id, name: user.name, centerId: user.centerId, roles: user.roles, unitId: user.unitId, unitPath: '' }
  : { kind: 'citizen', id: 'public', name: '', centerId: homeCenterId, roles: [], unitId: '', unitPath: '' }
