import fastifyCookie from '@fastify/cookie'
import * as contract from '#contract/people.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { changePassword } from './actions/change-password.ts'
import { signIn } from './actions/sign-in.ts'
import { signOut } from './actions/sign-out.ts'
import { demoAccounts } from './demo-accounts.query.ts'
import type { InstallationNow } from './installation.ts'
import { presentDemoAccounts, presentMe } from './people.presenter.ts'
import { signInBrake } from './sign-in-brake.ts'
import { secretOf, SESSION_COOKIE, type Sessions } from './session.ts'
import { userRow } from './user-list.query.ts'

export type PeopleDeps = { sessions: Sessions; installation: InstallationNow; /** ids, for demo accounts with a full desk */ busiestUnits?: () => Promise<string[]> }

const COOKIE = { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const

export function sessionRoutes(door: Door, { sessions, installation, busiestUnits }: PeopleDeps): void {
  door.app.register(fastifyCookie)
  const brake = signInBrake()

  mount(door, contract.signIn, async (ctx, { body }, { request, reply }) => {
    const here = await installation()
    const input = { ...body, secretBefore: secretOf(request), homeCenterId: here.homeCenterId }
    const { user, secret, csrf } = await brake.run(request.ip, ctx.now, () => signIn(ctx, input))
    reply.setCookie(SESSION_COOKIE, secret, COOKIE)
    return presentMe(await userRow(ctx.db, user.id), csrf, here)
  })
  mount(door, contract.whoAmI, async (ctx, _, { request }) => {
    const session = await sessions.of(request)
    if (!session) throw new Refusal('signed_out')
    return presentMe(await userRow(ctx.db, ctx.actor.id), session.csrf, await installation())
  })
  mount(door, contract.signOut, async (ctx, _, { request, reply }) => {
    const secret = secretOf(request) ?? ''
    await signOut(ctx, secret)
    sessions.forget({ secret })
    reply.clearCookie(SESSION_COOKIE, COOKIE)
    return { ok: true as const }
  })
  mount(door, contract.changePassword, async (ctx, { body }, { request }) => {
    await changePassword(ctx, { ...body, secret: secretOf(request) ?? '' })
    sessions.forget({ userId: ctx.actor.id })
    return { ok: true as const }
  })
  mount(door, contract.demoAccounts, async (ctx) => {
    const here = await installation()
    return presentDemoAccounts(here.demoPassword === null ? [] : await demoAccounts(ctx.db, (await busiestUnits?.()) ?? []), here)
  })
}
