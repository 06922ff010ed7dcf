/** Runs in the page before anything of ours: what came over the wire and when, and the sound that comes out. Nothing of the product is changed. */
export type Invite = { at: number; callId: string; auto: string; from: string; hasVideo: boolean }
export type Watched = { invites: Invite[]; pops: Record<string, number>; counts(): Promise<Record<'audioIn' | 'audioOut' | 'videoIn' | 'videoOut', number>>; hear(ms: number): Promise<number[]>; open(): number }

export function watch(): void {
  const invites: Invite[] = []
  const pops: Record<string, number> = {}
  const peers = new Set<RTCPeerConnection>()
  const now = () => performance.timeOrigin + performance.now()
  const RealSocket = globalThis.WebSocket
  globalThis.WebSocket = class extends RealSocket {
    constructor(...given: ConstructorParameters<typeof RealSocket>) {
      super(...given)
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data !== 'string' || !data.startsWith('INVITE ')) return
        const header = (name: string) => new RegExp(`^${name}: *(.*?)\\r?$`, 'im').exec(data)?.[1] ?? ''
        invites.push({ at: now(), callId: header('X-Call-Id'), auto: header('X-Auto-Answer'), from: /sip:([^@>]*)/.exec(header('From'))?.[1] ?? '', hasVideo: /^m=video [1-9]/m.test(data) })
      })
    }
  }
  const RealPeer = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = class extends RealPeer {
    constructor(...given: ConstructorParameters<typeof RealPeer>) { super(...given); peers.add(this) }
  }
  const live = () => [...peers].filter(({ connectionState }) => connectionState === 'connected')
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const id = document.querySelector<HTMLElement>('.pop[data-call]')?.dataset['call']
      if (id && !(id in pops)) pops[id] = now()
    }).observe(document.body, { childList: true, subtree: true, attributes: true })
  })
  const watched: Watched = {
    invites, pops, open: () => live().length,
    async counts() {
      const sum = { audioIn: 0, audioOut: 0, videoIn: 0, videoOut: 0 }
      for (const peer of live()) {
        for (const one of ((await peer.getStats()) as unknown as Map<string, { type: string; kind: string; packetsReceived?: number; packetsSent?: number; framesDecoded?: number; framesEncoded?: number }>).values()) {
          if (one.type === 'inbound-rtp') sum[one.kind === 'video' ? 'videoIn' : 'audioIn'] += (one.kind === 'video' ? one.framesDecoded : one.packetsReceived) ?? 0
          if (one.type === 'outbound-rtp') sum[one.kind === 'video' ? 'videoOut' : 'audioOut'] += (one.kind === 'video' ? one.framesEncoded : one.packetsSent) ?? 0
        }
      }
      return sum
    },
    async hear(ms) {
      const tracks = live().flatMap((peer) => peer.getReceivers().map(({ track }) => track)).filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live')
      const audio = new AudioContext({ sampleRate: 8000 })
      await audio.resume()
      const source = audio.createMediaStreamSource(new MediaStream(tracks))
      const tap = audio.createScriptProcessor(2048, 1, 1)
      const heard: number[] = []
      tap.addEventListener('audioprocess', ({ inputBuffer }) => { for (const sample of inputBuffer.getChannelData(0)) heard.push(sample) })
      source.connect(tap).connect(audio.destination)
      await new Promise((resolve) => { setTimeout(resolve, ms) })
      await audio.close()
      return heard
    },
  }
  Object.assign(globalThis, { watched })
}
