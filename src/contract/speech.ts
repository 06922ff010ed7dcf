/** 语音转写: a recording becomes text for the form. The engine is free software; its weights are the site's own. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const SPEECH_MISSING = ['not_configured', 'no_weights', 'no_engine'] as const
export type SpeechMissing = (typeof SPEECH_MISSING)[number]

/** `missing` null: recordings can be transcribed here. */
export const getSpeech = endpoint('GET', '/api/intake/speech', { response: z.object({ missing: z.enum(SPEECH_MISSING).nullable() }), access: 'front', summary: 'whether recordings can be transcribed' })
/** multipart/form-data: `file`, a WAV of at most 20 MB. Neither the recording nor the text is kept. */
export const transcribe = endpoint('POST', '/api/intake/transcripts', { response: z.object({ text: z.string(), seconds: z.number() }), access: 'front', summary: 'a recording’s words (multipart: file)', idempotent: false })
