/** 回访: the queue, messages with a one-time code, sampling, figures. */
import { z } from 'zod'
import { INVITE_MEDIA, INVITE_PURPOSES, REVISIT_MEDIA } from '#domain/revisit/media.ts'
import { FIGURE_NAMES, RATE_BASES, RATE_MEDIA } from '#domain/revisit/rates.ts'
import { SATISFACTIONS } from '#domain/ticket/ticket.ts'
import { endpoint, Id, pageOf, Text, Time } from './endpoint.ts'
import { WorkItemView } from './work.ts'

const FIGURE_READERS = ['revisiter', 'reviewer', 'shift_leader', 'supervisor', 'supervision_office', 'inspector', 'assessor', 'appeal_judge', 'leader', 'leader_office'] as const
const TicketParams = z.object({ ticketId: Id })
const Grade = z.enum(SATISFACTIONS)
const Answers = { contacted: z.boolean(), solved: z.enum(['solved', 'partly', 'not_solved']), processSatisfaction: Grade, resultSatisfaction: Grade, opinion: z.string().trim().max(2000).optional() }

/** nextAt: not to be called before; waitingFor: a message is out and may yet be answered */
export const RevisitCase = WorkItemView.extend({
  priority: z.string().nullable(), rehandleCount: z.number(), attempts: z.number(), nextAt: Time.nullable(), waitingFor: z.enum(INVITE_MEDIA).nullable(),
})
export type RevisitCase = z.infer<typeof RevisitCase>
/** In the order of the plan. Never more than the 1,000 nearest deadlines are ranked. */
export const revisitQueue = endpoint('GET', '/api/revisit/queue', { query: z.object({ tab: z.enum(['due', 'later']).default('due') }), response: pageOf(RevisitCase).extend({ due: z.number(), later: z.number(), quiet: z.object({ from: z.string(), to: z.string(), now: z.boolean() }) }), access: ['revisiter'], summary: 'whom to call back, in which order' })
/** The outbox row is what there is: without a gateway the message waits there. */
export const inviteRevisit = endpoint('POST', '/api/tickets/:ticketId/revisit-invites', { params: TicketParams, body: z.object({ version: z.number().int().min(0), medium: z.enum(INVITE_MEDIA) }), response: z.object({ waitUntil: Time, expiresAt: Time }), access: ['revisiter'], summary: 'ask by a message with a link' })

export const Answered = z.object({ ...Answers, opinion: z.string().nullable(), at: Time, medium: z.enum(REVISIT_MEDIA) })
/** Nothing of the requester and no words of the demand: whoever holds the code learns a number, a day and an office. */
export const InvitePage = z.object({
  purpose: z.enum(INVITE_PURPOSES), center: z.string(), number: z.string(), category: z.string().nullable(), unit: z.string().nullable(), acceptedAt: Time, expiresAt: Time,
  state: z.enum(['open', 'answered', 'expired', 'overtaken']), answered: Answered.nullable(),
  verdict: z.object({ reasonable: z.boolean(), reason: z.string() }).nullable(),
})
export type InvitePage = z.infer<typeof InvitePage>
const Code = z.object({ code: z.string().trim().min(1).max(60) })
export const openInvite = endpoint('POST', '/api/public/revisit', { body: Code, response: InvitePage, access: 'public', summary: 'what a code asks about', idempotent: false })
/** A repeat gets the first answer. */
export const answerInvite = endpoint('POST', '/api/public/revisit/answers', { body: Code.extend(Answers), response: InvitePage, access: 'public', summary: 'the citizen rates', idempotent: false })
export const appealByCode = endpoint('POST', '/api/public/revisit/appeals', { body: Code.extend({ text: Text(2000) }), response: InvitePage, access: 'public', summary: 'the citizen appeals', idempotent: false })

export const SampleView = z.object({
  ticketId: Id, version: z.number(), number: z.string(), title: z.string(), kindName: z.string(), sampling: z.string(), draw: z.number(), drawnAt: Time, dueAt: Time,
  state: z.enum(['open', 'done', 'unreached']), attempts: z.number(), nextAt: Time.nullable(),
  result: z.object({ contacted: z.boolean(), solved: z.enum(['solved', 'partly', 'not_solved']), processSatisfaction: Grade, resultSatisfaction: Grade, opinion: z.string().nullable(), at: Time, by: z.string() }).nullable(),
})
export type SampleView = z.infer<typeof SampleView>
export const listSamples = endpoint('GET', '/api/revisit/samples', { query: z.object({ tab: z.enum(['due', 'later', 'done']).default('due') }), response: z.object({ items: z.array(SampleView), due: z.number(), later: z.number(), done: z.number() }), access: ['revisiter', 'reviewer', 'shift_leader'], summary: 'drawn for a call above the duty' })
export const recordSample = endpoint('POST', '/api/revisit/samples/:ticketId/result', { params: TicketParams, body: z.object({ version: z.number().int().min(0), ...Answers }), response: SampleView, access: ['revisiter'], summary: 'record a sampled call' })
export const attemptSample = endpoint('POST', '/api/revisit/samples/:ticketId/attempt', { params: TicketParams, body: z.object({ version: z.number().int().min(0), reason: z.string().min(1).max(64) }), response: SampleView, access: ['revisiter'], summary: 'a sampled call was not reached' })

const Period = z.object({ from: z.iso.date(), to: z.iso.date(), basis: z.enum(RATE_BASES).default('first'), media: z.enum(RATE_MEDIA).default('all') })
export const revisitFigures = endpoint('GET', '/api/revisit/figures', { query: Period, response: z.object({ figures: z.record(z.enum(FIGURE_NAMES), z.number()) }), access: FIGURE_READERS, summary: 'response, solved, satisfied with their denominators' })
export const FigureTicket = z.object({ ticketId: Id, number: z.string(), title: z.string(), unit: z.string().nullable(), at: Time, medium: z.enum(REVISIT_MEDIA), contacted: z.boolean(), solved: z.enum(['solved', 'partly', 'not_solved']), processSatisfaction: Grade, resultSatisfaction: Grade })
export const revisitFigureTickets = endpoint('GET', '/api/revisit/figures/tickets', { query: Period.extend({ figure: z.enum(FIGURE_NAMES), after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }), response: pageOf(FigureTicket), access: FIGURE_READERS, summary: 'the tickets behind a figure' })
