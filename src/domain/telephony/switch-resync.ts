/** After a restart or a cut line: what the engine still has is kept, what it no longer has has ended, what is new there is taken up. */
import { isOver, openLegs } from './call.ts'
import type { EngineSnapshot } from './engine.ts'
import type { Turn } from './switch.ts'
import { legEnded } from './switch-ends.ts'
import { onEngineEvent } from './switch-events.ts'
import { connect } from './switch-legs.ts'

export function resync(turn: Turn, { legs, recordings }: EngineSnapshot): void {
  const there = new Map(legs.map((leg) => [leg.legId, leg]))
  const believed = Array.from(turn.calls(), ({ id }) => id)
  for (const callId of believed) {
    // The person outside first: without them nobody goes on.
    for (const leg of openLegs(turn.call(callId)!).toSorted((a, b) => Number(isOutside(b.role)) - Number(isOutside(a.role)))) {
      const seen = there.get(leg.id)
      // The turn may have ended the call by an earlier leg.
      if (isOver(turn.call(callId)!)) break
      if (!seen) legEnded(turn, leg.id, 'error', true)
      else if (leg.state === 'ringing' && seen.state === 'up') onEngineEvent(turn, { type: 'leg.answered', at: turn.at, legId: leg.id })
    }
    const call = turn.call(callId)!
    if (isOver(call)) continue
    if (call.state === 'talking') {
      const recordingId = call.recordingIds.at(-1)
      connect(turn, call)
      // The order to record may never have been given; one that was refuses the second by its id.
      if (turn.rules.records && recordingId !== undefined && !call.recordingOver && !recordings.includes(recordingId) && openLegs(call).length > 1) turn.order({ order: 'record', callId, recordingId })
    }
    // The order to park or to ring, or to send away, may never have been given.
    const caller = openLegs(call).find(({ role }) => role === 'caller')
    if (call.refused && caller) turn.order({ order: 'hang_up', legId: caller.id, why: 'normal' })
    else if (call.state === 'queued' && caller) turn.order({ order: 'answer', legId: caller.id }, { order: 'park', legId: caller.id })
  }
  const open = new Set([...turn.calls()].flatMap((call) => openLegs(call).map(({ id }) => id)))
  for (const { callId, legId, from, dialled } of legs) {
    if (open.has(legId)) continue
    const isNew = from !== undefined && dialled !== undefined && !turn.call(callId) && !turn.isGone(callId)
    if (isNew) onEngineEvent(turn, { type: 'leg.offered', at: turn.at, callId, legId, from, dialled })
    // Ended as far as we know; the order to hang up was lost.
    else turn.order({ order: 'hang_up', legId, why: 'normal' })
  }
}

const isOutside = (role: string): boolean => role === 'caller' || role === 'called'
