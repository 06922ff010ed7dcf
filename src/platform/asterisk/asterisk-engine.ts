/**
 * Asterisk behind the engine's interface. A leg we originate is a channel of the leg's own id; every channel of ours carries a mark, so that
 * whoever comes after a restart knows it again. What concerns one channel is heard in its order.
 */
import type { Engine, EngineEvent } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'
import { unlessGone } from './ari-problem.ts'
import { ariClient, type AriAccess, type AriClient } from './ari-client.ts'
import type { AriChannel, AriEvent } from './ari-types.ts'
import { asteriskOrders } from './asterisk-orders.ts'
import { inOrder } from './in-order.ts'
import { legEnd } from './leg-end.ts'
import { legs as legsKnown, MARK, markOf } from './legs.ts'
import { phones as phonesOf } from './phones.ts'
import { holdingOf, prompts as promptsOf } from './prompts.ts'
import { takeSnapshot } from './snapshot.ts'
import { supervision as supervisionOf } from './supervision.ts'
import { makeBridge, talk as talkOf } from './talk.ts'

const ABILITIES = { media: true, webrtc: true, recording: true, keys: true, supervise: true, conference: true, video: true, provisioning: true }
/** More than half of all events, and nobody reads them. */
const UNREAD = [{ type: 'ChannelVarset' }, { type: 'ChannelDialplan' }]
const ENDED_BY_ENGINE = 38

export type AsteriskOptions = AriAccess & { /** endpoint outside numbers are reached by */ trunk?: string; client?: AriClient; onProblem?(error: unknown, about: string): void }

export function asteriskEngine(options: AsteriskOptions): Engine {
  const { app, trunk = 'trunk', client = ariClient(options), onProblem = () => undefined } = options
  const { ask, askLast } = client
  const legs = legsKnown()
  const prompts = promptsOf(ask, legs, app)
  const talk = talkOf(ask, legs, prompts.hush)
  const supervision = supervisionOf(ask, legs, talk, app)
  const phones = phonesOf(ask, app)
  const carryOut = asteriskOrders({ ask, app, trunk, legs, talk, prompts, supervision })
  const problem = (about: string) => (error: unknown) => onProblem(error, about)
  const inTurn = inOrder(problem('event'))
  let sink: (event: EngineEvent) => void = () => undefined
  const at = (event: { timestamp: string }) => Date.parse(event.timestamp) || Date.now()

  function hear(event: AriEvent): void {
    switch (event.type) {
      case 'StasisStart': return inTurn(event.channel.id, () => entered(event))
      case 'StasisEnd': return inTurn(event.channel.id, () => ended(event.channel.id, at(event), 16))
      case 'ChannelDestroyed': return inTurn(event.channel.id, () => ended(event.channel.id, at(event), event.cause))
      case 'ChannelStateChange': return event.channel.state === 'Ringing' ? tell(event.channel, (legId) => ({ type: 'leg.ringing', at: at(event), legId })) : undefined
      case 'ChannelDtmfReceived': return tell(event.channel, (legId) => ({ type: 'key.pressed', at: at(event), legId, key: event.digit }))
      // A telephone that answers with one medium less says hold before it is up.
      case 'ChannelHold': return tell(event.channel, (legId, isUp) => (isUp ? { type: 'leg.held', at: at(event), legId } : undefined))
      case 'ChannelUnhold': return tell(event.channel, (legId, isUp) => (isUp ? { type: 'leg.resumed', at: at(event), legId } : undefined))
      case 'PlaybackFinished': return inTurn(event.playback.target_uri.replace(/^channel:/, ''), async () => {
        await prompts.finished(event.playback.id)
        sink({ type: 'play.finished', at: at(event), playId: event.playback.id, ok: event.playback.state === 'done' })
      })
      case 'RecordingFinished': return sink({ type: 'recording.finished', at: at(event), recordingId: event.recording.name, seconds: event.recording.duration ?? 0 })
      case 'RecordingFailed': return sink({ type: 'recording.failed', at: at(event), recordingId: event.recording.name, reason: event.recording.cause ?? '' })
      case 'DeviceStateChanged': return sink({ type: 'device.changed', at: at(event), ext: event.device_state.name.replace(/^PJSIP\//, ''), reachable: !['UNAVAILABLE', 'INVALID'].includes(event.device_state.state) })
      case 'ApplicationReplaced':
    }
  }
  const tell = (channel: AriChannel, what: (legId: string, isUp: boolean) => EngineEvent | undefined): void => inTurn(channel.id, () => {
    const leg = legs.at(channel.id)
    const told = leg && what(leg.legId, leg.isUp)
    if (told) sink(told)
  })

  async function entered({ channel, args, timestamp }: Extract<AriEvent, { type: 'StasisStart' }>): Promise<void> {
    const [kind, of] = args
    if (kind === 'snoop') return supervision.snoopStarted(channel, of ?? '')
    const known = legs.at(channel.id)
    if (kind === 'leg') {
      if (!known || known.isUp) return
      known.isUp = true
      sink({ type: 'leg.answered', at: at({ timestamp }), legId: known.legId })
      return supervision.leaderUp(known.legId)
    }
    if (known) return
    const leg = legs.know({ callId: newId(), legId: newId(), channelId: channel.id, isUp: true })
    prompts.came(leg.legId)
    // Before anybody hears of the call: a switch that starts anew must find the same ids. Who has hung up already is a missed call all the same.
    // Where there is too much to do, whoever comes waits before the door, hearing it ring, and those inside are served: nobody is sent away.
    await unlessGone(askLast('POST', `/channels/${channel.id}/variable`, { variable: MARK, value: markOf(app, leg) })).catch(problem('mark'))
    sink({ type: 'leg.offered', at: at({ timestamp }), callId: leg.callId, legId: leg.legId, from: channel.caller.number, dialled: channel.dialplan.exten })
  }

  /** A caller's channel is told by StasisEnd, one of ours by ChannelDestroyed and, once it was up, by StasisEnd as well: the first counts. */
  async function ended(channelId: string, when: number, cause: number): Promise<void> {
    const leg = legs.forget(channelId)
    if (!leg) return
    sink({ type: 'leg.ended', at: when, legId: leg.legId, cause: legEnd(cause) })
    prompts.forget(leg.legId)
    await supervision.ended(leg.legId)
    await talk.ended(leg.callId)
  }

  async function connected(): Promise<void> {
    await ask('PUT', `/applications/${encodeURIComponent(app)}/eventFilter`, {}, { disallowed: UNREAD })
    await makeBridge(ask, holdingOf(app), 'holding')
    await prompts.look()
    for (const { ext, reachable } of await phones.look()) sink({ type: 'device.changed', at: Date.now(), ext, reachable })
  }

  return {
    kind: 'asterisk', abilities: ABILITIES, carryOut,
    snapshot: async () => takeSnapshot({ ask, app, legs, talk, supervision }),
    async start(to) {
      sink = to
      await client.listen(hear, (state) => {
        if (state === 'up') return void connected().catch(problem('connect')).finally(() => sink({ type: 'engine.changed', at: Date.now(), state }))
        // Without the engine there is no call any more: nobody shall sit before a dead one until it is back.
        if (state === 'gone') {
          for (const { channelId } of legs.all()) inTurn(channelId, async () => ended(channelId, Date.now(), ENDED_BY_ENGINE).catch(() => undefined))
          return
        }
        sink({ type: 'engine.changed', at: Date.now(), state })
      })
    },
    stop: () => client.stop(),
    fetchRecording: (recordingId) => client.octets(`/recordings/stored/${encodeURIComponent(recordingId)}/file`),
    deleteRecording: (recordingId) => unlessGone(ask('DELETE', `/recordings/stored/${encodeURIComponent(recordingId)}`)),
    provision: (ext, secret) => phones.provision(ext, secret),
  }
}
