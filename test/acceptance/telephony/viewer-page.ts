/** A citizen who signs: a telephone with a picture in an ordinary browser page. Runs in the page. */
import JsSIP from 'jssip'

type Given = { address: string; user: string; secret: string; realm: string; to: string }
const element = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`)!

const viewer = {
  dial: ({ address, user, secret, realm, to }: Given) => new Promise<void>((resolve, reject) => {
    const ua = new JsSIP.UA({ sockets: [new JsSIP.WebSocketInterface(address)], uri: `sip:${user}@${realm}`, password: secret, register: false, session_timers: false })
    ua.on('connected', () => {
      void navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then((own) => {
        element<HTMLVideoElement>('here').srcObject = own
        const session = ua.call(`sip:${to}@${realm}`, { mediaStream: own, pcConfig: { iceServers: [] } })
        session.connection.addEventListener('track', ({ track, streams }: RTCTrackEvent) => {
          if (track.kind === 'video') element<HTMLVideoElement>('there').srcObject = streams[0] ?? new MediaStream([track])
          else element<HTMLAudioElement>('voice').srcObject = new MediaStream([track])
        })
        session.on('confirmed', () => resolve())
        session.on('failed', ({ cause }: { cause?: string }) => reject(new Error(cause)))
        Object.assign(viewer, { hangUp: () => { session.terminate() } })
      }, reject)
    })
    ua.start()
  }),
}
Object.assign(window, { viewer })
