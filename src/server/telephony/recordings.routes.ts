import { hearRecording as hearEndpoint, listRecordings, listTicketRecordings } from '#contract/recordings.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { hearRecording } from './actions/hear-recording.ts'
import { recordingsOfCall, recordingsOfTicket } from './recordings.presenter.ts'

export function recordingRoutes(door: Door, folder: string): void {
  mount(door, listRecordings, (ctx, { params }) => recordingsOfCall(ctx, params.callId))
  mount(door, listTicketRecordings, (ctx, { params }) => recordingsOfTicket(ctx, params.ticketId))
  mountRaw(door, hearEndpoint, async (ctx, { params, query }, { reply }) => {
    const { bytes, mediaType } = await hearRecording(ctx, folder, params.recordingId, query.reason)
    return reply.type(mediaType).header('cache-control', 'no-store').send(bytes)
  })
}
