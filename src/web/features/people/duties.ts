/** 三员分立: the three administrator duties exclude one another and every other role. */
import type { Role } from '#domain/people/actor.ts'

export const DUTIES: readonly Role[] = ['system_admin', 'security_admin', 'auditor']

/** What the roles become when one is switched; choosing a duty drops the rest, choosing work drops a duty. */
export function switchRole(roles: readonly Role[], role: Role): Role[] {
  if (roles.includes(role)) return roles.filter((other) => other !== role)
  return DUTIES.includes(role) ? [role] : [...roles.filter((other) => !DUTIES.includes(other)), role]
}
