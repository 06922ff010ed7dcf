/** After a restart or a cut line: what the engine still has is kept, what it no longer has has ended, what is new there is taken up. */
import { openLegs } from './call.ts'
import type { EngineSnapshot } from './engine.ts'
import type { Turn } from './switch.ts'
import { connect, onEngineEvent } from './switch-events.ts'

export function resync(turn: Turn, { legs, recordings }: EngineSnapshot): void {
  const there = new Map(legs.map((leg) => [leg.legId, leg]))
  const believed = Array.from(turn.calls(), ({ id }) => id)
  for (const callId of believed) {
    for (const leg of openLegs(turn.call(callId)!)) {
      const seen = there.get(leg.id)
      // The turn may have ended the call by an earlier leg.
      if (turn.call(callId)?.state === 'ended') break
      if (!seen) onEngineEvent(turn, { type: 'leg.ended', at: turn.at, legId: leg.id, cause: 'error' })
      else if (leg.state === 'ringing' && seen.state === 'up') onEngineEvent(turn, { type: 'leg.answered', at: turn.at, legId: leg.id })
    }
    const call = turn.call(callId)
    if (call?.state === 'talking') {
      const recordingId = call.recordingIds.at(-1)
      connect(turn, call)
      // The order to record may never have been given; one that was refuses the second by its id.
      if (turn.rules.records && recordingId !== undefined && !recordings.includes(recordingId) && openLegs(call).length > 1) turn.order({ order: 'record', callId, recordingId })
    }
    // The order to park or to ring may never have been given.
    if (call?.state === 'queued') for (const leg of openLegs(call)) if (leg.role === 'caller') turn.order({ order: 'answer', legId: leg.id }, { order: 'park', legId: leg.id })
  }
  const known = new Set([...turn.calls()].flatMap(({ legs: own }) => own.map(({ id }) => id)))
  for (const { callId, legId, from, dialled } of legs) {
    if (known.has(legId)) continue
    if (from !== undefined && dialled !== undefined && !turn.call(callId)) onEngineEvent(turn, { type: 'leg.offered', at: turn.at, callId, legId, from, dialled })
    else turn.order({ order: 'hang_up', legId, why: 'normal' })
  }
}
