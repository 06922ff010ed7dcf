/** Least privilege at the door: which roles an endpoint lets in at all. Finer rules live in the actions. */
import type { Access, AccessGroup } from '#contract/endpoint.ts'
import { CENTER_ROLES, OVERSIGHT_ROLES, ROLES, UNIT_ROLES, type Actor, type Role } from '#domain/people/actor.ts'

const FRONT: readonly Role[] = ['agent', 'shift_leader']
const ADMINS: readonly Role[] = ['system_admin', 'security_admin']

export const ROLES_OF: Record<Exclude<AccessGroup, 'public'>, readonly Role[]> = {
  signed_in: ROLES,
  work: [...CENTER_ROLES, ...UNIT_ROLES], ticket_read: [...CENTER_ROLES, ...UNIT_ROLES, ...OVERSIGHT_ROLES], center: CENTER_ROLES, unit: UNIT_ROLES, front: FRONT, knowledge: ['knowledge_editor'],
  knowledge_write: ['unit_handler', 'unit_head', 'knowledge_editor'], knowledge_use: [...CENTER_ROLES, ...UNIT_ROLES, 'knowledge_editor'],
  system_admin: ['system_admin'], security_admin: ['security_admin'], auditor: ['auditor'], admins: ADMINS,
}

export const mayEnter = (actor: Actor | undefined, access: Access): boolean =>
  access === 'public' || (actor !== undefined && rolesOf(access).some((role) => actor.roles.includes(role)))

const rolesOf = (access: Exclude<Access, 'public'>): readonly Role[] => (typeof access === 'string' ? ROLES_OF[access] : access)
