/** 漏接回拨: whoever did not get through, by when they are called, and what came of it. */
import { z } from 'zod'
import { ATTEMPT_OUTCOMES, MISSED_REASONS } from '#domain/telephony/missed-call.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'

/** number: masked; the switch dials it, nobody need see it. nextAt: not before, somebody tried in vain. mine: taken by the reader. */
export const MissedView = z.object({
  id: Id, number: z.string(), lineName: z.string(), queueName: z.string(), reason: z.enum(MISSED_REASONS), count: z.number(), firstAt: Time, lastAt: Time, dueAt: Time, overdue: z.boolean(), nextAt: Time.nullable(),
  attempts: z.number(), maxAttempts: z.number(), takenBy: z.string().nullable(), mine: z.boolean(), confidential: z.boolean(),
  outcome: z.enum(['reached', 'wrong', 'given_up', 'called_again']).nullable(), doneAt: Time.nullable(), doneBy: z.string().nullable(), note: z.string().nullable(),
})
export type MissedView = z.infer<typeof MissedView>

/** dueMinutes of the rule in force, and whether a city published it */
export const listMissed = endpoint('GET', '/api/telephony/missed', {
  query: z.object({ view: z.enum(['open', 'done']).default('open') }),
  response: z.object({ items: z.array(MissedView), open: z.number(), overdue: z.number(), due: z.object({ amount: z.number(), unit: z.string() }), isPreset: z.boolean() }), access: 'front', summary: 'missed calls to be called back',
})
const One = z.object({ missedId: Id })
/** What I hold already, else the most pressing one. @throws missed_none */
export const nextMissed = endpoint('POST', '/api/telephony/missed/next', { body: z.object({}), response: MissedView, access: 'front', summary: 'take the next call-back' })
/** @throws missed_taken, missed_done */
export const claimMissed = endpoint('POST', '/api/telephony/missed/:missedId/claim', { params: One, body: z.object({}), response: MissedView, access: 'front', summary: 'take this call-back' })
export const releaseMissed = endpoint('POST', '/api/telephony/missed/:missedId/release', { params: One, body: z.object({}), response: MissedView, access: 'front', summary: 'give this call-back away' })
/** id: of the wish, made by the browser. @throws missed_taken, missed_done, and whatever the switch says */
export const dialMissed = endpoint('POST', '/api/telephony/missed/:missedId/dial', { params: One, body: z.object({ id: Id }), response: z.object({ callId: Id }), access: 'front', summary: 'ring the caller', idempotent: false })
export const recordMissed = endpoint('POST', '/api/telephony/missed/:missedId/outcome', { params: One, body: z.object({ outcome: z.enum(ATTEMPT_OUTCOMES), note: Text(500).optional() }), response: MissedView, access: 'front', summary: 'what came of the call-back' })
