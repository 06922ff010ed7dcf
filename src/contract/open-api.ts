/** OpenAPI 3.1 out of the very endpoints server and browser use. */
import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

type Json = Record<string, unknown>
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
const properties = (schema: z.ZodType | undefined): [string, Json][] => (schema ? Object.entries((schemaOf(schema, 'input').properties ?? {}) as Record<string, Json>) : [])

const PROBLEM = { description: 'Refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
const Problem = z.object({ type: z.string(), code: z.string(), title: z.string(), titleEn: z.string(), status: z.number(), details: z.record(z.string(), z.unknown()), requestId: z.string(), fields: z.array(z.unknown()) })

export function openApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0', info: { title: 'Jiesu 接诉', version: '0.1.0', description: 'The browser’s API. Partners get /open/v1, frozen.' }, paths,
    components: { schemas: { Problem: schemaOf(Problem, 'output') }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'jiesu_session' } } },
  }
}

function operation(endpoint: Endpoint): Json {
  const once = endpoint.method === 'POST' && endpoint.idempotent !== false
  return {
    summary: endpoint.summary, 'x-access': endpoint.access, security: endpoint.access === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...properties(endpoint.params).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
      ...properties(endpoint.query).map(([name, schema]) => ({ name, in: 'query', schema })),
      ...(endpoint.method !== 'GET' && endpoint.access !== 'public' ? [{ name: 'X-CSRF-Token', in: 'header', required: true, schema: { type: 'string' } }] : []),
      ...(once ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 100 } }] : []),
    ],
    ...(endpoint.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } }),
    responses: { 200: { description: 'OK', content: { 'application/json': { schema: schemaOf(endpoint.response, 'output') } } }, default: PROBLEM },
  }
}
