import type { Actor } from '#domain/people/actor.ts'

/** 系统 as an actor: reactions, timers and jobs. It has no role; what it may do is said where it acts. */
export const systemActor = (centerId: string): Actor =>
  ({ kind: 'system', id: 'system', name: '系统', centerId, roles: [], unitId: '', unitPath: '/' })

export const IMPORT_ACTOR_ID = 'import'
/** 导入: the system bringing in what another system has done long ago; nobody is told of it again. */
export const importActor = (centerId: string): Actor => ({ ...systemActor(centerId), id: IMPORT_ACTOR_ID, name: '导入' })
