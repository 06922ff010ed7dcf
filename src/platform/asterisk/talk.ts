/** The talk of one call: who hears whom, and what is recorded of it. While nobody is together, as in a queue, nothing is. */
import type { AriBridge } from './ari-types.ts'
import { unlessGone } from './ari-problem.ts'
import type { Ask } from './ari-rest.ts'
import type { Legs } from './legs.ts'

export type Talk = {
  join(callId: string, legIds: readonly string[]): Promise<void>
  leave(callId: string, legId: string): Promise<void>
  record(callId: string, recordingId: string): Promise<void>
  /** asked for by an agent (a bank card read out), and holds until it is asked otherwise */
  pause(recordingId: string, on: boolean): Promise<void>
  /** a leg is no more; legs knows it no longer */
  ended(callId: string, legId: string): Promise<void>
  recordingOver(recordingId: string): void
  /** bridges of calls nobody is in any more */
  sweep(bridgeIds: readonly string[]): Promise<void>
}

const PREFIX = 'jiesu-call-'
type Recording = { recordingId: string; isPaused: boolean; /** by wish */ isHeld: boolean }
export const bridgeOf = (callId: string): string => `${PREFIX}${callId}`
/** Two in a bridge pass video to each other as it is; the mode matters once a recording or a third listens in. */
const TYPE = 'mixing,video_sfu'

export function talk(ask: Ask, legs: Legs, hush: (legId: string) => Promise<void>): Talk {
  const inside = new Map<string, Set<string>>()
  const recordings = new Map<string, Recording>()

  async function pause(recording: Recording | undefined, isEmpty: boolean): Promise<void> {
    const on = isEmpty || recording?.isHeld === true
    if (!recording || recording.isPaused === on) return
    recording.isPaused = on
    await unlessGone(ask(on ? 'POST' : 'DELETE', `/recordings/live/${recording.recordingId}/pause`))
  }
  async function out(callId: string, legId: string): Promise<void> {
    const there = inside.get(callId)
    if (there?.delete(legId) && there.size === 0) await pause(recordings.get(callId), true)
  }

  return {
    async join(callId, legIds) {
      const bridge = await ask<AriBridge>('POST', `/bridges/${bridgeOf(callId)}`, { type: TYPE, name: bridgeOf(callId) })
      const there = inside.get(callId) ?? new Set()
      inside.set(callId, there)
      for (const legId of legIds) {
        const channel = legs.of(legId)?.channelId ?? legId
        there.add(legId)
        await hush(legId)
        // Whoever sits there already would drop out for a moment.
        if (!bridge.channels.includes(channel)) await unlessGone(ask('POST', `/bridges/${bridge.id}/addChannel`, { channel, inhibitConnectedLineUpdates: true }))
      }
      await pause(recordings.get(callId), false)
    },
    async leave(callId, legId) {
      await unlessGone(ask('POST', `/bridges/${bridgeOf(callId)}/removeChannel`, { channel: legs.of(legId)?.channelId ?? legId }))
      await out(callId, legId)
    },
    async record(callId, recordingId) {
      recordings.set(callId, { recordingId, isPaused: false, isHeld: false })
      await unlessGone(ask('POST', `/bridges/${bridgeOf(callId)}/record`, { name: recordingId, format: 'wav', ifExists: 'fail', beep: false }))
    },
    async pause(recordingId, on) {
      const found = [...recordings].find(([, one]) => one.recordingId === recordingId)
      if (!found) return unlessGone(ask(on ? 'POST' : 'DELETE', `/recordings/live/${recordingId}/pause`))
      found[1].isHeld = on
      await pause(found[1], inside.get(found[0])?.size === 0)
    },
    async ended(callId, legId) {
      await out(callId, legId)
      if (legs.ofCall(callId).length > 0) return
      const recording = recordings.get(callId)
      recordings.delete(callId)
      inside.delete(callId)
      if (recording) await unlessGone(ask('POST', `/recordings/live/${recording.recordingId}/stop`))
      await unlessGone(ask('DELETE', `/bridges/${bridgeOf(callId)}`))
    },
    recordingOver(recordingId) {
      for (const [callId, one] of recordings) if (one.recordingId === recordingId) recordings.delete(callId)
    },
    async sweep(bridgeIds) {
      for (const id of bridgeIds) if (id.startsWith(PREFIX) && legs.ofCall(id.slice(PREFIX.length)).length === 0) await unlessGone(ask('DELETE', `/bridges/${id}`))
    },
  }
}
