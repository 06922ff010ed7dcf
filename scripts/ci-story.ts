/** One demand from the first word to its close, over HTTP against a running installation with demo data. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import * as desk from '#contract/desk.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import * as people from '#contract/people.ts'
import { moveEndpoint, type MoveDraft } from '#contract/ticket/moves.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { type Caller, caller } from './http-caller.ts'

const address = process.argv[2] ?? 'http://127.0.0.1:12345'
const patienceMs = Number(process.argv[3] ?? 300) * 1000
let passed = 0

/** A step that throws ends the story: what follows stands on it. */
async function step<T>(name: string, work: () => Promise<T>, check: (result: T) => boolean = () => true): Promise<T> {
  const began = performance.now()
  const result = await work()
  if (!check(result)) throw new Error(`${name}: not as expected: ${JSON.stringify(result).slice(0, 600)}`)
  passed += 1
  console.log(`  ✓ ${name} (${Math.round(performance.now() - began)} ms)`)
  return result
}

async function healthy(): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(500)) {
    const up = await fetch(`${address}/healthz`).then((reply) => reply.ok, () => false)
    if (up) return true
  }
  throw new Error(`${address}/healthz did not answer within ${patienceMs / 1000} s`)
}

async function signIn(role: string, unit?: string): Promise<Caller & { unitId: string; unitName: string }> {
  const anybody = caller(address)
  const { accounts, password } = await anybody.call(people.demoAccounts, {})
  const account = accounts.find((each) => each.role === role && (unit === undefined || each.unit === unit))
  if (!account || password === null) throw new Error(`no demo account for ${role}${unit ? ` of ${unit}` : ''}`)
  const me = await anybody.call(people.signIn, { body: { username: account.username, password } })
  return Object.assign(anybody, { unitId: me.unitId, unitName: account.unit })
}

function move<const M extends MoveName>(by: Caller, ticket: TicketView, name: M, input: MoveDraft<M>): Promise<TicketView> {
  const [assignment] = ticket.assignments
  const endpoint: Endpoint = moveEndpoint(name)
  const version = endpoint.path.includes(':assignmentId') ? assignment?.version ?? 0 : ticket.version
  return by.call(endpoint, { params: { ticketId: ticket.id, assignmentId: assignment?.id }, body: { version, input } }) as Promise<z.output<typeof TicketView>>
}

async function story(): Promise<void> {
  await step('it says that it is well', healthy)
  const roles = ['agent', 'dispatcher', 'unit_signer', 'reviewer', 'revisiter'] as const
  const [agent, dispatcher, signer, reviewer, revisiter] = await Promise.all(roles.map((role) => step(`${role} signs in`, () => signIn(role))))
  if (!agent || !dispatcher || !signer || !reviewer || !revisiter) throw new Error('somebody did not sign in')
  const handler = await step('unit_handler signs in', () => signIn('unit_handler', signer.unitName))
  const head = await step('unit_head signs in', () => signIn('unit_head', signer.unitName))

  const demand = { channel: 'phone', kind: 'help', title: '路灯不亮', body: '小区门口两盏路灯三天没有亮，夜里老人出行不便。', requester: { name: '测试来电人', phone: '13000000000' }, wantsRevisit: true }
  const registered = await step('the agent registers the demand', () => agent.call(desk.registerTicket, { body: { demand, then: { move: 'dispatch' } } }), (t) => t.status === 'pending_dispatch' && /\d/.test(t.number))
  let ticket: TicketView = registered
  const next = async <const M extends MoveName>(by: Caller, name: M, input: MoveDraft<M>, status: TicketView['status']) => {
    ticket = await step(`${name} → ${status}`, () => move(by, ticket, name, input), (t) => t.status === status)
  }
  await next(dispatcher, 'assign', { leadUnitId: signer.unitId }, 'processing')
  await next(signer, 'sign', {}, 'processing')
  await next(handler, 'contact', { reached: true, number: '13000000000', acceptanceTold: true, limitTold: true }, 'processing')
  await next(handler, 'reply', { publicAnswer: '已更换两盏路灯的灯头，当晚恢复照明。', factsTrue: 'true', solved: 'solved' }, 'processing')
  await next(head, 'sign_off', {}, 'pending_review')
  await next(reviewer, 'accept', {}, 'pending_revisit')
  await next(revisiter, 'record_revisit', { /** in writing, so that the hour does not matter */ medium: 'web', contacted: true, solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'satisfied' }, 'revisited')
  await next(revisiter, 'close', {}, 'closed')
  await step('it cannot be archived while it may be reopened', () => move(reviewer, ticket, 'archive', {}).then(() => 'archived', (error: Error) => error.message), (told) => told.includes('archive_too_early'))

  const timeline = await step('the timeline tells every step', () => agent.call(desk.getTimeline, { params: { ticketId: ticket.id } }), ({ items }) => items.length >= 9)
  console.log(`    ${timeline.items.map((item) => item.type).join(' → ')}`)
  await step('the citizen reads the answer by number and query code', () => caller(address).call(desk.citizenProgress, { body: { number: registered.number, queryCode: registered.queryCode } }), (page) => page.closed && page.answers.length > 0)
  await step('a stranger sees nothing', () => fetch(`${address}/api/tickets/${ticket.id}`), (reply) => reply.status === 401)
}

let failed = 0
await story().catch((error: unknown) => {
  failed = 1
  console.error(`  ✗ ${error instanceof Error ? error.message : String(error)}`)
})
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed
