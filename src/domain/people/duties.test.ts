import { expect, test } from 'vitest'
import type { Role } from './actor.ts'
import { holdsTwoDuties } from './duties.ts'

test.each<[Role[], boolean]>([
  [[], false],
  [['agent', 'dispatcher', 'system_admin'], false],
  [['auditor'], false],
  [['system_admin', 'security_admin'], true],
  [['system_admin', 'auditor'], true],
  [['agent', 'security_admin', 'auditor'], true],
])('%j holds two administrator duties: %s', (roles, two) => expect(holdsTwoDuties(roles)).toBe(two))
