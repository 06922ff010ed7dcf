/** 监听, 耳语, 强插: listening and whispering go through a snoop channel in a bridge with the leader; who barges in sits in the call's own bridge. */
import type { EngineOrder } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'
import { unlessAbsent, unlessGone } from './ari-problem.ts'
import type { Ask } from './ari-rest.ts'
import type { AriChannel } from './ari-types.ts'
import type { Legs } from './legs.ts'
import { makeBridge, type Talk } from './talk.ts'

type Wanted = Omit<Extract<EngineOrder, { order: 'supervise' }>, 'order'>
export type Supervision = {
  supervise(order: Wanted): Promise<void>
  /** the leader has picked up, now there is somebody to listen */
  leaderUp(legId: string): Promise<void>
  snoopStarted(channel: AriChannel, leaderLegId: string): Promise<void>
  /** found after a restart */
  known(snoopId: string): void
  ended(legId: string): Promise<void>
}
const PREFIX = 'jiesu-snoop-'
const listenBridge = (legId: string) => `jiesu-listen-${legId}`
export const isSnoop = ({ id, name }: AriChannel): boolean => id.startsWith(PREFIX) || name.startsWith('Snoop/')

export function supervision(ask: Ask, legs: Legs, talk: Talk, app: string): Supervision {
  const wanted = new Map<string, Wanted>()
  const snoops = new Map<string, string>()

  async function stop(legId: string): Promise<void> {
    const snoop = snoops.get(legId)
    snoops.delete(legId)
    if (snoop) await unlessGone(ask('DELETE', `/channels/${snoop}`))
  }
  async function begin({ legId, targetLegId, mode }: Wanted): Promise<void> {
    await stop(legId)
    const [leader, target] = [legs.of(legId), legs.of(targetLegId)]
    if (!leader || !target) return
    if (mode === 'barge') return talk.join(leader.callId, [legId])
    await talk.leave(leader.callId, legId)
    const snoopId = `${PREFIX}${legId}-${newId()}`
    snoops.set(legId, snoopId)
    await unlessGone(ask('POST', `/channels/${target.channelId}/snoop/${snoopId}`, { app, appArgs: `snoop,${legId}`, spy: 'both', whisper: mode === 'whisper' ? 'out' : 'none' }))
  }

  return {
    async supervise(order) {
      wanted.set(order.legId, order)
      if (legs.of(order.legId)?.isUp) await begin(order)
    },
    async leaderUp(legId) {
      const order = wanted.get(legId)
      if (order) await begin(order)
    },
    async snoopStarted(channel, legId) {
      const leader = legs.of(legId)
      if (!leader) return unlessGone(ask('DELETE', `/channels/${channel.id}`))
      snoops.set(legId, channel.id)
      await makeBridge(ask, listenBridge(legId), 'mixing')
      await unlessAbsent(ask('POST', `/bridges/${listenBridge(legId)}/addChannel`, { channel: `${leader.channelId},${channel.id}` }))
    },
    known(snoopId) { snoops.set(snoopId.slice(PREFIX.length, PREFIX.length + UUID_LENGTH), snoopId) },
    async ended(legId) {
      const wasListening = snoops.has(legId)
      wanted.delete(legId)
      await stop(legId)
      if (wasListening) await unlessGone(ask('DELETE', `/bridges/${listenBridge(legId)}`))
    },
  }
}
const UUID_LENGTH = 36
