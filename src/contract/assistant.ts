/** 语音助手: how it stands, a dialogue typed to try it, and what was said in a call. */
import { z } from 'zod'
import { HAND_OVER_WHY, SAYS } from '#domain/telephony/assistant.ts'
import { LISTENER_ROLES } from '#domain/telephony/recording-rules.ts'
import { endpoint, Id, Time } from './endpoint.ts'
import { SPEECH_MISSING } from './speech.ts'

/** off: switched off by the rules; no_voice: words are understood, but there is no voice to speak with; engine: the telephone engine hands no sound over */
export const ASSISTANT_MISSING = ['off', ...SPEECH_MISSING, 'no_voice', 'no_telephone', 'engine'] as const
export type AssistantMissing = (typeof ASSISTANT_MISSING)[number]
export const ASSISTANT_ROLES = ['system_admin', 'shift_leader'] as const

const Reason = z.enum(HAND_OVER_WHY)
/** missing: all that stands in the way, nothing: it speaks. days: what the figures count. */
export const assistantState = endpoint('GET', '/api/telephony/assistant', {
  response: z.object({
    missing: z.array(z.enum(ASSISTANT_MISSING)), afterSeconds: z.number(), greeting: z.string(), misses: z.number(), turns: z.number(), personWords: z.array(z.string()), urgentWords: z.array(z.string()), demandWords: z.array(z.string()), channelName: z.string(),
    days: z.number(), dialogues: z.number(), answered: z.number(), satisfied: z.number(), handedOver: z.array(z.object({ why: Reason, count: z.number() })), simulated: z.boolean(),
  }), access: ASSISTANT_ROLES, summary: 'whether the voice assistant speaks, and what stands in its way',
})

const Dialogue = z.object({ turns: z.number().int().min(0).max(100), answers: z.number().int().min(0).max(100), misses: z.number().int().min(0).max(100), end: z.enum(['handed_over', 'satisfied']).nullable() })
/** heard: typed in the caller's place; empty: nobody speaks. Nothing of it is kept. */
export const tryAssistant = endpoint('POST', '/api/telephony/assistant/try', {
  body: z.object({ dialogue: Dialogue, heard: z.string().trim().max(500), key: z.string().regex(/^[\d*#]$/).optional() }),
  response: z.object({ dialogue: Dialogue, says: z.enum(SAYS), text: z.string(), why: Reason.nullable(), entry: z.object({ id: Id, question: z.string() }).nullable() }), access: ASSISTANT_ROLES, summary: 'try the voice assistant by typing', idempotent: false,
})

/** heard: the words as they were recognised; null where nobody spoke */
export const AssistantTurn = z.object({ at: Time, heard: z.string().nullable(), key: z.string().nullable(), says: z.enum(SAYS), said: z.string(), why: Reason.nullable(), entryId: Id.nullable() })
export type AssistantTurn = z.infer<typeof AssistantTurn>
/** those who may hear the call's recording, and whose call it is @throws not_found, forbidden */
export const assistantDialogue = endpoint('GET', '/api/telephony/calls/:callId/assistant', {
  params: z.object({ callId: Id }), response: z.object({ turns: z.array(AssistantTurn) }), access: [...LISTENER_ROLES, 'agent', 'revisiter', 'dispatcher', 'leader'], summary: 'what a caller and the voice assistant said',
})
