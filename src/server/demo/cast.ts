/** The demo users of a centre by what they do. */
import type { Actor, Role } from '#domain/people/actor.ts'

export const PARTS = {
  agent: 'agent', leader: 'shift_leader', dispatcher: 'dispatcher', reviewer: 'reviewer', revisiter: 'revisiter', editor: 'knowledge_editor',
  supervisor: 'supervisor', office: 'supervision_office', inspector: 'inspector', judge: 'appeal_judge', secretary: 'panel_secretary', mayor: 'leader', leaderOffice: 'leader_office',
  assessor: 'assessor', reader: 'discipline_reader',
} as const satisfies Record<string, Role>
export type Part = keyof typeof PARTS | 'unit' | 'head'

export type Cast = {
  /** `hand` 0–1 says which of several; @throws Error where nobody plays the part */
  pick(part: Part, hand: number, unitId?: string): Actor
  hasUnit(unitId: string): boolean
  /** everybody who plays the part */
  all(part: keyof typeof PARTS): readonly Actor[]
  /** of every unit, one */
  workers(): readonly Actor[]
  known(userId: string): Actor | undefined
}

export function castOf(actors: readonly Actor[], centerId: string): Cast {
  const own = actors.filter((actor) => actor.centerId === centerId)
  const by = (role: Role) => own.filter(({ roles }) => roles.includes(role))
  const desk = new Map(Object.entries(PARTS).map(([part, role]) => [part, by(role)]))
  const workers = new Map(by('unit_handler').map((actor) => [actor.unitId, actor]))
  const heads = new Map(by('unit_head').map((actor) => [actor.unitId, actor]))
  return {
    pick(part, hand, unitId = '') {
      const people = desk.get(part)
      const found = part === 'unit' ? workers.get(unitId) : part === 'head' ? heads.get(unitId) : people?.[Math.floor(hand * people.length)]
      if (!found) throw new Error(`nobody plays ${part} ${unitId}`)
      return found
    },
    hasUnit: (unitId) => workers.has(unitId) && heads.has(unitId),
    all: (part) => desk.get(part) ?? [],
    workers: () => [...workers.values()],
    known: (userId) => own.find(({ id }) => id === userId),
  }
}
