/**
 * Asterisk behind the engine's interface. A leg we originate is a channel of the leg's own id; a caller's channel carries our ids as channel
 * variables, so that whoever comes after a restart knows it again.
 */
import type { Engine, EngineEvent, EngineOrder, EngineSnapshot } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'
import { ariClient, type AriAccess, type AriClient } from './ari-client.ts'
import type { AriChannel, AriEvent } from './ari-types.ts'
import { asteriskOrders, type Playing } from './asterisk-orders.ts'
import { legEnd } from './leg-end.ts'

const CALL = 'JIESU_CALL'
const LEG = 'JIESU_LEG'
const ABILITIES = { media: true, webrtc: true, recording: true, keys: true, supervise: true, conference: true, video: true, provisioning: true }
type Options = AriAccess & { /** endpoint outside numbers are reached by */ trunk?: string; client?: AriClient }

export function asteriskEngine(options: Options): Engine {
  const client = options.client ?? ariClient(options)
  const { app } = options
  /** the engine's channel of a leg, and back; the same for legs we originated */
  const channelOf = new Map<string, string>()
  const legOf = new Map<string, string>()
  const playing: Playing = new Map()
  let sink: (event: EngineEvent) => void = () => undefined
  const know = (legId: string, channelId: string) => { channelOf.set(legId, channelId); legOf.set(channelId, legId) }
  const forget = (channelId: string) => { const legId = legOf.get(channelId); legOf.delete(channelId); if (legId) channelOf.delete(legId) }
  const at = (event: { timestamp: string }) => Date.parse(event.timestamp) || Date.now()
  const orders = asteriskOrders({ client, app, trunk: options.trunk ?? 'trunk', channelOf: (legId) => channelOf.get(legId) ?? legId, know, playing })

  async function hear(event: AriEvent): Promise<void> {
    switch (event.type) {
      case 'StasisStart': return entered(event)
      case 'StasisEnd': return ended(event.channel, at(event), 16)
      case 'ChannelDestroyed': return ended(event.channel, at(event), event.cause)
      case 'ChannelStateChange': return event.channel.state === 'Ringing' ? tell(event.channel, (legId) => ({ type: 'leg.ringing', at: at(event), legId })) : undefined
      case 'ChannelDtmfReceived': return tell(event.channel, (legId) => ({ type: 'key.pressed', at: at(event), legId, key: event.digit }))
      case 'ChannelHold': return tell(event.channel, (legId) => ({ type: 'leg.held', at: at(event), legId }))
      case 'ChannelUnhold': return tell(event.channel, (legId) => ({ type: 'leg.resumed', at: at(event), legId }))
      case 'PlaybackFinished': await orders.playFinished(event.playback.id); return sink({ type: 'play.finished', at: at(event), playId: event.playback.id, ok: event.playback.state === 'done' })
      case 'RecordingFinished': return sink({ type: 'recording.finished', at: at(event), recordingId: event.recording.name, seconds: event.recording.duration ?? 0 })
      case 'RecordingFailed': return sink({ type: 'recording.failed', at: at(event), recordingId: event.recording.name, reason: event.recording.cause ?? '' })
      case 'DeviceStateChanged': return sink({ type: 'device.changed', at: at(event), ext: event.device_state.name.replace(/^PJSIP\//, ''), reachable: !['UNAVAILABLE', 'INVALID'].includes(event.device_state.state) })
      case 'ApplicationReplaced': case 'ChannelHangupRequest':
    }
  }
  function tell(channel: AriChannel, what: (legId: string) => EngineEvent): void {
    const legId = legOf.get(channel.id)
    if (legId) sink(what(legId))
  }

  async function entered({ channel, args, timestamp }: Extract<AriEvent, { type: 'StasisStart' }>): Promise<void> {
    const [kind] = args
    if (kind === 'snoop') return orders.snoopStarted(channel.id)
    if (kind === 'leg') {
      know(channel.id, channel.id)
      return sink({ type: 'leg.answered', at: at({ timestamp }), legId: channel.id })
    }
    const ids = { callId: newId(), legId: newId() }
    know(ids.legId, channel.id)
    // Before anybody hears of the call: a switch that starts anew must find the same ids.
    await client.ask('POST', `/channels/${channel.id}/variable`, { variable: LEG, value: ids.legId })
    await client.ask('POST', `/channels/${channel.id}/variable`, { variable: CALL, value: ids.callId })
    sink({ type: 'leg.offered', at: at({ timestamp }), ...ids, from: channel.caller.number, dialled: channel.dialplan.exten })
  }

  function ended(channel: AriChannel, when: number, cause: number): void {
    tell(channel, (legId) => ({ type: 'leg.ended', at: when, legId, cause: legEnd(cause) }))
    forget(channel.id)
  }

  async function snapshot(): Promise<EngineSnapshot> {
    const [channels, known] = await Promise.all([client.ask<AriChannel[]>('GET', '/channels'), client.ask<{ channel_ids: string[] }>('GET', `/applications/${encodeURIComponent(app)}`)])
    const legs: EngineSnapshot['legs'][number][] = []
    for (const channel of channels) {
      const [legId, callId] = await Promise.all([LEG, CALL].map((variable) => valueOf(channel.id, variable)))
      if (legId && callId) {
        know(legId, channel.id)
        const isCaller = legId !== channel.id
        legs.push({ callId, legId, state: channel.state === 'Up' ? 'up' : 'ringing', ...(isCaller ? { from: channel.caller.number, dialled: channel.dialplan.exten } : {}) })
      } else if (known.channel_ids.includes(channel.id) && !legOf.has(channel.id) && !channel.name.startsWith('Snoop/')) {
        await entered({ type: 'StasisStart', channel, args: ['inbound'], timestamp: new Date().toISOString(), application: app })
      }
    }
    return { legs, recordings: [] }
  }
  const valueOf = async (channelId: string, variable: string): Promise<string> =>
    (await client.ask<{ value: string }>('GET', `/channels/${channelId}/variable`, { variable }).catch(() => ({ value: '' }))).value

  return {
    kind: 'asterisk', abilities: ABILITIES, snapshot,
    async start(to) {
      sink = to
      await client.listen((event) => { void hear(event).catch(() => undefined) }, (state) => {
        if (state !== 'up') return sink({ type: 'engine.changed', at: Date.now(), state })
        void orders.prepare().catch(() => undefined).finally(() => sink({ type: 'engine.changed', at: Date.now(), state }))
      })
    },
    stop: () => client.stop(),
    carryOut: (order: EngineOrder) => orders.carryOut(order),
    fetchRecording: (recordingId) => client.octets(`/recordings/stored/${recordingId}/file`),
    deleteRecording: async (recordingId) => { await client.ask('DELETE', `/recordings/stored/${recordingId}`) },
    provision: (ext, secret) => orders.provision(ext, secret),
  }
}
