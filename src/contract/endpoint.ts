/** One endpoint: read by the server (mount), the browser (useCall) and OpenAPI. */
import { z } from 'zod'
import type { Role } from '#domain/people/actor.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/** `public`: anyone, `signed_in`: every role, `work`: whoever works on tickets, `ticket_read`: those and 监督. */
export type AccessGroup = 'public' | 'signed_in' | 'work' | 'ticket_read' | 'center' | 'unit' | 'front' | 'knowledge' | 'knowledge_write' | 'knowledge_use' | 'system_admin' | 'security_admin' | 'auditor' | 'admins'
/** Who may call at all, a group or the very roles; finer rules live in the action. */
export type Access = AccessGroup | readonly Role[]

type Shape = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType; response: z.ZodType; access: Access; summary: string; /** POSTs that change nothing need no key */ idempotent?: false }
export type Endpoint<S extends Shape = Shape> = S & { method: Method; path: string }

export const endpoint = <const S extends Shape>(method: Method, path: string, shape: S): Endpoint<S> => ({ method, path, ...shape })

export type ParamsOf<E extends Endpoint> = E['params'] extends z.ZodType ? z.output<E['params']> : undefined
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodType ? z.output<E['query']> : undefined
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined
export type ReplyOf<E extends Endpoint> = z.input<E['response']>

export const Id = z.uuid()
export const Time = z.iso.datetime()
export const Page = z.object({ after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })
export const Text = (max: number) => z.string().trim().min(1).max(max)
export const Ok = z.object({ ok: z.literal(true) })
