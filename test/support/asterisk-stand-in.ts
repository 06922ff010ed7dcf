/**
 * Stands in for Asterisk where there is none: HTTP and WebSocket in this process, speaking what we ask and read. Its answers are checked against
 * recorded exchanges with the real engine (test/asterisk-stand-in.test.ts). What a caller or a telephone does is said by the test.
 */
import { createServer, type Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { StandInCalls } from './asterisk-stand-in-calls.ts'

export const STAND_IN = { user: 'jiesu', password: 'of-the-stand-in' }
const AUTHORIZATION = `Basic ${Buffer.from(`${STAND_IN.user}:${STAND_IN.password}`).toString('base64')}`
type Asked = { method: string; path: string; query: Record<string, string>; body: unknown; status: number }

export class AsteriskStandIn {
  readonly asked: Asked[] = []
  /** when each was asked, ms of this process */
  readonly askedAt: number[] = []
  /** everything told, in order */
  readonly told: Record<string, unknown>[] = []
  readonly calls: StandInCalls
  port = 0
  private server: Server | undefined
  private readonly apps = new Map<string, WebSocket>()

  constructor() { this.calls = new StandInCalls((app, event) => this.tell(app, event)) }
  get url(): string { return `http://127.0.0.1:${this.port}/ari` }

  async start(port = 0): Promise<this> {
    const sockets = new WebSocketServer({ noServer: true })
    this.server = createServer((request, response) => {
      let text = ''
      request.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://engine')
        const asked = { method: request.method ?? '', path: decodeURIComponent(pathname.replace(/^\/ari/, '')), query: Object.fromEntries(searchParams), body: text === '' ? undefined : JSON.parse(text) as unknown }
        const { status, json, octets } = request.headers.authorization === AUTHORIZATION ? this.calls.answer(asked.method, asked.path, asked.query, asked.body) : { status: 401 }
        this.asked.push({ ...asked, status })
        this.askedAt.push(performance.now())
        response.writeHead(status, json === undefined ? {} : { 'content-type': 'application/json' }).end(json === undefined ? octets : JSON.stringify(json))
      })
    })
    this.server.on('upgrade', (request, socket, head) => {
      if (request.headers.authorization !== AUTHORIZATION) return void socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      const app = new URL(request.url ?? '', 'http://engine').searchParams.get('app') ?? ''
      sockets.handleUpgrade(request, socket, head, (line) => {
        const before = this.apps.get(app)
        before?.send(JSON.stringify({ type: 'ApplicationReplaced', timestamp: now(), application: app }))
        this.apps.set(app, line)
        this.calls.connected(app)
        line.on('close', () => { if (this.apps.get(app) === line) this.apps.delete(app) })
      })
    })
    await new Promise<void>((resolve) => { this.server!.listen(port, '127.0.0.1', () => resolve()) })
    this.port = (this.server.address() as { port: number }).port
    return this
  }

  hasApp(app: string): boolean { return this.apps.get(app)?.readyState === 1 }
  /** The line of events breaks; calls go on. */
  cut(): void { for (const line of this.apps.values()) line.terminate() }
  /** The engine dies, and its calls with it. */
  async kill(): Promise<void> {
    this.cut()
    this.apps.clear()
    this.calls.dead()
    this.server?.closeAllConnections()
    await new Promise((resolve) => { this.server?.close(resolve) })
  }

  private tell(app: string, event: Record<string, unknown>): void {
    const whole = { ...event, timestamp: now(), application: app }
    this.told.push(whole)
    this.apps.get(app)?.send(JSON.stringify(whole))
  }
}
const now = () => new Date().toISOString().replace('Z', '+0000')
