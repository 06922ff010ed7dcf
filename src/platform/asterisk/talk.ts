/** The talk of one call: who hears whom. The engine ends a recording by itself when the last one has left the bridge. */
import type { AriBridge } from './ari-types.ts'
import { AriProblem, isDone, unlessAbsent, unlessGone } from './ari-problem.ts'
import type { Ask } from './ari-rest.ts'
import type { Legs } from './legs.ts'

export type Talk = {
  join(callId: string, legIds: readonly string[]): Promise<void>
  leave(callId: string, legId: string): Promise<void>
  record(callId: string, recordingId: string): Promise<void>
  /** a leg of this call is no more; legs knows it no longer */
  ended(callId: string): Promise<void>
  /** bridges of calls nobody is in any more */
  sweep(bridgeIds: readonly string[]): Promise<void>
}

const PREFIX = 'jiesu-call-'
export const bridgeOf = (callId: string): string => `${PREFIX}${callId}`
/** With a recorder or a third in it a bridge passes video only when told to. */
const TYPE = 'mixing,video_sfu'

/** @returns the bridge, and who sits in it where it stood already */
export async function makeBridge(ask: Ask, id: string, type: string): Promise<AriBridge> {
  return ask<AriBridge>('POST', `/bridges/${id}`, { type, name: id }).catch((error: unknown) => {
    if (error instanceof AriProblem && error.status === 409) return ask<AriBridge>('GET', `/bridges/${id}`)
    throw error
  })
}

export function talk(ask: Ask, legs: Legs, hush: (legId: string) => Promise<void>): Talk {
  const channelOf = (legId: string) => legs.of(legId)?.channelId ?? legId
  return {
    async join(callId, legIds) {
      const bridge = await makeBridge(ask, bridgeOf(callId), TYPE)
      await Promise.all(legIds.map(hush))
      // Whoever sits there already would drop out for a moment.
      const channels = legIds.map(channelOf).filter((channel) => !bridge.channels.includes(channel))
      if (channels.length === 0) return
      const add = (channel: string) => ask('POST', `/bridges/${bridge.id}/addChannel`, { channel, inhibitConnectedLineUpdates: true })
      if (channels.length > 1 && await isDone(add(channels.join(',')))) return
      // One of them is gone, and the engine took none: those who are left are put in by themselves.
      for (const channel of channels) await unlessAbsent(add(channel))
    },
    leave: (callId, legId) => unlessAbsent(ask('POST', `/bridges/${bridgeOf(callId)}/removeChannel`, { channel: channelOf(legId) })),
    record: (callId, recordingId) => unlessGone(ask('POST', `/bridges/${bridgeOf(callId)}/record`, { name: recordingId, format: 'wav', ifExists: 'fail', beep: false })),
    async ended(callId) {
      if (legs.ofCall(callId).length === 0) await unlessGone(ask('DELETE', `/bridges/${bridgeOf(callId)}`))
    },
    async sweep(bridgeIds) {
      for (const id of bridgeIds) if (id.startsWith(PREFIX) && legs.ofCall(id.slice(PREFIX.length)).length === 0) await unlessGone(ask('DELETE', `/bridges/${id}`))
    },
  }
}
