import { expect, it } from 'vitest'
import type { Role } from '#domain/people/actor.ts'
import { switchRole } from './duties.ts'

it.each<[Role[], Role, Role[]]>([
  [[], 'agent', ['agent']],
  [['agent'], 'shift_leader', ['agent', 'shift_leader']],
  [['agent', 'shift_leader'], 'agent', ['shift_leader']],
  [['agent'], 'auditor', ['auditor']],
  [['system_admin'], 'security_admin', ['security_admin']],
  [['auditor'], 'agent', ['agent']],
])('%j, %s → %j', (roles, role, expected) => expect(switchRole(roles, role)).toEqual(expected))
