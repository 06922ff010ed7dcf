import * as contract from '#contract/people.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { grantRoles } from './actions/grant-roles.ts'
import { saveUnit } from './actions/save-unit.ts'
import { saveUser } from './actions/save-user.ts'
import { unlockUser } from './actions/unlock-user.ts'
import { presentUnit, presentUser } from './people.presenter.ts'
import type { PeopleDeps } from './session.routes.ts'
import { sessionRoutes } from './session.routes.ts'
import { unitTree } from './unit.store.ts'
import { userList, userRow } from './user-list.query.ts'

/** @param deps.sessions the same object whose `of` is the door's `sessionOf` */
export function peopleRoutes(door: Door, deps: PeopleDeps): void {
  sessionRoutes(door, deps)

  mount(door, contract.listUnits, async (ctx) => {
    const { units } = await unitTree(ctx.db)
    return { items: units.filter(({ centerId }) => centerId === null || centerId === ctx.actor.centerId).map(presentUnit) }
  })
  mount(door, contract.saveUnit, async (ctx, { body }) => presentUnit(await saveUnit(ctx, body)))

  mount(door, contract.listUsers, async (ctx, { query }) => {
    const { items, next } = await userList(ctx.db, ctx.actor.centerId, query)
    return { items: items.map(presentUser), next }
  })
  // Each of these changes what a signed-in user may do.
  mount(door, contract.saveUser, async (ctx, { body }) => ctx.transaction(async (tx) => {
    const { id } = await saveUser(ctx, body)
    deps.sessions.forget({ userId: id })
    return presentUser(await userRow(tx, id))
  }))
  mount(door, contract.grantRoles, async (ctx, { params, body }) => ctx.transaction(async (tx) => {
    await grantRoles(ctx, params.userId, body.roles)
    deps.sessions.forget({ userId: params.userId })
    return presentUser(await userRow(tx, params.userId))
  }))
  mount(door, contract.unlockUser, async (ctx, { params }) => ctx.transaction(async (tx) => {
    await unlockUser(ctx, params.userId)
    return presentUser(await userRow(tx, params.userId))
  }))
}
