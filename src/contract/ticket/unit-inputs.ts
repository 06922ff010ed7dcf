/** What dispatchers, units, reviewers and revisiters send. */
import { z } from 'zod'
import { AMOUNT_UNITS } from '#domain/calendar/limit.ts'
import { REVISIT_MEDIA } from '#domain/revisit/media.ts'
import { SATISFACTIONS } from '#domain/ticket/ticket.ts'
import { Id, Text, Time } from '../endpoint.ts'

const Units = { leadUnitId: Id, coUnitIds: z.array(Id).max(20).default([]), remark: z.string().max(2000).optional(), catalogueRow: z.string().max(60).optional() }
export const Assign = z.object(Units)
export const AddUnit = z.object({ unitId: Id, remark: z.string().max(2000).optional() })
export const Reassign = z.object({ unitId: Id, reason: Text(1000) })
/** A failed attempt is recorded and stops nothing; a reached contact tells acceptance and the limit. */
export const Contact = z.discriminatedUnion('reached', [
  z.object({ reached: z.literal(true), number: Text(24), acceptanceTold: z.literal(true), limitTold: z.literal(true), remark: z.string().max(2000).optional() }),
  z.object({ reached: z.literal(false), number: Text(24), reason: Text(200) }),
])
export const Arrive = z.object({ remark: z.string().max(2000).optional(), place: z.object({ lng: z.number(), lat: z.number() }).optional() })
export const Progress = z.object({ text: Text(4000) })
export const ApplyReturn = z.object({ reason: Text(60), basis: Text(1000), suggestedUnitId: Id.optional() })
export const ApplyExtension = z.object({ reason: Text(60), amount: z.object({ amount: z.number().int().min(1).max(10_000), unit: z.enum(AMOUNT_UNITS) }), citizenTold: z.boolean() })
export const ApplySuspension = z.object({ reason: Text(60), until: Time })
export const Decide = z.object({ approve: z.boolean(), reason: Text(1000) })
export const SubDispatch = z.object({ unitId: Id, remark: z.string().max(2000).optional() })
export const ReplyInput = z.object({
  publicAnswer: Text(8000), internalNote: z.string().max(8000).optional(),
  factsTrue: z.enum(['true', 'partly', 'false']), solved: z.enum(['solved', 'partly', 'not_solved']), whyNot: z.string().max(2000).optional(),
  similarChecked: z.array(z.object({ place: Text(200), found: Text(500) })).max(50).default([]),
  milestones: z.array(z.object({ what: Text(200), dueDay: z.iso.date() })).max(50).default([]),
})
export const ConcludeStudy = z.object({ conclusion: z.enum(['adopted', 'partly_adopted', 'not_adopted']), reason: Text(4000) })
export const SendBack = z.object({ reason: Text(2000) })
export const AttemptRevisit = z.object({ reason: z.string().min(1).max(64), remark: z.string().max(500).optional() })
/** 三率 with process and result apart. */
export const RecordRevisit = z.object({
  contacted: z.boolean(), solved: z.enum(['solved', 'partly', 'not_solved']),
  processSatisfaction: z.enum(SATISFACTIONS), resultSatisfaction: z.enum(SATISFACTIONS),
  opinion: z.string().max(2000).optional(), medium: z.enum(REVISIT_MEDIA).default('phone'),
  then: z.enum(['close', 'rehandle']).optional(), rehandleReason: z.string().max(2000).optional(),
})
export const Rehandle = z.object({ reason: Text(2000) })
export const Exempt = z.object({ reason: Text(1000) })
export const Reopen = z.object({ reason: Text(1000) })
