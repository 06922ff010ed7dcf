/** A full lifecycle over HTTP with keep-alive: register → assign → sign → contact → reply → sign off → review → revisit → close. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

type View = { id: string; version: number; assignments: { id: string; version: number }[] }
export type Timings = Map<string, number[]>

export class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 })
  private readonly port: number
  private cookie = ''
  private csrf = ''
  constructor(port: number) { this.port = port }

  async signIn(username: string, password: string): Promise<this> {
    const reply = await this.send('POST', '/api/session', { username, password })
    this.cookie = String(reply.headers['set-cookie']).split(';')[0]!
    this.csrf = (JSON.parse(reply.text) as { csrf: string }).csrf
    return this
  }
  cookies(): string {
    return this.cookie
  }
  with(cookie: string): this {
    this.cookie = cookie
    return this
  }
  as(other: Caller): this {
    this.cookie = other.cookie
    this.csrf = other.csrf
    return this
  }
  async post<T>(path: string, body: unknown): Promise<T> {
    return this.read<T>(path, await this.send('POST', path, body))
  }
  async get<T>(path: string): Promise<T> {
    return this.read<T>(path, await this.send('GET', path))
  }
  private read<T>(path: string, { status, text }: { status: number; text: string }): T {
    if (status !== 200) throw new Error(`${path} ${status} ${text}`)
    return JSON.parse(text) as T
  }
  private send(method: string, path: string, body?: unknown): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
    return new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body)
      const sent = request({ port: this.port, host: '127.0.0.1', method, path, agent: this.agent, headers: {
        cookie: this.cookie, 'x-csrf-token': this.csrf, 'idempotency-key': randomUUID(),
        ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      } }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: Buffer.concat(parts).toString() }))
      })
      sent.on('error', reject)
      sent.end(payload)
    })
  }
}

export type Crew = { agent: Caller; dispatcher: Caller; unit: Caller; head: Caller; reviewer: Caller; revisiter: Caller; unitId: string }
const TITLES = ['路灯不亮', '道路积水', '噪音扰民', '垃圾清运', '物业收费', '供水水压', '井盖缺失', '电梯故障']
let calls = 0

export const demand = () => {
  calls += 1
  return { demand: { channel: 'phone', kind: 'help', title: TITLES[calls % TITLES.length], body: `${TITLES[calls % TITLES.length]}，已经持续几天，请尽快派人处理。第 ${calls} 件`, requester: { name: '测试员', phone: `190${String(calls % 100_000_000).padStart(8, '0')}` } }, then: { move: 'dispatch' } }
}

export async function lifecycle(crew: Crew, timings: Timings): Promise<void> {
  const timed = async (name: string, work: () => Promise<View>): Promise<View> => {
    const from = performance.now()
    const view = await work()
    record(timings, name, performance.now() - from)
    return view
  }
  let ticket = await timed('register', () => crew.agent.post('/api/tickets', demand()))
  const main = (who: Caller, move: string, input: unknown) => timed(move, () => who.post(`/api/tickets/${ticket.id}/moves/${move.replaceAll('_', '-')}`, { version: ticket.version, input }))
  const part = (who: Caller, move: string, input: unknown) => timed(move, () => {
    const lead = ticket.assignments[0]!
    return who.post(`/api/tickets/${ticket.id}/assignments/${lead.id}/moves/${move.replaceAll('_', '-')}`, { version: lead.version, input })
  })
  ticket = await main(crew.dispatcher, 'assign', { leadUnitId: crew.unitId })
  ticket = await part(crew.unit, 'sign', {})
  ticket = await part(crew.unit, 'contact', { reached: true, number: '19000000001', acceptanceTold: true, limitTold: true })
  ticket = await part(crew.unit, 'reply', { publicAnswer: '经现场核实，问题属实，已安排人员处理完毕，感谢您的反映。', factsTrue: 'true', solved: 'solved' })
  ticket = await part(crew.head, 'sign_off', {})
  ticket = await main(crew.reviewer, 'accept', {})
  ticket = await main(crew.revisiter, 'record_revisit', { contacted: true, solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'satisfied', medium: 'sms' })
  await main(crew.revisiter, 'close', {})
}

export function record(timings: Timings, name: string, ms: number): void {
  const list = timings.get(name)
  if (list) list.push(ms)
  else timings.set(name, [ms])
}
