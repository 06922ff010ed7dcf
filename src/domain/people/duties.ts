import type { Role } from './actor.ts'

/** 三员分立 (GB/T 22239 8.1.4.2): making accounts, giving rights and reading the record are three people's duties. */
export const DUTIES = ['system_admin', 'security_admin', 'auditor'] as const satisfies readonly Role[]
export type Duty = (typeof DUTIES)[number]

export const dutiesOf = (roles: readonly Role[]): Duty[] => DUTIES.filter((duty) => roles.includes(duty))
export const holdsTwoDuties = (roles: readonly Role[]): boolean => dutiesOf(roles).length > 1
