/** Roles of DOMAIN 2.1 the closed loop needs. The three administrator duties are separate (三员分立). */
export const ROLES = [
  'agent', 'shift_leader', 'dispatcher', 'reviewer', 'unit_signer', 'unit_handler', 'unit_head',
  'revisiter', 'knowledge_editor', 'system_admin', 'security_admin', 'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** The centre's people. */
export const CENTER_ROLES = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter'] as const satisfies Role[]
/** 承办单位. */
export const UNIT_ROLES = ['unit_signer', 'unit_handler', 'unit_head'] as const satisfies Role[]
/** Whoever works on tickets; editors, administrators and auditors do not read them. */
const WORKERS: readonly Role[] = [...CENTER_ROLES, ...UNIT_ROLES]
export const isWorker = (roles: readonly Role[]): boolean => roles.some((role) => WORKERS.includes(role))

export type Actor = {
  kind: 'user' | 'system' | 'citizen'
  id: string
  name: string
  centerId: string
  roles: readonly Role[]
  unitId: string
  /** "/province/city/bureau/", codes from the root; data scope is a prefix of it */
  unitPath: string
}
