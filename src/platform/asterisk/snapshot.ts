/** What the engine has of ours now. Of several applications on one engine only what bears our mark; what began or ended while we looked is told as it is. */
import type { EngineSnapshot } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'
import type { Ask } from './ari-rest.ts'
import type { AriApplication, AriChannel } from './ari-types.ts'
import { MARK, markOf, readMark, type Legs } from './legs.ts'
import { isSnoop, type Supervision } from './supervision.ts'
import type { Talk } from './talk.ts'

type With = { ask: Ask; app: string; legs: Legs; talk: Talk; supervision: Supervision }

export async function takeSnapshot({ ask, app, legs, talk, supervision }: With): Promise<EngineSnapshot> {
  const before = new Set(legs.all())
  const [channels, known, recordings] = await Promise.all([
    ask<AriChannel[]>('GET', '/channels'), ask<AriApplication>('GET', `/applications/${encodeURIComponent(app)}`),
    ask<{ name: string }[]>('GET', '/recordings/stored').catch(() => []),
  ])
  const found = new Map<string, EngineSnapshot['legs'][number]>()
  const ours = new Set(known.channel_ids)
  await Promise.all(channels.map(async (channel) => {
    if (isSnoop(channel)) return ours.has(channel.id) ? supervision.known(channel.id) : undefined
    const state = channel.state === 'Up' ? 'up' as const : 'ringing' as const
    const ids = readMark(app, channel.channelvars?.[MARK] ?? await markAt(ask, channel.id))
    const outside = { from: channel.caller.number, dialled: channel.dialplan.exten }
    if (ids) {
      const isCaller = ids.legId !== channel.id
      const leg = legs.at(channel.id) ?? legs.know({ ...ids, channelId: channel.id, isUp: isCaller || state === 'up' })
      if (state === 'up') leg.isUp = true
      found.set(ids.legId, { ...ids, state: isCaller ? 'up' : state, ...(isCaller ? outside : {}) })
    } else if (ours.has(channel.id) && !legs.at(channel.id)) {
      // It came to whoever was here before us and did not live to mark it.
      const leg = legs.know({ callId: newId(), legId: newId(), channelId: channel.id, isUp: true })
      await ask('POST', `/channels/${channel.id}/variable`, { variable: MARK, value: markOf(app, leg) })
      found.set(leg.legId, { callId: leg.callId, legId: leg.legId, state: 'up', ...outside })
    }
  }))
  for (const leg of before) if (!found.has(leg.legId) && channels.every(({ id }) => id !== leg.channelId)) legs.forget(leg.channelId)
  const now = new Set(legs.all().map(({ legId }) => legId))
  for (const legId of found.keys()) if (!now.has(legId)) found.delete(legId)
  for (const leg of legs.all()) if (!found.has(leg.legId) && !before.has(leg)) found.set(leg.legId, { callId: leg.callId, legId: leg.legId, state: leg.isUp ? 'up' : 'ringing' })
  await talk.sweep(known.bridge_ids)
  return { legs: [...found.values()], recordings: recordings.map(({ name }) => name) }
}

const markAt = async (ask: Ask, channelId: string): Promise<string> =>
  (await ask<{ value: string }>('GET', `/channels/${channelId}/variable`, { variable: MARK }).catch(() => ({ value: '' }))).value
