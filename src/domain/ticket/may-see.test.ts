import { expect, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import { maySee } from './may-move.ts'
import type { Ticket } from './ticket.ts'

const actor = (role: Role, unitPath: string, centerId = 'c1'): Actor => ({ kind: 'user', id: 'u', name: '', centerId, roles: [role], unitId: '', unitPath })
const ticket = { centerId: 'c1', assignments: [{ unitPath: '/c1/bureau/office/' }] } as Pick<Ticket, 'centerId' | 'assignments'>

test.each<[string, Actor, boolean]>([
  ['the agent of the centre', actor('agent', '/c1/'), true],
  ['the agent of another centre', actor('agent', '/c2/', 'c2'), false],
  ['the unit at work', actor('unit_handler', '/c1/bureau/office/'), true],
  ['the unit above it', actor('unit_head', '/c1/bureau/'), true],
  ['a unit beside it', actor('unit_handler', '/c1/bureau/other/'), false],
  ['a unit whose code begins alike', actor('unit_handler', '/c1/bureau/off/'), false],
  ['the system administrator of the centre', actor('system_admin', '/c1/'), false],
  ['the security administrator in the very unit', actor('security_admin', '/c1/bureau/office/'), false],
  ['the auditor', actor('auditor', '/c1/'), false],
  ['the knowledge editor', actor('knowledge_editor', '/c1/'), false],
])('%s', (_, who, sees) => expect(maySee(who, ticket)).toBe(sees))
