import type { ReplyOf } from '#contract/endpoint.ts'
import type { listTicketRecordings, RecordingView } from '#contract/recordings.ts'
import type { Call } from '#domain/telephony/call.ts'
import { pausesOf, type Pause } from '#domain/telephony/recording-pauses.ts'
import { mayListen } from '#domain/telephony/recording-rules.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { eventsOfMany } from '#platform/event-story.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { aboutCall } from './about-call.ts'
import { callsOfTicket, findCall } from './call.store.ts'
import { recordingsOf, type Recording } from './recording.store.ts'

const iso = (at: number): string => new Date(at).toISOString()
const present = ({ id, callId, startedAt, seconds, bytes, state }: Recording, pauses: Pause[]): RecordingView => ({ id, callId, startedAt: iso(startedAt), seconds: seconds ?? 0, bytes: bytes ?? 0, state, pauses })

async function presentAll(ctx: Context, calls: readonly Call[]): Promise<RecordingView[]> {
  const { centerId } = ctx.actor
  const ids = calls.map(({ id }) => id)
  if (ids.length === 0) return []
  const [recordings, events] = await Promise.all([recordingsOf(ctx.db, centerId, ids), eventsOfMany(ctx.db, centerId, ids, ['call.recording_paused'])])
  return recordings.map((recording) => {
    const told = events.filter(({ subjectId }) => subjectId === recording.callId).map(({ facts }) => facts as { at: number; on: boolean })
    return present(recording, pausesOf(recording.startedAt, told, calls.find(({ id }) => id === recording.callId)?.endedAt ?? ctx.now))
  })
}

/** @throws Refusal not_found, forbidden */
export async function recordingsOfCall(ctx: Context, callId: string): Promise<{ items: RecordingView[] }> {
  const { centerId } = ctx.actor
  const call = await findCall(ctx.db, centerId, callId)
  if (!call) throw new Refusal('not_found')
  if (!mayListen(ctx.actor, call, await aboutCall(ctx.db, centerId, call))) throw new Refusal('forbidden')
  return { items: await presentAll(ctx, [call]) }
}

/** The calls of a ticket; of their recordings those this reader may hear. @throws Refusal not_found */
export async function recordingsOfTicket(ctx: Context, ticketId: string): Promise<ReplyOf<typeof listTicketRecordings>> {
  const { centerId } = ctx.actor
  const ticket = await getTicket(ctx.db, centerId, ticketId)
  if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
  const { rules } = await currentRules(ctx.db, centerId)
  const lines = lineRules(rules.lines, filledTelephony(rules.telephony))
  const calls = await callsOfTicket(ctx.db, centerId, ticketId)
  const heard = calls.filter((call) => mayListen(ctx.actor, call, { disclosure: ticket.disclosure, isConfidentialLine: lines.some(({ code, confidential }) => code === call.line && confidential === true) }))
  return {
    items: await presentAll(ctx, heard),
    calls: calls.map((call) => ({
      id: call.id, at: iso(call.offeredAt), direction: call.direction, lineName: lines.find(({ code }) => code === call.line)?.name ?? '', dialled: call.dialled, rating: call.rating ?? null, outcome: call.outcome ?? null,
      talkSeconds: call.answeredAt === undefined || call.endedAt === undefined ? 0 : Math.round((call.endedAt - call.answeredAt) / 1000),
    })),
  }
}
