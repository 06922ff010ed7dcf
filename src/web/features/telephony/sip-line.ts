/** The telephone in the browser over JsSIP; this file is loaded when an engine wants one. */
import { UA, WebSocketInterface } from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession.js'
import type { IncomingRequest } from 'jssip/lib/SIPMessage.js'
import { problemOf, SILENT, type LineGiven, type LineNews, type LineProblem, type PhoneLine } from './phone-line.ts'

export function openSipLine({ ext, secret, address, realm }: LineGiven): PhoneLine {
  let news: LineNews = { ...SILENT, state: 'connecting' }
  const listeners = new Set<(news: LineNews) => void>()
  const tell = (part: Partial<LineNews>) => { news = { ...news, ...part }; for (const hear of listeners) hear(news) }
  const rings = new Map<string, { session: RTCSession; video: boolean }>()
  // The screen knows of a call before the telephone does: who is that quick shall not press again.
  let early: { callId: string; at: number } | undefined
  const ua = new UA({ sockets: [new WebSocketInterface(address)], uri: `sip:${ext}@${realm}`, password: secret, register: true, register_expires: 120, session_timers: false, user_agent: 'Jiesu' })

  ua.on('connecting', () => tell({ state: 'connecting' }))
  ua.on('disconnected', () => tell({ state: 'lost' }))
  ua.on('registered', () => tell({ state: 'ready' }))
  ua.on('unregistered', () => tell({ state: 'lost' }))
  ua.on('registrationFailed', () => tell({ state: 'refused' }))
  ua.on('newRTCSession', ({ originator, session, request }: { originator: string; session: RTCSession; request: unknown }) => {
    if (originator !== 'remote') return
    const incoming = request as IncomingRequest
    const callId = incoming.getHeader('X-Call-Id') ?? session.id
    const video = /^m=video [1-9]/m.test(incoming.body ?? '')
    rings.set(callId, { session, video })
    tell({ ringing: callId })
    const gone = () => {
      rings.delete(callId)
      stopAll(news.local)
      tell({ ringing: undefined, remote: undefined, local: undefined, hasVideo: false })
    }
    session.on('ended', gone)
    session.on('failed', gone)
    const isWanted = early?.callId === callId && Date.now() - early.at < EARLY_MS
    early = undefined
    if (isWanted || incoming.getHeader('X-Auto-Answer') === 'yes') void answer(callId)
  })

  async function answer(callId: string): Promise<boolean> {
    // An engine that sends no id rings one telephone for one call.
    const found = rings.get(callId) ?? [...rings.values()].at(-1)
    if (!found) early = { callId, at: Date.now() }
    if (!found || found.session.isEstablished()) return false
    const { session, video } = found
    if (!globalThis.navigator.mediaDevices) { tell({ problem: 'insecure' }); return true }
    const media = await mediaFor(video)
    if ('problem' in media) { tell({ problem: media.problem }); return true }
    const { local, noCamera } = media
    tell({ problem: noCamera ? 'camera_missing' : undefined, local: video && !noCamera ? local : undefined })
    session.answer({ mediaStream: local, pcConfig: { iceServers: [] } })
    session.connection.addEventListener('track', ({ track }) => {
      const show = () => tell({ remote: withTrack(news.remote, track), hasVideo: news.hasVideo || track.kind === 'video', ringing: undefined })
      // The engine opens a place for each one's picture; the other side's is the one that begins to move.
      track.addEventListener('unmute', show)
      if (!track.muted || !news.remote?.getTracks().some(({ kind }) => kind === track.kind)) show()
    })
    session.on('ended', () => stopAll(local))
    session.on('failed', () => stopAll(local))
    return true
  }

  ua.start()
  return {
    get news() { return news },
    onNews(hear) { listeners.add(hear); hear(news); return () => { listeners.delete(hear) } },
    answer,
    close() { ua.stop(); stopAll(news.local); listeners.clear() },
  }
}

/** Voice and picture come as streams of their own. */
const withTrack = (old: MediaStream | undefined, track: MediaStreamTrack): MediaStream =>
  new MediaStream([...(old?.getTracks().filter(({ kind }) => kind !== track.kind) ?? []), track])

const SOUND = { echoCancellation: true, noiseSuppression: true }
/** Whoever has no camera still hears and is heard. */
async function mediaFor(video: boolean): Promise<{ local: MediaStream; noCamera: boolean } | { problem: LineProblem }> {
  const ask = (withPicture: boolean) => navigator.mediaDevices.getUserMedia({ audio: SOUND, video: withPicture })
  try {
    if (video) {
      const both = await ask(true).catch(() => undefined)
      if (both) return { local: both, noCamera: false }
    }
    return { local: await ask(false), noCamera: video }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}
const EARLY_MS = 5_000

const stopAll = (stream: MediaStream | undefined) => { for (const track of stream?.getTracks() ?? []) track.stop() }
