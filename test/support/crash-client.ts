/** Clients that never give up: a request without an answer goes out again with the same Idempotency-Key, until it is answered. */
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import { isUnitMove, movePath } from '#contract/ticket/moves.ts'
import type { RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'

/** One change somebody wanted, and what became of it. */
export type Wish = {
  key: string
  move: MoveName | 'register'
  /** event types the change must leave, this ticket's first, another's (merge) marked by `other ` */
  leaves: readonly string[]
  ticketId: string
  /** HTTP status of the answer that counts */
  status: number
  code: string
  /** when the answered attempt was sent, epoch milliseconds */
  answeredAttemptAt: number
  /** attempts that ended without an answer */
  lost: number
}
type Answer = { status: number; text: string }
type Session = { cookie: string; csrf: string }

/** the first pause; each further one is twice as long, up to a second */
const RETRY_MS = 100
const PATIENCE_MS = 300_000
const ONE_ATTEMPT_MS = 60_000

export class Crowd {
  readonly wishes: Wish[] = []
  acknowledged = 0
  /** wished for and not answered yet */
  open = 0
  /** attempts nobody answered within a minute, nor refused: a hung server */
  hung = 0
  readonly #port: number
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 300 })
  readonly #sessions = new Map<string, Promise<Session>>()

  constructor(port: number) {
    this.#port = port
  }
  close(): void {
    this.#agent.destroy()
  }

  async register(who: string, key: string, input: { demand: { body: string; phone: string; kind?: string }; then?: RegisterTicket['then'] }, leaves: readonly string[]): Promise<TicketView> {
    const { body, phone, kind = 'help' } = input.demand
    const payload = { demand: { channel: 'phone', kind, title: body.slice(0, 20), body, wantsRevisit: !input.then, requester: { name: '测试员', phone } }, then: input.then ?? { move: 'dispatch' } }
    return this.#wish({ key, move: 'register', leaves, ticketId: '' }, who, '/api/tickets', payload)
  }

  /** @returns the ticket after it, or undefined where the move was refused */
  async try<M extends MoveName>(who: string, key: string, ticket: TicketView, move: M, input: MoveDraft<M>, leaves: readonly string[]): Promise<TicketView | undefined> {
    const assignment = ticket.assignments.at(-1)
    const url = movePath(move).replace(':ticketId', ticket.id).replace(':assignmentId', assignment?.id ?? '')
    const version = isUnitMove(move) ? (assignment?.version ?? 0) : ticket.version
    return this.#wish({ key, move, leaves, ticketId: ticket.id }, who, url, { version, input })
  }

  async move<M extends MoveName>(who: string, key: string, ticket: TicketView, move: M, input: MoveDraft<M>, leaves: readonly string[]): Promise<TicketView> {
    return (await this.try(who, key, ticket, move, input, leaves)) ?? fail(`${move} of ${key} was refused: ${JSON.stringify(this.wishes.find((wish) => wish.key === key))}`)
  }

  async see(who: string, ticketId: string): Promise<TicketView> {
    const { answer } = await this.#insist(who, 'GET', `/api/tickets/${ticketId}`)
    return answer.status === 200 ? JSON.parse(answer.text) as TicketView : fail(`${ticketId} cannot be seen: ${answer.text}`)
  }

  async #wish(wanted: Pick<Wish, 'key' | 'move' | 'leaves' | 'ticketId'>, who: string, path: string, payload: unknown): Promise<TicketView> {
    this.open += 1
    const { answer, lost, at } = await this.#insist(who, 'POST', path, payload, wanted.key).finally(() => { this.open -= 1 })
    const body = JSON.parse(answer.text) as TicketView & { code?: string }
    const ok = answer.status === 200
    this.wishes.push({ ...wanted, ticketId: wanted.ticketId || body.id, status: answer.status, code: body.code ?? '', answeredAttemptAt: at, lost })
    this.acknowledged += 1
    return ok ? body : undefined as never
  }

  async #insist(who: string, method: string, path: string, payload?: unknown, key = ''): Promise<{ answer: Answer; lost: number; at: number }> {
    const end = Date.now() + PATIENCE_MS
    for (let lost = 0; Date.now() < end; lost += 1) {
      const at = Date.now()
      const session = await this.#session(who)
      const answer = session && (await this.#send(method, path, payload, { ...session, key }))
      if (answer?.status === 401) this.#sessions.delete(who)
      // 5xx says nothing about the change: it may have been committed.
      else if (answer && answer.status < 500) return { answer, lost, at }
      await sleep(Math.min(1000, RETRY_MS * 2 ** lost))
    }
    return fail(`${method} ${path} (${key}) was never answered`)
  }

  async #session(who: string): Promise<Session | undefined> {
    const found = this.#sessions.get(who) ?? this.#signIn(who)
    this.#sessions.set(who, found)
    return found.catch(() => {
      this.#sessions.delete(who)
      return undefined
    })
  }

  async #signIn(username: string): Promise<Session> {
    let cookie = ''
    const answer = await this.#send('POST', '/api/session', { username, password: DEMO_PASSWORD }, undefined, (given) => { cookie = given })
    if (answer?.status !== 200) throw new Error(`${username} cannot sign in: ${answer?.text}`)
    return { cookie, csrf: (JSON.parse(answer.text) as { csrf: string }).csrf }
  }

  /** undefined: the connection broke before a whole answer came */
  #send(method: string, path: string, payload?: unknown, as?: Session & { key: string }, onCookie?: (cookie: string) => void): Promise<Answer | undefined> {
    return new Promise<Answer | undefined>((done) => {
      const text = payload === undefined ? undefined : JSON.stringify(payload)
      const sent = request({ host: '127.0.0.1', port: this.#port, method, path, agent: this.#agent, timeout: ONE_ATTEMPT_MS, headers: {
        ...(as && { cookie: as.cookie, 'x-csrf-token': as.csrf, ...(as.key && { 'idempotency-key': as.key }) }),
        ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      } }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('error', () => done(undefined))
        reply.on('end', () => {
          onCookie?.(String(reply.headers['set-cookie']).split(';')[0]!)
          done(reply.complete ? { status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString() } : undefined)
        })
      })
      sent.on('timeout', () => {
        this.hung += 1
        sent.destroy()
      })
      sent.on('error', () => done(undefined))
      sent.on('close', () => done(undefined))
      sent.end(text)
    })
  }
}

function fail(message: string): never {
  throw new Error(message)
}
