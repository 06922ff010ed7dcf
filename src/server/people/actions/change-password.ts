import { isWeakPassword } from '#domain/people/weak-password.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { hashPassword, isPassword } from '../password.ts'
import { requireUser } from '../require-role.ts'
import { hashOf } from '../session.ts'
import { removeSessionsOf } from '../session.store.ts'
import { findUser, lockUser, noteSignIn, saveUser } from '../user.store.ts'
import { failedState, lockedUntilOf } from '../wrong-passwords.ts'

type ChangePassword = { old: string; next: string; /** this browser stays signed in, all others not */ secret: string }

/** 修改密码. Not to be run in an outer transaction: a wrong old password counts as a failed sign-in. @throws Refusal wrong_password, account_locked, weak_password */
export async function changePassword(ctx: Context, input: ChangePassword): Promise<void> {
  requireUser(ctx)
  const known = await findUser(ctx.db, ctx.actor.id)
  const matches = await isPassword(known?.passwordHash, input.old)
  const isWeak = known === undefined || input.next === input.old || isWeakPassword(input.next, known.username)
  const passwordHash = matches && !isWeak ? await hashPassword(input.next) : ''
  const refusal = await ctx.transaction(async (tx): Promise<Refusal | undefined> => {
    const user = await lockUser(tx, ctx.actor.id)
    if (lockedUntilOf(user, ctx.now) !== undefined) return new Refusal('account_locked')
    if (!matches || user.passwordHash !== known?.passwordHash) {
      const state = failedState(user, ctx.now)
      await noteSignIn(tx, user.id, state)
      await recordEvents(tx, ctx, [{ type: state.lockedUntil === null ? 'session.failed' : 'session.locked', subject: { kind: 'user', id: user.id }, dimensions: { facts: { reason: 'wrong_password' } } }])
      return new Refusal('wrong_password')
    }
    if (isWeak) return new Refusal('weak_password')
    await saveUser(tx, user.id, { passwordHash, passwordChangedAt: toDate(ctx.now), failures: 0, lockedUntil: null })
    await removeSessionsOf(tx, user.id, hashOf(input.secret))
    await recordEvents(tx, ctx, [{ type: 'user.password_changed', subject: { kind: 'user', id: user.id }, dimensions: {} }])
    return undefined
  })
  if (refusal) throw refusal
}
