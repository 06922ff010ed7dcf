/** 录音: listed with its call or its ticket, heard with a reason that stays on the record. */
import { z } from 'zod'
import { CALL_OUTCOMES } from '#domain/telephony/call-outcome.ts'
import { LISTENER_ROLES } from '#domain/telephony/recording-rules.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'

/** those of quality and supervision, and whoever may have taken the call; which of them hears which is decided call by call */
export const RECORDING_ROLES = [...LISTENER_ROLES, 'agent', 'revisiter', 'dispatcher', 'leader'] as const
/** state: `kept` can be heard; `expected` is still with the engine; `missing` never came; `forgotten` was kept its time. seconds: 0 while nobody knows */
export const RecordingView = z.object({ id: Id, callId: Id, startedAt: Time, seconds: z.number(), bytes: z.number(), state: z.enum(['expected', 'kept', 'missing', 'forgotten']), /** where something is missing on purpose */ pauses: z.array(z.object({ at: z.number(), seconds: z.number() })) })
export type RecordingView = z.infer<typeof RecordingView>

export const listRecordings = endpoint('GET', '/api/telephony/calls/:callId/recordings', { params: z.object({ callId: Id }), response: z.object({ items: z.array(RecordingView) }), access: RECORDING_ROLES, summary: 'recordings of a call' })
/** calls: what was said of the talk itself, by key or by link */
export const listTicketRecordings = endpoint('GET', '/api/tickets/:ticketId/recordings', {
  params: z.object({ ticketId: Id }),
  response: z.object({ items: z.array(RecordingView), calls: z.array(z.object({ id: Id, at: Time, direction: z.enum(['in', 'out']), lineName: z.string(), dialled: z.string(), talkSeconds: z.number(), rating: z.number().nullable(), outcome: z.enum(CALL_OUTCOMES).nullable() })) }),
  access: RECORDING_ROLES, summary: 'recordings and calls of a ticket',
})
/** octets. @throws forbidden, recording_not_kept */
export const hearRecording = endpoint('GET', '/api/telephony/recordings/:recordingId', { params: z.object({ recordingId: Id }), query: z.object({ reason: Text(200) }), response: z.unknown(), access: RECORDING_ROLES, summary: 'listen to a recording, with a reason' })
