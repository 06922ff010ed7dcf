import { expect, it } from 'vitest'
import type { Role } from '#domain/people/actor.ts'
import { homeOf, mayOpen } from './pages.ts'

it.each<[Role, string]>([
  ['agent', '/desk'], ['shift_leader', '/desk'], ['dispatcher', '/pool'], ['reviewer', '/review'], ['unit_signer', '/unit'], ['unit_handler', '/unit'], ['unit_head', '/unit'],
  ['revisiter', '/revisit'], ['knowledge_editor', '/knowledge'], ['system_admin', '/admin'], ['security_admin', '/admin'], ['auditor', '/audit'], ['inspector', '/quality'], ['appeal_judge', '/appeals'],
['supervisor', '/supervision'], ['supervision_office', '/supervision'],
  ['leader', '/instructions'], ['leader_office', '/instructions'],
['discipline_reader', '/discipline'],
['assessor', '/assessment'],
])('%s begins the day at %s', (role, home) => expect(homeOf([role])).toBe(home))

it.each<[string, Role, boolean]>([
  ['/desk', 'agent', true], ['/desk', 'unit_handler', false], ['/tickets/1', 'unit_handler', true], ['/tickets/1', 'auditor', false], ['/admin/users', 'system_admin', true],
  ['/admin/users', 'agent', false], ['/audit', 'auditor', true], ['/overview', 'auditor', true], ['/nowhere', 'agent', true],
  ['/supervision', 'supervisor', true], ['/supervision', 'unit_head', false], ['/orders/1', 'unit_head', true],
])('%s for %s: %s', (path, role, may) => expect(mayOpen(path, [role])).toBe(may))
