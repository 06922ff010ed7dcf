/** 待办: what somebody must do next. All pools, desks and tab counts read only work items. */
import { z } from 'zod'
import { URGENCIES } from '#domain/ticket/ticket.ts'
import { WORK_KINDS } from '#domain/ticket/work-item.ts'
import { endpoint, Id, Ok, Page, pageOf, Time } from './endpoint.ts'
import { Light } from './ticket/view.ts'

export const WorkItemView = z.object({
  ticketId: Id, assignmentId: Id.nullable(), kind: z.enum(WORK_KINDS), number: z.string(), title: z.string(), place: z.string(),
  nextActor: z.string(), dueAt: Time.nullable(), startedAt: Time.nullable(), light: Light, urgency: z.enum(URGENCIES), channel: z.string(), kindName: z.string(),
  role: z.enum(['lead', 'co', 'sub']).nullable(), claimedBy: z.object({ id: Id, name: z.string() }).nullable(), urgeCount: z.number(), personTimes: z.number(),
})
export type WorkItemView = z.infer<typeof WorkItemView>
/** Sorted by due time, then id. `kinds` is a comma-separated list of work kinds; a unit user sees only the own unit's. */
export const listWork = endpoint('GET', '/api/work', { query: Page.extend({ kinds: z.string().max(400), text: z.string().max(60).optional(), mine: z.coerce.boolean().optional() }), response: pageOf(WorkItemView), access: 'work', summary: 'work items' })
export const countWork = endpoint('GET', '/api/work/counts', { response: z.object({ kinds: z.array(z.object({ kind: z.enum(WORK_KINDS), open: z.number(), near: z.number(), overdue: z.number(), dueToday: z.number(), /** of those open, the co-unit's */ co: z.number() })) }), access: 'work', summary: 'tab counts' })
/** Taking a work item so that nobody else opens it; 409 when someone has it. Expires after 15 minutes. */
export const claimWork = endpoint('POST', '/api/work/claim', { body: z.object({ ticketId: Id, kind: z.enum(WORK_KINDS) }), response: z.object({ claimedBy: z.object({ id: Id, name: z.string() }) }), access: 'center', summary: 'claim' })
export const releaseWork = endpoint('POST', '/api/work/release', { body: z.object({ ticketId: Id, kind: z.enum(WORK_KINDS) }), response: Ok, access: 'center', summary: 'give back' })
