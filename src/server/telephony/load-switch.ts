/** The switch as it was stored last. */
import { REMEMBERED } from '#domain/telephony/gone.ts'
import { switchOf, type Switch } from '#domain/telephony/switch-state.ts'
import type { Db } from '#platform/database.ts'
import { endedSince, openCalls } from './call.store.ts'
import { seatsOf } from './seat.store.ts'

const GONE_MS = 6 * 3_600_000

export async function loadSwitch(db: Db, centerId: string, now: number): Promise<Switch> {
  const [calls, seats, gone] = await Promise.all([openCalls(db, centerId), seatsOf(db, centerId), endedSince(db, centerId, now - GONE_MS)])
  return switchOf({ agents: seats.flatMap(({ agent }) => agent ?? []), places: calls.flatMap(({ place }) => place ?? []), calls: calls.map(({ call }) => call), gone: gone.slice(-REMEMBERED) })
}
