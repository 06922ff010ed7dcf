/** The telephone of the acceptance, inside the browser. It answers what rings unless told to be silent. */
import JsSIP from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession.js'

type Ring = { at: number; callId: string; auto: string; number: string }
type Session = RTCSession
const rings: Ring[] = []
const open = new Set<Session>()
const state = { isSilent: false, wantsVideo: false }
const element = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`)!
const say = (text: string) => { const line = document.createElement('li'); line.textContent = text; element('log').append(line) }
element('name').textContent = decodeURIComponent(location.search.slice(1))

const phone = {
  register: ({ address, ext, secret, realm, video = false }: { address: string; ext: string; secret: string; realm: string; video?: boolean }) => new Promise<void>((resolve, reject) => {
    state.wantsVideo = video
    const ua = new JsSIP.UA({ sockets: [new JsSIP.WebSocketInterface(address)], uri: `sip:${ext}@${realm}`, password: secret, register: true, session_timers: false })
    ua.on('registered', () => { say('registered'); resolve() })
    ua.on('registrationFailed', ({ cause }: { cause?: string }) => reject(new Error(cause)))
    ua.on('newRTCSession', ({ session, request }: { session: Session; request: { getHeader(name: string): string | undefined; from: { uri: { user: string } } } }) => {
      rings.push({ at: Date.now(), callId: request.getHeader('X-Call-Id') ?? '', auto: request.getHeader('X-Auto-Answer') ?? '', number: request.from.uri.user })
      say(`rings: ${request.from.uri.user}`)
      open.add(session)
      const over = (how: string) => () => { open.delete(session); say(how) }
      session.on('ended', over('ended'))
      session.on('failed', over('not taken'))
      session.on('peerconnection', ({ peerconnection }: { peerconnection: RTCPeerConnection }) => {
        peerconnection.addEventListener('track', ({ track, streams }) => { if (track.kind === 'video') element<HTMLVideoElement>('there').srcObject = streams[0] ?? new MediaStream([track]) })
      })
      if (!state.isSilent) setTimeout(() => { if (!session.isEnded()) session.answer({ mediaConstraints: { audio: true, video: state.wantsVideo }, pcConfig: { iceServers: [] } }) }, 60)
      session.on('confirmed', () => {
        say('talking')
        const here = new MediaStream(session.connection.getSenders().flatMap(({ track }: RTCRtpSender) => (track?.kind === 'video' ? [track] : [])))
        if (here.getTracks().length > 0) element<HTMLVideoElement>('here').srcObject = here
      })
    })
    ua.start()
  }),
  rings: () => Promise.resolve(rings),
  sessions: () => Promise.resolve(open.size),
  silent: (on: boolean) => { state.isSilent = on; return Promise.resolve() },
  async media() {
    const sum = { audioIn: 0, audioOut: 0, videoIn: 0, videoOut: 0 }
    for (const session of open) {
      if (!session.connection) continue
      for (const [, one] of await session.connection.getStats() as unknown as Map<string, { type: string; kind: string; packetsReceived?: number; packetsSent?: number }>) {
        if (one.type === 'inbound-rtp') sum[one.kind === 'video' ? 'videoIn' : 'audioIn'] += one.packetsReceived ?? 0
        if (one.type === 'outbound-rtp') sum[one.kind === 'video' ? 'videoOut' : 'audioOut'] += one.packetsSent ?? 0
      }
    }
    return sum
  },
}
;(window as unknown as { phone: typeof phone }).phone = phone
