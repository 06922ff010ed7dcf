/** 试算: what a trigger, as edited and not yet saved, would have fired over a stretch of history. The rules themselves are a section of the centre's rules. */
import { z } from 'zod'
import { endpoint, Id, Ok, Time } from './endpoint.ts'
import { TriggerSchema } from './profile/supervision.ts'

export const DRY_RUN_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type DryRunState = (typeof DRY_RUN_STATES)[number]
const MAY_TRY = ['system_admin', 'supervisor', 'supervision_office'] as const

export const Told = z.object({ zh: z.string(), en: z.string() })
export const DryRunView = z.object({
  id: Id, state: z.enum(DRY_RUN_STATES), rule: TriggerSchema, from: Time, until: Time, askedBy: z.string(), askedAt: Time, finishedAt: Time.nullable(),
  done: z.number(), total: z.number(),
  /** tickets (matters, parties) that were looked at, and firings */
  lookedAt: z.number(), fired: z.number(),
})
export type DryRunView = z.infer<typeof DryRunView>
/** A title only where the reader may read tickets. */
const HitView = z.object({ place: z.number(), firedAt: Time, why: Told, tickets: z.array(z.object({ id: Id, number: z.string(), title: z.string().nullable() })), ticketCount: z.number() })
export type HitView = z.infer<typeof HitView>

export const askDryRun = endpoint('POST', '/api/triggers/dry-runs', { body: z.object({ rule: TriggerSchema, from: Time, until: Time }), response: DryRunView, access: MAY_TRY, summary: 'try a rule over history, in the background' })
export const listDryRuns = endpoint('GET', '/api/triggers/dry-runs', { response: z.object({ items: z.array(DryRunView) }), access: MAY_TRY, summary: 'dry runs, newest first' })
const Run = z.object({ runId: Id })
export const getDryRun = endpoint('GET', '/api/triggers/dry-runs/:runId', {
  params: Run, query: z.object({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  response: z.object({ run: DryRunView, hits: z.array(HitView), next: z.number().nullable() }), access: MAY_TRY, summary: 'how far it is, and what would have fired',
})
export const cancelDryRun = endpoint('POST', '/api/triggers/dry-runs/:runId/cancel', { params: Run, body: z.object({}), response: Ok, access: MAY_TRY, summary: 'stop it' })
