/** 交换的全部状态 between two turns, with the ways into it: a call by any of its legs or recordings, and those that time ends. */
import type { AcdAgent, AcdCall } from './acd.ts'
import type { Call } from './call.ts'
import { deskOf, EMPTY_DESK, type Desk } from './desk.ts'
import { NOBODY_GONE, remember, type Gone } from './gone.ts'
import { byText, SortedMap } from './sorted-map.ts'

export type Calls = {
  all: SortedMap<string, Call>
  /** the call a leg or a recording belongs to */
  byPart: SortedMap<string, string>
  /** the platform ends them by itself */
  timed: SortedMap<string, number>
}
/** gone: ids of calls that ended, so that a late message begins none of them anew */
export type Switch = { desk: Desk; calls: SortedMap<string, Call>; gone: Gone; byPart: Calls['byPart']; timed: Calls['timed'] }

const none = <V>(): SortedMap<string, V> => new SortedMap<string, V>(byText)
export const EMPTY_SWITCH: Switch = { desk: EMPTY_DESK, calls: none(), gone: NOBODY_GONE, byPart: none(), timed: none() }

/** What was stored, read again. */
export function switchOf({ agents, places, calls, gone }: { agents: Iterable<AcdAgent>; places: Iterable<AcdCall>; calls: Iterable<Call>; gone: Iterable<string> }): Switch {
  let { calls: all, byPart, timed } = EMPTY_SWITCH
  for (const call of calls) ({ all, byPart, timed } = keepCall({ all, byPart, timed }, call))
  let ended = NOBODY_GONE
  for (const id of gone) ended = remember(ended, id)
  return { desk: deskOf(agents, places), calls: all, gone: ended, byPart, timed }
}

export function keepCall({ all, byPart, timed }: Calls, call: Call): Calls {
  const before = all.get(call.id)
  return {
    all: all.with(call.id, call),
    // Legs and recordings are added to a call and never taken out.
    byPart: before?.legs.length === call.legs.length && before.recordingIds.length === call.recordingIds.length ? byPart : partsOf(call).reduce((parts, id) => (parts.has(id) ? parts : parts.with(id, call.id)), byPart),
    timed: before?.until === call.until ? timed : call.until === undefined ? timed.without(call.id) : timed.with(call.id, call.until),
  }
}

export const dropCall = ({ all, byPart, timed }: Calls, call: Call): Calls =>
  ({ all: all.without(call.id), byPart: partsOf(call).reduce((parts, id) => parts.without(id), byPart), timed: timed.without(call.id) })

const partsOf = ({ legs, recordingIds }: Call): string[] => [...legs.map(({ id }) => id), ...recordingIds]
