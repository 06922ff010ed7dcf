/** Roles of DOMAIN 2.1 the closed loop needs. The three administrator duties are separate (三员分立). */
export const ROLES = [
  'agent', 'shift_leader', 'dispatcher', 'reviewer', 'unit_signer', 'unit_handler', 'unit_head',
  'revisiter', 'knowledge_editor', 'system_admin', 'security_admin', 'auditor',
] as const
export type Role = (typeof ROLES)[number]

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
