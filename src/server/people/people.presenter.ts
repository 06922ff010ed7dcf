import type { z } from 'zod'
import type { demoAccounts, Me, UnitView, UserView } from '#contract/people.ts'
import type { DemoAccount } from './demo-accounts.query.ts'
import type { Installation } from './installation.ts'
import type { Unit } from './unit.store.ts'
import type { UserRow } from './user-list.query.ts'

const timeOf = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString())

export function presentMe(user: UserRow, csrf: string, { look, generated, centerName }: Installation): Me {
  const { id, name, username, roles, centerId, unitId, unitName } = user
  return { id, name, username, roles, centerId, centerName: centerName(centerId), unitId, unitName, csrf, look, generated }
}

export const presentUser = (user: UserRow): UserView => ({ ...user, lockedUntil: timeOf(user.lockedUntil), lastSeenAt: timeOf(user.lastSeenAt) })

export const presentUnit = (unit: Unit): UnitView => unit

export const presentDemoAccounts = (accounts: DemoAccount[], { demoPassword, centerName }: Installation): z.output<typeof demoAccounts.response> =>
  ({ password: demoPassword, accounts: accounts.map(({ centerId, ...account }) => ({ ...account, center: centerName(centerId) })) })
