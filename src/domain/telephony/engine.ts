/**
 * The telephone engine in call-centre terms; nothing above it knows which engine it is. Ids of calls, legs, playbacks and recordings are ours
 * (UUID), so every order may be repeated. Events come at least once, in order for each leg.
 */
import type { Instant } from '../calendar/work-calendar.ts'

export type LegEnd = 'normal' | 'busy' | 'no_answer' | 'declined' | 'unreachable' | 'congestion' | 'error'
export type EngineTarget = { kind: 'agent'; ext: string } | { kind: 'number'; number: string }

export type EngineEvent = { at: Instant } & (
  /** from: the caller's number as the carrier gives it, empty where withheld; dialled: the number that was called */
  | { type: 'leg.offered'; callId: string; legId: string; from: string; dialled: string }
  | { type: 'leg.ringing' | 'leg.answered' | 'leg.held' | 'leg.resumed'; legId: string }
  | { type: 'leg.ended'; legId: string; cause: LegEnd }
  | { type: 'key.pressed'; legId: string; key: string }
  | { type: 'play.finished'; playId: string; ok: boolean }
  | { type: 'recording.finished'; recordingId: string; seconds: number }
  | { type: 'recording.failed'; recordingId: string; reason: string }
  | { type: 'device.changed'; ext: string; reachable: boolean }
  | { type: 'engine.changed'; state: 'up' | 'down' | 'replaced' }
)

export type EngineOrder =
  | { order: 'answer'; legId: string }
  /** the telephone of an agent is taken up from the screen; one that answers by itself may ignore it */
  | { order: 'pick_up'; legId: string }
  /** the queue's music; nobody else hears it */
  | { order: 'park'; legId: string }
  | { order: 'play'; legId: string; playId: string; prompts: readonly string[] }
  | { order: 'stop_play'; playId: string }
  /** headers reach the agent's telephone: which call it is; video: a picture is offered besides the voice */
  | { order: 'originate'; callId: string; legId: string; to: EngineTarget; shownNumber: string; seconds: number; headers: Readonly<Record<string, string>>; video?: true }
  | { order: 'bridge'; callId: string; legIds: readonly string[] }
  | { order: 'unbridge'; callId: string; legId: string }
  | { order: 'hold' | 'resume'; legId: string }
  | { order: 'mute'; legId: string; on: boolean }
  | { order: 'send_keys'; legId: string; keys: string }
  /** after whatever is still being played there */
  | { order: 'hang_up'; legId: string; why: 'normal' | 'busy' | 'declined' }
  | { order: 'record'; callId: string; recordingId: string }
  | { order: 'pause_record'; recordingId: string; on: boolean }
  | { order: 'stop_record'; recordingId: string }
  /** listen: hears both, heard by nobody; whisper: heard by the agent alone; barge: heard by all */
  | { order: 'supervise'; legId: string; targetLegId: string; mode: 'listen' | 'whisper' | 'barge' }

export type EngineAbilities = Readonly<Record<'media' | 'webrtc' | 'recording' | 'keys' | 'supervise' | 'conference' | 'video' | 'provisioning', boolean>>
/** from and dialled stand with callers' legs, so that a call that came while nobody listened is taken up */
export type EngineSnapshot = { legs: readonly { callId: string; legId: string; state: 'ringing' | 'up'; from?: string; dialled?: string }[]; recordings: readonly string[] }

export interface Engine {
  readonly kind: 'asterisk' | 'simulated' | 'manual'
  readonly abilities: EngineAbilities
  /** @param sink is called for every event; what it returns is not waited for */
  start(sink: (event: EngineEvent) => void): Promise<void>
  stop(): Promise<void>
  /** What is up now, to be compared with what we believe after a restart or a cut line. */
  snapshot(): Promise<EngineSnapshot>
  /** Carried out in order for one leg. @throws Error when the engine refuses; the leg's end is told by an event all the same */
  carryOut(order: EngineOrder): Promise<void>
  fetchRecording?(recordingId: string): Promise<Uint8Array>
  deleteRecording?(recordingId: string): Promise<void>
  /** A telephone for one agent's browser; the secret is made anew at each sign-on. */
  provision?(ext: string, secret: string): Promise<void>
  /** What is said on this leg until whoever speaks pauses, as a wav; undefined: nobody spoke for a while. Ends early when aborted. */
  listen?(legId: string, until: AbortSignal): Promise<Uint8Array | undefined>
  /** Says it on this leg, to the end or until aborted. */
  speak?(legId: string, wav: Uint8Array, until: AbortSignal): Promise<void>
}
