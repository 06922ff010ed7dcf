/** 话务: queues, skills, and what holds for every call. */
import { z } from 'zod'
import type { Need, QueueRule } from '#domain/telephony/acd.ts'
import type { AssistantRules } from '#domain/telephony/assistant.ts'
import type { MissedRules, TelephonyRules } from '#domain/telephony/telephony-rules.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name, Placeholder } from './words.ts'

const Seconds = z.number().int().min(1).max(3600)
const NeedSchema = tied<Need>()(z.strictObject({ skill: Code, level: z.number().int().min(1).max(5) }))
export const QueueSchema = tied<QueueRule>()(z.strictObject({
  code: Code, name: Name, needs: z.array(NeedSchema).describe('skills an agent must have; a site, a dialect, a leader’s session are skills too'),
  priority: z.number().int().min(0).max(9), ringSeconds: Seconds, wrapUpSeconds: z.number().int().min(0).max(600),
  overflow: z.array(z.strictObject({ to: Code, afterSeconds: Seconds.optional(), longerThan: z.number().int().min(0).max(10_000).optional() })).describe('to a wider queue, after so long or when more than so many wait'),
  announceEverySeconds: Seconds.optional(), offerCallBackAfterSeconds: Seconds.optional(),
}))
const MissedSchema = tied<MissedRules>()(z.strictObject({
  due: AmountSchema.describe('from the call, or from the next opening where the line was closed'), closedToo: z.boolean().describe('calls outside opening hours are called back too'),
  ignoreUnderSeconds: z.number().int().min(0).max(60), maxAttempts: z.number().int().min(1).max(20), retryAfter: AmountSchema, placeholder: Placeholder,
}))
const Said = z.string().trim().min(1).max(200)
const SpokenWords = z.array(z.string().trim().min(1).max(20)).min(1).max(60)
const AssistantSchema = tied<Partial<AssistantRules>>()(z.strictObject({
  on: z.boolean().optional().describe('whoever waits may ask; without speech weights of the site calls go to people all the same'), afterSeconds: z.number().int().min(0).max(600).optional().describe('nobody hears it who is answered sooner'),
  greeting: Said.optional(), more: Said.optional(), askAgain: Said.optional(), handOver: Said.optional(), farewell: Said.optional(),
  misses: z.number().int().min(1).max(5).optional().describe('so many times not understood: a person'), turns: z.number().int().min(1).max(30).optional(),
  personWords: SpokenWords.optional(), urgentWords: SpokenWords.optional().describe('to a person at once'), demandWords: SpokenWords.optional(), doneWords: SpokenWords.optional(),
  channel: Code.optional().describe('of the channels: what is registered after a dialogue'), placeholder: Placeholder,
}))
export const TelephonySchema = tied<TelephonyRules>()(z.strictObject({
  number: z.string().regex(/^\d{3,20}$/).optional(), queues: z.array(QueueSchema).optional(), queue: Code.optional(), rating: z.boolean().optional(), records: z.boolean().optional(),
  skills: z.array(z.strictObject({ code: Code, name: Name })).optional().describe('skills an agent can be given beyond those the queues need'),
  ratingBySms: z.boolean().optional().describe('whoever hung up first is asked by a link'),
  recordingPrompt: z.string().max(80).optional().describe('prompt that says the call is recorded'),
  keepMonths: z.number().int().min(1).max(600).optional().describe('months a recording is kept'),
  missed: MissedSchema.optional().describe('missed calls are called back'),
  shortAbandonSeconds: z.number().int().min(0).max(60).optional().describe('given up sooner than this counts apart'), connectTarget: z.number().min(0).max(1).optional().describe('connect rate asked for over any 24 hours'),
  assistant: AssistantSchema.optional().describe('speaks with whoever waits'),
  breakKinds: z.array(Name).min(1).max(20).optional().describe('what an agent may be away for'),
}))

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** What a line adds to its number for the telephone. */
export const LINE_TELEPHONY = {
  queue: Code.optional(), greeting: z.string().max(200).optional().describe('prompt played first'), open: z.strictObject({ from: LocalTime, to: LocalTime, workingDays: z.boolean().optional().describe('on working days only') }).optional(), closedQueue: Code.optional(),
  priority: z.number().int().min(0).max(9).optional(), script: z.string().max(2000).optional(), replacedBy: z.strictObject({ number: z.string().regex(/^\d{3,20}$/), from: z.iso.date() }).optional(),
  confidential: z.boolean().optional().describe('nothing of such a call reaches a unit'),
}
