/** One listening: fetched once with its reason, drawn and played from memory. */
import { useEffect, useState } from 'react'
import { CallError } from '../../shared/call-error.ts'
import { addressOf } from '../../shared/call.ts'
import { hearRecording } from '#contract/recordings.ts'
import { peaksOf } from './waveform.ts'

export type Heard = { source: string; peaks: number[]; seconds: number }
const STRETCHES = 240

async function load(recordingId: string, reason: string, signal: AbortSignal): Promise<Heard> {
  const reply = await fetch(addressOf(hearRecording.path, { recordingId }, { reason }), { credentials: 'same-origin', signal })
  if (!reply.ok) throw new CallError(reply.status, (await reply.json().catch(() => ({}))) as Record<string, unknown>)
  const octets = await reply.arrayBuffer()
  const source = URL.createObjectURL(new Blob([octets], { type: reply.headers.get('content-type') ?? 'audio/wav' }))
  // A decoder of its own speed of sampling is enough for a drawing.
  const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(octets.slice(0)).catch(() => undefined)
  return { source, peaks: sound ? peaksOf(sound.getChannelData(0), STRETCHES) : [], seconds: sound?.duration ?? 0 }
}

export function useRecording(recordingId: string, reason: string | undefined): { heard?: Heard; error?: unknown; busy: boolean } {
  const [state, setState] = useState<{ heard?: Heard; error?: unknown }>({})
  useEffect(() => {
    if (reason === undefined) return undefined
    const stop = new AbortController()
    let source: string | undefined
    load(recordingId, reason, stop.signal).then((heard) => { source = heard.source; setState({ heard }) }, (error: unknown) => { if (!stop.signal.aborted) setState({ error }) })
    return () => { stop.abort(); if (source) URL.revokeObjectURL(source) }
  }, [recordingId, reason])
  return { ...state, busy: reason !== undefined && state.heard === undefined && state.error === undefined }
}
