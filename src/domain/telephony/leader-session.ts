/** 领导接听: calls of one session reach its leader alone, and the general line where the leader takes none. */
import type { QueueRule } from './acd.ts'

export const sessionSkill = (id: string): string => `session:${id}`
const KEPT_FOR_SECONDS = 120

export const sessionQueue = ({ id, name }: { id: string; name: string }, general: string): QueueRule => ({
  code: sessionSkill(id), name, needs: [{ skill: sessionSkill(id), level: 1 }], priority: 2, ringSeconds: 30, wrapUpSeconds: 0, overflow: [{ to: general, afterSeconds: KEPT_FOR_SECONDS }],
})
