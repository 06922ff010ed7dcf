/** Who takes part in a hotline. The three administrator duties are separate (三员分立). */
export const ROLES = [
  'agent', 'shift_leader', 'dispatcher', 'reviewer', 'unit_signer', 'unit_handler', 'unit_head',
  'revisiter', 'knowledge_editor', 'system_admin', 'security_admin', 'auditor',
  'supervisor', 'supervision_office', 'inspector', 'assessor', 'appeal_judge', 'panel_secretary', 'leader', 'leader_office', 'discipline_reader',
] as const
export type Role = (typeof ROLES)[number]

/** The centre's people. */
export const CENTER_ROLES = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter'] as const satisfies Role[]
/** 承办单位. */
export const UNIT_ROLES = ['unit_signer', 'unit_handler', 'unit_head'] as const satisfies Role[]
/** 监督 and leaders: they read every ticket of their centre with names and numbers cut out, and make no move of it. */
export const OVERSIGHT_ROLES = [
  'supervisor', 'supervision_office', 'inspector', 'assessor', 'appeal_judge', 'panel_secretary', 'leader', 'leader_office',
] as const satisfies Role[]
/** Whoever reads tickets; editors, administrators, auditors and discipline readers do not. */
const WORKERS: readonly Role[] = [...CENTER_ROLES, ...UNIT_ROLES, ...OVERSIGHT_ROLES]
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
