/** The telephone itself, as the softphone bar sees it: something that rings and is picked up. What happens within a call is the switch's. */
export type LineState = 'off' | 'connecting' | 'ready' | 'lost' | 'refused'
/** camera_missing: the call goes on without one's own picture; microphone_refused: the browser was told no; microphone_missing: there is none; busy: another program holds it; insecure: the page may not use one */
export type LineProblem = 'microphone_refused' | 'microphone_missing' | 'microphone_busy' | 'insecure' | 'media_failed' | 'camera_missing'
export type LineNews = { state: LineState; problem?: LineProblem | undefined; /** sound, and a picture where one is offered */ remote?: MediaStream | undefined; local?: MediaStream | undefined; hasVideo: boolean; /** somebody rings at this very telephone */ ringing?: string | undefined }
export const SILENT: LineNews = { state: 'off', hasVideo: false }

export interface PhoneLine {
  readonly news: LineNews
  onNews(hear: (news: LineNews) => void): () => void
  /** @returns whether this telephone had something to answer */
  answer(callId: string): Promise<boolean>
  close(): void
}
export type LineGiven = { ext: string; secret: string; address: string; realm: string }

/** What getUserMedia says, in our words. */
export function problemOf(error: unknown): LineProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'microphone_refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'microphone_missing'
  if (name === 'NotReadableError' || name === 'AbortError') return 'microphone_busy'
  return 'media_failed'
}
