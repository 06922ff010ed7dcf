/**
 * The engine's stand-in with its callers and telephones, in a process of its own as an engine is: what they cost is not the switch's, and they
 * keep the ledger the switch is held against. Started by bench/calls.ts.
 */
import { connect } from '#platform/database.ts'
import { listenTo } from '#platform/listen-to.ts'
import { callsAt } from '#server/telephony/call.store.ts'
import { CHANGED } from '#server/telephony/wish.store.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { AsteriskStandIn } from '../test/support/asterisk-stand-in.ts'
import { clock, type Drive, type Driven, type Entry, type Plan } from './exchange-ledger.ts'

const PICK_UP_MS = 500
const PROMPT_MS = 1_500
const PRESS_MS = 400
/** after the last call has come: so long may the last talk, the rating and the line before them take */
const PATIENCE_MS = 120_000

const pbx = await new AsteriskStandIn().start()
process.on('message', (message: { drive: Drive } | { stop: true }) => {
  if ('stop' in message) void pbx.kill().then(() => process.exit(0))
  else void drive(message.drive).then((driven) => process.send!({ driven }))
})
process.send!({ url: pbx.url })

async function drive({ app, callsASecond, seconds, talkMs, url, centerId, agentOf }: Drive): Promise<Driven> {
  const entries: Entry[] = []
  const [byChannel, byCall, byAgent] = [new Map<string, Entry>(), new Map<string, Entry>(), new Map<string, Entry[]>()]
  const agentLegs = new Map<string, Entry>()
  const cpu = process.cpuUsage()
  let [mostAtOnce, lateMs, seen] = [0, 0, 0]
  const { db } = connect(url, { max: 2 })
  const later = (ms: number, work: () => void) => { setTimeout(work, ms) }

  const screens = listenTo(url, CHANGED, (payload) => {
    const agentId = payload.slice(centerId.length + 1)
    const at = clock()
    for (const entry of byAgent.get(agentId) ?? []) if (entry.toldAt === undefined) { entry.toldAt = at; void pop(agentId) }
    told.set(agentId, at)
  })
  const told = new Map<string, number>()
  await screens.ready
  async function pop(agentId: string): Promise<void> {
    const calls = await callsAt(db, centerId, agentId)
    for (const { id } of calls) { const entry = byCall.get(id); if (entry) entry.poppedAt ??= clock() }
  }

  function asked(i: number): void {
    const { method, path, query, body, status } = pbx.asked[i]!
    const at = performance.timeOrigin + pbx.askedAt[i]!
    const [, area = '', id = '', what = '', more = ''] = path.split('/')
    if (method !== 'POST' || status >= 300) return
    if (what === 'variable') { const entry = byChannel.get(id); if (entry) { entry.markedAt = at; entry.callId = query['value']!.split(' ')[1]!; byCall.set(entry.callId, entry) } return }
    if (area === 'channels' && what === '') return rings(id, query['endpoint']!.replace('PJSIP/', ''), (body as { variables: { JIESU: string } }).variables.JIESU.split(' ')[1]!, at)
    if (what === 'addChannel') for (const channel of query['channel']!.split(',')) { const entry = agentLegs.get(channel); if (entry) entry.bridgedAt ??= at }
    if (what === 'record') { const entry = byCall.get(id.replace('jiesu-call-', '')); if (entry) entry.recordings += 1 }
    if (what !== 'play') return
    const entry = byChannel.get(id)
    if (!query['media']!.endsWith('/rate')) return later(PROMPT_MS, () => pbx.calls.said(more))
    later(PRESS_MS, () => { if (entry) entry.rated = true; pbx.calls.press(id, '5') })
  }
  function rings(leg: string, ext: string, callId: string, at: number): void {
    const entry = byCall.get(callId)
    if (!entry) return
    entry.rungAt.push(at)
    agentLegs.set(leg, entry)
    entry.agentId = agentOf[ext]!
    byAgent.set(entry.agentId, [...byAgent.get(entry.agentId) ?? [], entry])
    // The screen may have been told before this request was read.
    const was = told.get(entry.agentId)
    if (was !== undefined && was >= entry.cameAt) { entry.toldAt = was; void pop(entry.agentId) }
    if (entry.plan === 'gives up') return later(200, () => { entry.gaveUp = true; pbx.calls.end(entry.channel) })
    later(PICK_UP_MS, () => { entry.pickedUpAt = clock(); pbx.calls.pickUp(leg) })
    later(PICK_UP_MS + talkMs, () => pbx.calls.end(entry.plan === 'agent ends' ? leg : entry.channel))
  }
  const watch = setInterval(() => {
    for (; seen < pbx.asked.length; seen += 1) asked(seen)
    let open = 0
    for (const entry of entries) if (entry.endedAt === undefined) { if (pbx.calls.channels.has(entry.channel)) open += 1; else entry.endedAt = clock() }
    mostAtOnce = Math.max(mostAtOnce, open)
  }, 2)

  const began = performance.now()
  while (performance.now() - began < seconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * callsASecond)
    lateMs = Math.max(lateMs, ((due - entries.length - 1) / callsASecond) * 1000)
    while (entries.length < due) {
      const n = entries.length
      const plan: Plan = n % 20 === 19 ? 'gives up' : n % 10 === 4 ? 'agent ends' : 'caller ends'
      const cameAt = clock()
      const entry: Entry = { channel: pbx.calls.dialIn(app, '12345', `139${String(n).padStart(8, '0')}`).id, plan, cameAt, rungAt: [], recordings: 0 }
      entries.push(entry)
      byChannel.set(entry.channel, entry)
    }
    await sleep(2)
  }
  for (const end = performance.now() + PATIENCE_MS; pbx.calls.channels.size > 0 && performance.now() < end;) await sleep(50)
  await sleep(200)
  clearInterval(watch)
  await screens.stop()
  await db.destroy()
  const { user, system } = process.cpuUsage(cpu)
  return { entries, mostAtOnce, requests: pbx.asked.length, cpuMs: (user + system) / 1000, lateMs }
}
