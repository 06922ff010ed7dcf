/** 录音, as the recordings' own slice answers them: the browser's side of that agreement. state: `kept` can be heard. */
import { z } from 'zod'
import { endpoint, Id, Text, Time } from '#contract/endpoint.ts'

const RecordingView = z.object({ id: Id, startedAt: Time, seconds: z.number(), bytes: z.number(), state: z.string().default('kept') })
export type RecordingView = z.infer<typeof RecordingView>
export const listRecordings = endpoint('GET', '/api/telephony/calls/:callId/recordings', { params: z.object({ callId: Id }), response: z.object({ items: z.array(RecordingView) }), access: ['shift_leader'], summary: 'recordings of a call' })
export const hearRecording = endpoint('GET', '/api/telephony/recordings/:recordingId', { params: z.object({ recordingId: Id }), query: z.object({ reason: Text(200) }), response: z.unknown(), access: ['shift_leader'], summary: 'listen to a recording, with a reason' })
