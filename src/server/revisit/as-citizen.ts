import type { Actor } from '#domain/people/actor.ts'
import { contextOf, type Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { systemActor } from '#platform/system-actor.ts'

/** 诉求人: known by a code alone, whoever is signed in at that browser. */
export const citizenOf = (centerId: string): Actor => ({ kind: 'citizen', id: 'public', name: '诉求人', centerId, roles: [], unitId: '', unitPath: '' })

export const asCitizen = (ctx: Context, centerId: string, tx?: Tx): Context => contextOf({ ...ctx, actor: citizenOf(centerId) }, tx)
export const asSystem = (ctx: Context, centerId: string, tx: Tx): Context => contextOf({ ...ctx, actor: systemActor(centerId) }, tx)
