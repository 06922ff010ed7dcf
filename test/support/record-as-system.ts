/** An event of another area, as that area records it: what follows it is tested without it. */
import { contextOf } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { Hotline } from './hotline.ts'

type Told = { type: string; ticketId: string; facts?: Record<string, string | number | boolean>; body?: object; centerId?: string }

export async function recordAsSystem(city: Hotline, { type, ticketId, facts, body, centerId = city.profile.centers[0]!.code }: Told): Promise<void> {
  await city.db.transaction().execute((tx) => recordEvents(tx, contextOf({ actor: systemActor(centerId), now: city.clock.now, db: city.db, keys: city.keys, requestId: 'test' }, tx), [{ type, subject: { kind: 'ticket', id: ticketId }, dimensions: facts ? { facts } : {}, ...(body && { body }) }]))
}
