/** 诉求合理性: judged by a second person, appealed by either side, decided by a third. */
import { z } from 'zod'
import { REVISIT_MEDIA } from '#domain/revisit/media.ts'
import { JUDGEMENT_MOVES, JUDGEMENT_STATES } from '#domain/revisit/judgement.ts'
import { SATISFACTIONS } from '#domain/ticket/ticket.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'

export const JudgementStep = z.object({ what: z.enum(JUDGEMENT_MOVES), reasonable: z.boolean().nullable(), reason: z.string().nullable(), words: z.string().nullable(), by: z.string(), at: Time })
export const JudgementView = z.object({
  ticket: z.object({ id: Id, number: z.string(), title: z.string() }), round: z.number(), version: z.number(), state: z.enum(JUDGEMENT_STATES), openedAt: Time, unit: z.string().nullable(),
  caller: z.string(), medium: z.enum(REVISIT_MEDIA), contacted: z.boolean(), solved: z.enum(['solved', 'partly', 'not_solved']),
  processSatisfaction: z.enum(SATISFACTIONS), resultSatisfaction: z.enum(SATISFACTIONS), opinion: z.string().nullable(),
  reasonable: z.boolean().nullable(), appealUntil: Time.nullable(), steps: z.array(JudgementStep), abilities: z.array(z.enum(JUDGEMENT_MOVES)),
})
export type JudgementView = z.infer<typeof JudgementView>
const Params = z.object({ ticketId: Id, round: z.coerce.number().int().min(1) })

/** A unit sees those about its own handling. */
export const listJudgements = endpoint('GET', '/api/reasonableness', { query: Page.extend({ queue: z.enum(['open', 'appeals', 'running', 'final']).default('open') }), response: pageOf(JudgementView), access: 'ticket_read', summary: 'reasonableness to judge, appealed, decided' })
export const ticketJudgements = endpoint('GET', '/api/tickets/:ticketId/reasonableness', { params: z.object({ ticketId: Id }), response: z.object({ items: z.array(JudgementView) }), access: 'ticket_read', summary: 'reasonableness of one ticket, round by round' })
/** The first judgement by a reviewer, the one about an appeal by an appeal judge. */
export const giveVerdict = endpoint('POST', '/api/reasonableness/:ticketId/:round/verdict', { params: Params, body: z.object({ version: z.number().int().min(0), reasonable: z.boolean(), reason: z.string().min(1).max(64), basis: Text(2000) }), response: JudgementView, access: ['reviewer', 'shift_leader', 'appeal_judge'], summary: 'reasonable or not, with reason and basis' })
export const appealVerdict = endpoint('POST', '/api/reasonableness/:ticketId/:round/appeal', { params: Params, body: z.object({ version: z.number().int().min(0), text: Text(2000) }), response: JudgementView, access: ['unit_signer', 'unit_handler', 'unit_head', 'agent', 'shift_leader', 'revisiter'], summary: 'the unit, or the requester by phone, appeals' })
