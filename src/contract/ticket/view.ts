/** A ticket as one viewer may see it: masked, redacted for units, with exactly the moves this viewer can make. */
import { z } from 'zod'
import { DISCLOSURES, OUTCOMES, PARTIES, STATUSES, URGENCIES } from '#domain/ticket/ticket.ts'
import { ASSIGNMENT_STATUSES } from '#domain/ticket/assignment.ts'
import { CLOCKS } from '#domain/calendar/limit.ts'
import { MOVE_NAMES, type MoveName } from '#domain/ticket/lifecycle.ts'
import { Id, Time } from '../endpoint.ts'

const Named = z.object({ code: z.string(), name: z.string() })
export const Light = z.enum(['calm', 'near', 'overdue', 'paused', 'done'])

export const ClockView = z.object({
  clock: z.enum(CLOCKS), rule: z.string(), startedAt: Time, dueAt: Time, stoppedAt: Time.nullable(), light: Light,
  /** share of the limit used, 0–1 and above when overdue */
  share: z.number(), amount: z.number(), unit: z.string(), placeholder: z.boolean(),
  pauses: z.array(z.object({ from: Time, to: Time.nullable(), reason: z.string() })),
})
export const Ability = z.object({
  move: z.enum(MOVE_NAMES as [MoveName, ...MoveName[]]), assignmentId: Id.nullable(),
  primary: z.boolean(), danger: z.boolean(),
})
export const ReplyView = z.object({
  publicAnswer: z.string(), internalNote: z.string().nullable(), factsTrue: z.enum(['true', 'partly', 'false']),
  solved: z.enum(['solved', 'partly', 'not_solved']), whyNot: z.string().nullable(),
  similarChecked: z.array(z.object({ place: z.string(), found: z.string() })),
  milestones: z.array(z.object({ what: z.string(), dueDay: z.string(), doneAt: Time.nullable() })),
  at: Time, signedAt: Time.nullable(), signedBy: z.string().nullable(),
})
export const ApplicationView = z.object({
  type: z.enum(['return', 'extension', 'suspension']), reason: z.string(), reasonName: z.string(), at: Time,
  basis: z.string().nullable(), suggestedUnit: z.string().nullable(), amount: z.string().nullable(), until: Time.nullable(),
})
export const AssignmentView = z.object({
  id: Id, unitId: Id, unitName: z.string(), role: z.enum(['lead', 'co', 'sub']), parentId: Id.nullable(),
  status: z.enum(ASSIGNMENT_STATUSES), version: z.number(), assignedAt: Time, remark: z.string().nullable(),
  contactedAt: Time.nullable(), arrivedAt: Time.nullable(), repliedAt: Time.nullable(),
  application: ApplicationView.nullable(), reply: ReplyView.nullable(), clocks: z.array(ClockView),
})
export const RequesterView = z.object({
  disclosure: z.enum(DISCLOSURES), party: z.enum(PARTIES),
  /** masked (王**, 138****7812) unless unmasked on the record; null where the viewer may not even see that */
  name: z.string().nullable(), phone: z.string().nullable(), enterprise: z.string().nullable(), address: z.string().nullable(),
  /** whether this viewer may see it in clear, giving a reason */
  mayUnmask: z.boolean(),
})
export const DisplayPart = z.object({ who: z.string(), state: z.string(), unitId: Id.nullable() })
export const TicketView = z.object({
  id: Id, number: z.string(), version: z.number(), status: z.enum(STATUSES), outcome: z.enum(OUTCOMES).nullable(),
  displayParts: z.array(DisplayPart), generated: z.boolean(),
  title: z.string(), body: z.string(),
  elements: z.object({ who: z.string(), when: z.string(), where: z.string(), cause: z.string(), course: z.string() }).partial(),
  channel: Named, line: Named.nullable(), service: Named.nullable(), kind: Named, class: z.string(),
  category: Named.extend({ path: z.array(z.string()) }).nullable(), area: Named.nullable(),
  urgency: z.enum(URGENCIES), complainedOf: z.object({ type: z.enum(['unit', 'firm', 'staff']), name: z.string() }).nullable(),
  personsRepresented: z.number(), tags: z.array(z.string()), wantsRevisit: z.boolean(), isPublic: z.boolean(),
  place: z.object({ lng: z.number(), lat: z.number(), datum: z.string() }).nullable(),
  requester: RequesterView.nullable(), firstUnit: z.string(), acceptedAt: Time, closedAt: Time.nullable(),
  dispatchCount: z.number(), rehandleCount: z.number(), urgeCount: z.number(), contactCount: z.number(), revisitAttempts: z.number(),
  mergedInto: z.object({ id: Id, number: z.string() }).nullable(), childCount: z.number(),
  clocks: z.array(ClockView), assignments: z.array(AssignmentView), abilities: z.array(Ability),
})
export type TicketView = z.infer<typeof TicketView>
export type ClockView = z.infer<typeof ClockView>
export type AssignmentView = z.infer<typeof AssignmentView>
export type Ability = z.infer<typeof Ability>

/** One line of the story. `text` is people's words; `facts` names what a small system line needs. */
export const TimelineItem = z.object({
  id: Id, at: Time, type: z.string(), actor: z.string(), unit: z.string().nullable(),
  text: z.string().nullable(), facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type TimelineItem = z.infer<typeof TimelineItem>
