import { z } from 'zod'
import { ROLES } from '#domain/people/actor.ts'
import { endpoint, Id, Ok, Page, pageOf, Text, Time } from './endpoint.ts'
import { Code } from './profile/words.ts'

export const Me = z.object({
  id: Id, name: z.string(), username: z.string(), roles: z.array(z.enum(ROLES)), centerId: z.string(), centerName: z.string(),
  unitId: Id, unitName: z.string(), csrf: z.string(), look: z.object({ title: z.string(), subtitle: z.string(), color: z.string() }),
  /** true where the data shown were made by the demo generator */
  generated: z.boolean(),
})
export type Me = z.infer<typeof Me>
export const signIn = endpoint('POST', '/api/session', { body: z.object({ username: Text(60), password: z.string().min(1).max(200) }), response: Me, access: 'public', summary: 'sign in', idempotent: false })
export const whoAmI = endpoint('GET', '/api/session', { response: Me, access: 'signed_in', summary: 'who am I' })
export const signOut = endpoint('DELETE', '/api/session', { response: Ok, access: 'signed_in', summary: 'sign out' })
export const changePassword = endpoint('POST', '/api/session/password', { body: z.object({ old: z.string().max(200), next: z.string().max(200) }), response: Ok, access: 'signed_in', summary: 'change my password', idempotent: false })
/** Demo data only: who one can sign in as. Empty on a real installation. */
export const demoAccounts = endpoint('GET', '/api/demo-accounts', { response: z.object({ password: z.string().nullable(), accounts: z.array(z.object({ username: z.string(), name: z.string(), role: z.string(), unit: z.string(), center: z.string() })) }), access: 'public', summary: 'demo accounts' })

export const UnitView = z.object({ id: Id, code: z.string(), name: z.string(), shortName: z.string().nullable(), kind: z.string(), parentId: Id.nullable(), path: z.string(), centerId: z.string().nullable(), areas: z.array(z.string()), active: z.boolean(), version: z.number() })
export type UnitView = z.infer<typeof UnitView>
export const listUnits = endpoint('GET', '/api/units', { response: z.object({ items: z.array(UnitView) }), access: 'signed_in', summary: 'the unit tree' })
export const saveUnit = endpoint('POST', '/api/units', { body: z.object({ id: Id.optional(), version: z.number().optional(), code: Code, name: Text(100), shortName: z.string().max(40).optional(), kind: z.enum(['center', 'site', 'government', 'bureau', 'street', 'company']), parentId: Id.optional(), areas: z.array(z.string()).default([]), active: z.boolean().default(true) }), response: UnitView, access: 'system_admin', summary: 'add or change a unit' })

export const UserView = z.object({ id: Id, username: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)), unitId: Id, unitName: z.string(), centerId: z.string(), active: z.boolean(), lockedUntil: Time.nullable(), lastSeenAt: Time.nullable(), version: z.number() })
export type UserView = z.infer<typeof UserView>
export const listUsers = endpoint('GET', '/api/users', { query: Page.extend({ text: z.string().max(60).optional() }), response: pageOf(UserView), access: 'admins', summary: 'users' })
/** 系统管理员 makes accounts; 安全管理员 gives roles and unlocks (三员分立). */
export const saveUser = endpoint('POST', '/api/users', { body: z.object({ id: Id.optional(), version: z.number().optional(), username: Text(60), name: Text(60), unitId: Id, active: z.boolean().default(true), password: z.string().max(200).optional() }), response: UserView, access: 'system_admin', summary: 'add or change a user' })
export const grantRoles = endpoint('POST', '/api/users/:userId/roles', { params: z.object({ userId: Id }), body: z.object({ roles: z.array(z.enum(ROLES)) }), response: UserView, access: 'security_admin', summary: 'give roles' })
export const unlockUser = endpoint('POST', '/api/users/:userId/unlock', { params: z.object({ userId: Id }), body: z.object({}), response: UserView, access: 'security_admin', summary: 'unlock' })
