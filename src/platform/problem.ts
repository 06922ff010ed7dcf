/** Errors on the wire: RFC 9457 problem+json {type, code, title, details, requestId, fields[]}. */
import type { FastifyError, FastifyInstance } from 'fastify'
import { REFUSALS, type RefusalCode } from '#contract/refusals.ts'
import { Refused } from '#domain/refused.ts'
import { passingFailure } from './passing-failure.ts'

export type Problem = { type: string; code: string; title: string; titleEn: string; status: number; details: Record<string, unknown>; requestId: string; fields: unknown[] }

export function problemOf(error: unknown, requestId: string): Problem {
  const { code, details } = codeOf(error)
  const text = REFUSALS[code as RefusalCode] as (typeof REFUSALS)[RefusalCode] | undefined
  const { fields, ...rest } = details
  return {
    type: `about:blank#${code}`, code, status: text?.status ?? 500, title: text?.zh ?? '系统出错了，已记录，请稍后再试。', titleEn: text?.en ?? 'Something broke; it was recorded.',
    details: rest, requestId, fields: Array.isArray(fields) ? fields : [],
  }
}

function codeOf(error: unknown): { code: string; details: Record<string, unknown> } {
  if (error instanceof Refused) return error
  const { statusCode } = error as FastifyError
  if (statusCode === 404) return { code: 'not_found', details: {} }
  if (statusCode === 413) return { code: 'payload_too_large', details: {} }
  if (statusCode === 429) return { code: 'too_many_requests', details: {} }
  if (statusCode && statusCode < 500) return { code: 'bad_request', details: { reason: (error as Error).message } }
  const passing = passingFailure(error)
  return { code: passing ? ({ lost: 'unavailable', busy: 'busy' } as const)[passing] : 'internal', details: {} }
}

export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id)
    // The log is an allow-list: codes and ids, and the stack of a bug; never a body or a query.
    if (problem.status === 503) request.log.error({ code: problem.code, requestId: request.id }, 'the database is away or busy')
    else if (problem.status >= 500) request.log.error({ code: problem.code, stack: (error as Error).stack, requestId: request.id }, 'bug')
    return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
}
