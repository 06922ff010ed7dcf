/** 答复质量: hints on a public answer, for the unit that writes it and those who review it. */
import { z } from 'zod'
import { REPLY_HINTS } from '#domain/handling/reply-hint.ts'
import { endpoint, Id } from './endpoint.ts'

export const ReplyHintView = z.object({
  code: z.enum(REPLY_HINTS), severity: z.enum(['block', 'warn', 'note']), from: z.number().int().optional(), to: z.number().int().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
/** Adds to the browser's own check what only the server knows: the unit's earlier answers, and the caller's data. */
export const checkReplyEndpoint = endpoint('POST', '/api/tickets/:ticketId/reply-check', {
  params: z.object({ ticketId: Id }),
  body: z.object({ assignmentId: Id, publicAnswer: z.string().max(8000), factsTrue: z.enum(['true', 'partly', 'false']).optional(), solved: z.enum(['solved', 'partly', 'not_solved']).optional() }),
  response: z.object({ hints: z.array(ReplyHintView) }), access: 'ticket_read', summary: 'what a reviewer would object to in an answer', idempotent: false,
})
