/** Validation at the door: shape, length, encoding. Every wrong field is named at once. */
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { Refusal } from './refusal.ts'

export type WrongField = { field: string; message: string }

export function readInput(endpoint: Endpoint, request: FastifyRequest): { params: unknown; query: unknown; body: unknown } {
  const wrong: WrongField[] = []
  const read = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
    const result = schema?.safeParse(value)
    if (!result || result.success) return result?.data
    wrong.push(...result.error.issues.map((issue) => ({ field: [where, ...issue.path].join('.'), message: issue.message })))
    return undefined
  }
  const input = { params: read(endpoint.params, request.params, 'params'), query: read(endpoint.query, request.query, 'query'), body: read(endpoint.body, request.body ?? {}, 'body') }
  if (wrong.length > 0) throw new Refusal('bad_request', { fields: wrong })
  return input
}
