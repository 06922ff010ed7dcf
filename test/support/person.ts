/** One signed-in user over HTTP, as a browser would be: cookie, CSRF token, a fresh Idempotency-Key a POST. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { z } from 'zod'
import type { AttachmentView as AttachmentShape } from '#contract/desk.ts'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import { isUnitMove, movePath } from '#contract/ticket/moves.ts'
import type { RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'

export type Reply<T = unknown> = { status: number; body: T }
export type Refused = { code: string; title: string; details: Record<string, unknown>; fields: { field: string; message: string }[] }
type AttachmentView = z.infer<typeof AttachmentShape>
type Json = Record<string, unknown>

export class Person {
  readonly app: FastifyInstance
  readonly username: string
  private cookie = ''
  private csrf = ''
  constructor(app: FastifyInstance, username: string) {
    this.app = app
    this.username = username
  }

  async signIn(): Promise<void> {
    const reply = await this.app.inject({ method: 'POST', url: '/api/session', payload: { username: this.username, password: DEMO_PASSWORD } })
    if (reply.statusCode !== 200) throw new Error(`${this.username} cannot sign in: ${reply.body}`)
    this.cookie = String(reply.headers['set-cookie']).split(';')[0]!
    this.csrf = (reply.json() as { csrf: string }).csrf
  }

  async send<T = Json>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: unknown, key: string = randomUUID()): Promise<Reply<T>> {
    const reply = await this.ask({ method, url, payload: payload as object, headers: { 'idempotency-key': key } })
    return { status: reply.statusCode, body: (reply.headers['content-type']?.toString().includes('json') ? reply.json() : reply.body) as T }
  }

  /** The bare answer, octets and headers included. */
  async ask(options: InjectOptions): Promise<LightMyRequestResponse> {
    if (!this.cookie) await this.signIn()
    const ask = () => this.app.inject({ ...options, headers: { cookie: this.cookie, 'x-csrf-token': this.csrf, ...options.headers } })
    const reply = await ask()
    // Days pass in a story; the session did not.
    if (reply.statusCode !== 401) return reply
    await this.signIn()
    return ask()
  }

  async upload(ticketId: string, file: { name: string; bytes: Buffer; kind?: string }): Promise<Reply<AttachmentView & Refused>> {
    const edge = 'edge-of-a-part'
    const part = (disposition: string, content: Buffer | string) => [Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]
    const payload = Buffer.concat([...(file.kind ? part('name="kind"', file.kind) : []), ...part(`name="file"; filename="${file.name}"`, file.bytes), Buffer.from(`--${edge}--\r\n`)])
    const reply = await this.ask({ method: 'POST', url: `/api/tickets/${ticketId}/attachments`, payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } })
    return { status: reply.statusCode, body: reply.json() }
  }

  /** @throws Error with the refusal when it is not 200 */
  async get<T = Json>(url: string): Promise<T> {
    return expectOk(await this.send<T>('GET', url))
  }
  async post<T = Json>(url: string, payload: unknown): Promise<T> {
    return expectOk(await this.send<T>('POST', url, payload))
  }

  register(demand: DemandDraft, then: RegisterTicket['then'] = { move: 'dispatch' }): Promise<TicketView & { queryCode: string }> {
    return this.post('/api/tickets', { demand: { channel: 'phone', title: demand.body.slice(0, 30), ...demand }, then })
  }

  async tryMove<M extends MoveName>(ticket: TicketView, move: M, input: MoveDraft<M>, assignmentId?: string): Promise<Reply<TicketView & Refused>> {
    const assignment = assignmentId ? ticket.assignments.find((a) => a.id === assignmentId) : undefined
    const url = movePath(move).replace(':ticketId', ticket.id).replace(':assignmentId', assignmentId ?? '')
    return this.send('POST', url, { version: isUnitMove(move) ? (assignment?.version ?? 0) : ticket.version, input })
  }
  /** Makes a move on the ticket as last seen. @throws Error with the refusal */
  async move<M extends MoveName>(ticket: TicketView, move: M, input: MoveDraft<M>, assignmentId?: string): Promise<TicketView> {
    return expectOk(await this.tryMove(ticket, move, input, assignmentId))
  }

  see(ticket: { id: string }): Promise<TicketView> {
    return this.get(`/api/tickets/${ticket.id}`)
  }
}

export type DemandDraft = { kind: string; body: string; title?: string } & Partial<Omit<RegisterTicket['demand'], 'kind' | 'body' | 'title'>>

function expectOk<T>({ status, body }: Reply<T>): T {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** The open lead (or the named unit's) assignment. */
export function assignmentOf(ticket: TicketView, unitId?: string): string {
  const found = ticket.assignments.findLast((a) => (unitId ? a.unitId === unitId : a.role === 'lead') && !['returned', 'quit'].includes(a.status))
  if (!found) throw new Error('no such assignment')
  return found.id
}
