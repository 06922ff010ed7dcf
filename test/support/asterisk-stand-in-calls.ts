/** Channels, bridges, playbacks and recordings of the stand-in, with the engine's own ways: what it refuses, what it tells of whom, and what it does by itself. */
type Json = Record<string, unknown>
export type Channel = { id: string; app: string; name: string; state: 'Down' | 'Ring' | 'Ringing' | 'Up'; from: string; exten: string; args: string[]; inApp: boolean; isOurs: boolean; bridge?: string; vars: Record<string, string>; held: boolean; muted: boolean }
type Bridge = { id: string; type: string; app?: string; channels: string[]; recording?: string }
export type Answer = { status: number; json?: unknown; octets?: Buffer }

const NOT_FOUND: Answer = { status: 404, json: { message: 'Channel not found' } }
const done: Answer = { status: 204 }

export class StandInCalls {
  readonly channels = new Map<string, Channel>()
  readonly bridges = new Map<string, Bridge>()
  readonly playbacks = new Map<string, { app: string; channel: string }>()
  readonly recordings = new Map<string, Buffer>()
  readonly live = new Map<string, { bridge: string; app: string; since: number; paused: boolean }>()
  readonly endpoints = new Map<string, Json>()
  /** of telephones that are not there */
  readonly unreachable = new Set<string>()
  private readonly apps = new Set<string>()
  private made = 0
  private readonly tell: (app: string, event: Json) => void
  constructor(tell: (app: string, event: Json) => void) { this.tell = tell }

  connected(app: string): void { this.apps.add(app) }
  dead(): void { for (const all of [this.channels, this.bridges, this.playbacks, this.live]) all.clear() }

  dialIn(app: string, dialled: string, from: string): Channel {
    const channel: Channel = { id: `1700000000.${this.made += 1}`, app, name: `PJSIP/trunk-${this.made}`, state: 'Ring', from, exten: dialled, args: ['inbound'], inApp: true, isOurs: false, vars: {}, held: false, muted: false }
    this.channels.set(channel.id, channel)
    this.about(channel, 'StasisStart', { args: channel.args })
    return channel
  }
  pickUp(id: string): void {
    const channel = this.channels.get(id)
    if (!channel || channel.state === 'Up') return
    Object.assign(channel, { state: 'Up', inApp: true })
    this.about(channel, 'ChannelStateChange')
    this.about(channel, 'StasisStart', { args: channel.args })
  }
  press(id: string, digit: string): void { const channel = this.channels.get(id); if (channel) this.about(channel, 'ChannelDtmfReceived', { digit, duration_ms: 100 }) }
  said(playbackId: string, state: 'done' | 'failed' = 'done'): void {
    const playback = this.playbacks.get(playbackId)
    if (!this.playbacks.delete(playbackId) || !playback) return
    this.tell(playback.app, { type: 'PlaybackFinished', playback: { id: playbackId, state, target_uri: `channel:${playback.channel}`, media_uri: '' } })
  }
  end(id: string, cause = 16): void {
    const channel = this.channels.get(id)
    if (!channel) return
    this.leave(channel)
    for (const [playbackId, { channel: of }] of this.playbacks) if (of === id) this.said(playbackId, 'failed')
    this.channels.delete(id)
    if (channel.inApp) this.about(channel, 'StasisEnd')
    // The engine tells the application of the end of channels it made itself alone.
    if (channel.isOurs) this.about(channel, 'ChannelDestroyed', { cause, cause_txt: '' })
  }
  /** A telephone comes or goes; told to the application that asked for it. */
  device(app: string, ext: string, isThere: boolean): void {
    if (isThere) this.unreachable.delete(ext)
    else this.unreachable.add(ext)
    this.tell(app, { type: 'DeviceStateChanged', device_state: { name: `PJSIP/${ext}`, state: isThere ? 'NOT_INUSE' : 'UNAVAILABLE' } })
  }
  private about(channel: Channel, type: string, more: Json = {}): void { this.tell(channel.app, { type, ...more, channel: shown(channel) }) }
  private leave(channel: Channel): void {
    const bridge = this.bridges.get(channel.bridge ?? '')
    delete channel.bridge
    if (!bridge) return
    bridge.channels = bridge.channels.filter((one) => one !== channel.id)
    if (bridge.recording && bridge.channels.length === 0) this.recorded(bridge.recording)
  }
  private recorded(name: string): void {
    const live = this.live.get(name)
    if (!this.live.delete(name) || !live) return
    const bridge = this.bridges.get(live.bridge)
    if (bridge) delete bridge.recording
    const duration = Math.round((Date.now() - live.since) / 1000)
    this.recordings.set(name, Buffer.alloc(44 + 16_000 * duration))
    this.tell(live.app, { type: 'RecordingFinished', recording: { name, format: 'wav', state: 'done', target_uri: `bridge:${live.bridge}`, duration } })
  }

  answer(method: string, path: string, query: Record<string, string>, body: unknown): Answer {
    const [, area = '', id = '', what = '', more = ''] = path.split('/')
    if (area === 'channels') return id === '' ? { status: 200, json: [...this.channels.values()].map(shown) } : this.onChannel(method, id, what, more, query, body)
    if (area === 'bridges') return this.onBridge(method, id, what, query)
    if (area === 'playbacks') return this.onPlayback(method, id)
    if (area === 'recordings') return this.onRecording(method, id, what, more)
    if (area === 'applications') return what === '' ? { status: 200, json: { name: id, channel_ids: [...this.channels.values()].filter((c) => c.app === id && c.inApp).map((c) => c.id), bridge_ids: [...this.bridges.keys()], endpoint_ids: [], device_names: [] } } : { status: 200, json: { name: id, channel_ids: [], bridge_ids: [] } }
    if (area === 'endpoints') return { status: 200, json: [...this.endpoints.keys()].map((resource) => ({ technology: 'PJSIP', resource, state: this.unreachable.has(resource) ? 'offline' : 'online', channel_ids: [] })) }
    if (area === 'asterisk' && path.includes('/config/dynamic/')) { const [kind, ext] = path.split('/').slice(-2); if (kind === 'endpoint') this.endpoints.set(ext!, body as Json); return { status: 200, json: [] } }
    return { status: 200, json: { system: { version: 'stand-in' } } }
  }

  private onChannel(method: string, id: string, what: string, more: string, query: Record<string, string>, body: unknown): Answer {
    const channel = this.channels.get(id)
    if (method === 'POST' && what === '') return this.originate(id, query, body)
    if (!channel) return NOT_FOUND
    if (what === 'variable') return method === 'POST' ? (channel.vars[query['variable']!] = query['value']!, done) : channel.vars[query['variable']!] === undefined ? { status: 404, json: { message: 'Provided variable was not found' } } : { status: 200, json: { value: channel.vars[query['variable']!] } }
    if (what === '') { this.end(id); return done }
    if (!channel.inApp) return { status: 409, json: { message: 'Channel not in Stasis application' } }
    if (what === 'answer') { if (channel.state !== 'Up') { channel.state = 'Up'; this.about(channel, 'ChannelStateChange') } return done }
    if (what === 'moh') channel.held = method === 'POST'
    if (what === 'mute') channel.muted = method === 'POST'
    if (what === 'play') { if (channel.bridge) return { status: 409, json: { message: 'Channel in a bridge' } }; this.playbacks.set(more, { app: channel.app, channel: id }); return { status: 201, json: { id: more, state: 'queued', target_uri: `channel:${id}`, media_uri: query['media'] } } }
    if (what === 'snoop') {
      const snoop: Channel = { ...channel, id: more, name: `Snoop/${id}`, app: query['app']!, args: query['appArgs']!.split(','), state: 'Up', inApp: true, isOurs: true, vars: {} }
      delete snoop.bridge
      this.channels.set(more, snoop)
      this.about(snoop, 'StasisStart', { args: snoop.args })
      return { status: 200, json: shown(snoop) }
    }
    return done
  }
  private originate(id: string, query: Record<string, string>, body: unknown): Answer {
    if (this.channels.has(id)) return { status: 409, json: { message: 'Channel with given unique ID already exists' } }
    const dialled = query['endpoint']!.replace('PJSIP/', '')
    if (this.unreachable.has(dialled)) return { status: 500, json: { error: 'Allocation failed' } }
    const channel: Channel = { id, app: query['app']!, name: `${query['endpoint']!}-${this.made += 1}`, state: 'Ringing', from: query['callerId']!, exten: '', args: query['appArgs']!.split(','), inApp: false, isOurs: true, vars: { ...(body as { variables: Record<string, string> }).variables }, held: false, muted: false }
    this.channels.set(id, channel)
    this.about(channel, 'ChannelStateChange')
    return { status: 200, json: shown(channel) }
  }
  private onBridge(method: string, id: string, what: string, query: Record<string, string>): Answer {
    const bridge = this.bridges.get(id)
    if (method === 'POST' && what === '') {
      if (bridge) return { status: 409, json: { message: `Bridge with id '${id}' already exists` } }
      this.bridges.set(id, { id, type: query['type']!, channels: [] })
      return { status: 200, json: shownBridge(this.bridges.get(id)!) }
    }
    if (!bridge) return { status: 404, json: { message: 'Bridge not found' } }
    if (method === 'GET') return { status: 200, json: shownBridge(bridge) }
    if (method === 'DELETE') { for (const one of bridge.channels) this.leave(this.channels.get(one)!); this.bridges.delete(id); return done }
    if (what === 'record') {
      if (this.live.has(query['name']!) || this.recordings.has(query['name']!)) return { status: 409, json: { message: 'Recording already exists' } }
      bridge.recording = query['name']!
      this.live.set(query['name']!, { bridge: id, app: this.channels.get(bridge.channels[0] ?? '')?.app ?? [...this.apps][0] ?? '', since: Date.now(), paused: false })
      return { status: 201, json: { name: query['name'], format: 'wav', state: 'recording', target_uri: `bridge:${id}` } }
    }
    for (const one of query['channel']!.split(',')) {
      const channel = this.channels.get(one)
      if (!channel) return { status: 400, json: { message: 'Channel not found' } }
      if (!channel.inApp) return { status: 422, json: { message: 'Channel not in Stasis application' } }
      if (what === 'removeChannel') { if (channel.bridge !== id) return { status: 422, json: { message: 'Channel not in this bridge' } }; this.leave(channel) } else { this.leave(channel); channel.bridge = id; bridge.channels.push(one) }
    }
    return done
  }
  private onPlayback(method: string, id: string): Answer {
    if (!this.playbacks.has(id)) return { status: 404, json: { message: 'Playback not found' } }
    if (method === 'DELETE') { this.said(id, 'failed'); return done }
    return { status: 200, json: { id, state: 'playing' } }
  }
  private onRecording(method: string, where: string, name: string, what: string): Answer {
    if (where === 'stored' && name === '') return { status: 200, json: [...this.recordings.keys()].map((one) => ({ name: one, format: 'wav' })) }
    const stored = this.recordings.get(name)
    if (where === 'stored') return stored === undefined ? { status: 404, json: { message: 'Recording not found' } } : method === 'DELETE' ? (this.recordings.delete(name), done) : { status: 200, octets: stored }
    const live = this.live.get(name)
    if (!live) return { status: 404, json: { message: 'Recording not found' } }
    if (what === 'stop') this.recorded(name)
    if (what === 'pause') live.paused = method === 'POST'
    return done
  }
}

const shown = (c: Channel): Json => ({ id: c.id, name: c.name, state: c.state, caller: { name: '', number: c.from }, dialplan: { context: 'jiesu-inbound', exten: c.exten, priority: 3 }, ...(c.vars['JIESU'] ? { channelvars: { JIESU: c.vars['JIESU'] } } : {}) })
const shownBridge = (b: Bridge): Json => ({ id: b.id, technology: 'simple_bridge', bridge_type: b.type.split(',')[0], name: b.id, channels: b.channels })
