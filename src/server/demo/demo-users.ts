/** Generated people of every role: marked as demo, one shared password, never on a real installation. */
import type { Role } from '#domain/people/actor.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { newId } from '#platform/ids.ts'
import type { NewUser } from '../people/user.store.ts'
import type { Unit } from '../people/unit.store.ts'
import { personName } from './names.ts'
import type { Random } from './random.ts'

const CENTER_PEOPLE: readonly { username: string; roles: Role[]; count: number }[] = [
  { username: 'agent', roles: ['agent'], count: 4 },
  { username: 'leader', roles: ['shift_leader'], count: 1 },
  { username: 'dispatcher', roles: ['dispatcher'], count: 2 },
  { username: 'reviewer', roles: ['reviewer'], count: 2 },
  { username: 'revisiter', roles: ['revisiter'], count: 2 },
  { username: 'editor', roles: ['knowledge_editor'], count: 1 },
  { username: 'sysadmin', roles: ['system_admin'], count: 1 },
  { username: 'secadmin', roles: ['security_admin'], count: 1 },
  { username: 'auditor', roles: ['auditor'], count: 1 },
  { username: 'supervisor', roles: ['supervisor'], count: 2 },
  { username: 'office', roles: ['supervision_office'], count: 1 },
  { username: 'inspector', roles: ['inspector'], count: 2 },
  { username: 'assessor', roles: ['assessor'], count: 1 },
  { username: 'judge', roles: ['appeal_judge'], count: 1 },
  // An appeal that follows another is decided by a second judge.
  { username: 'secondjudge', roles: ['appeal_judge'], count: 1 },
  { username: 'secretary', roles: ['panel_secretary'], count: 1 },
  { username: 'mayor', roles: ['leader'], count: 2 },
  { username: 'leaderoffice', roles: ['leader_office'], count: 1 },
  { username: 'disciplinereader', roles: ['discipline_reader'], count: 1 },
]
const UNIT_PEOPLE: readonly { suffix: string; roles: Role[] }[] = [
  { suffix: '', roles: ['unit_signer', 'unit_handler'] },
  { suffix: '-head', roles: ['unit_head'] },
]

type For = { rules: CenterRules; units: readonly Unit[]; isFirst: boolean; passwordHash: string; random: Random; now: number }

export function demoUsers({ rules, units, isFirst, passwordHash, random, now }: For): NewUser[] {
  const prefix = isFirst ? '' : `${rules.code}-`
  const own = units.filter((u) => u.centerId === rules.code || (u.centerId === null && u.kind !== 'center'))
  const desk = units.find((u) => u.centerId === rules.code && (u.kind === 'center' || u.kind === 'site')) ?? own[0]
  if (!desk) return []
  const make = (username: string, unitId: string, roles: Role[]): NewUser =>
    ({ id: newId(), username, name: personName(random), passwordHash, centerId: rules.code, unitId, roles, isDemo: true, passwordChangedAt: now })
  const center = CENTER_PEOPLE.flatMap(({ username, roles, count }) => Array.from({ length: count }, (_, i) => make(`${prefix}${username}${count > 1 ? i + 1 : ''}`, desk.id, roles)))
  const handling = own.filter((u) => u.id !== desk.id && u.kind !== 'center')
  return [...center, ...handling.flatMap((u) => UNIT_PEOPLE.map(({ suffix, roles }) => make(`${u.centerId === null ? prefix : ''}${u.code}${suffix}`, u.id, roles)))]
}
