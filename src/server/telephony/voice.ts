/**
 * 话务进程: runs the switch of one centre. What comes together is one batch: played in memory, stored in one transaction, and only then are
 * the orders given to the engine. Where storing fails nothing has happened and the batch is played again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from '#domain/telephony/call.ts'
import type { Engine, EngineEvent, EngineOrder, EngineSnapshot } from '#domain/telephony/engine.ts'
import { nextDue } from '#domain/telephony/acd-time.ts'
import { EMPTY_SWITCH, type CallFact, type Switch, type SwitchRules } from '#domain/telephony/switch.ts'
import { engineTurn, resyncTurn, timeTurn, wishTurn } from '#domain/telephony/switch-turn.ts'
import { newId } from '#platform/ids.ts'
import { listenTo } from '#platform/listen-to.ts'
import { codeOf, type Log } from '#platform/loop.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { openCalls } from './call.store.ts'
import { extsOf, seatsOf } from './seat.store.ts'
import { switchRules } from './switch-rules.ts'
import { storeBatch } from './store-batch.ts'
import { openWishes, WISHED, type OpenWish } from './wish.store.ts'

type Item = { is: 'event'; event: EngineEvent } | { is: 'wish'; wish: OpenWish } | { is: 'resync'; snapshot: EngineSnapshot } | { is: 'time' }
export type VoiceDeps = { db: Db; keys: Keys; url: string; centerId: string; engine: Engine; log: Log; now?: () => number }
export type Voice = { /** once nothing is left to do */ settled(): Promise<void>; state(): Switch; stop(): Promise<void> }

const MOST_AT_ONCE = 200
const RETRY_MS = 200

export async function openVoice(deps: VoiceDeps): Promise<Voice> {
  const { db, keys, centerId, engine, log, now = Date.now } = deps
  let state: Switch = EMPTY_SWITCH
  let rules: SwitchRules
  let queue: Item[] = []
  const life: { running?: Promise<void> | undefined; stopped: boolean } = { stopped: false }
  let timer: NodeJS.Timeout | undefined
  const asked = new Set<string>()
  const ordered = new Map<string, Promise<void>>()

  const give = (item: Item) => {
    if (life.stopped) return
    queue.push(item)
    begin()
  }
  // What is handed in between the last look at the queue and the end of the work would lie there until the next event.
  const begin = () => { life.running ??= work().finally(() => { life.running = undefined; if (queue.length > 0 && !life.stopped) begin() }) }

  async function work(): Promise<void> {
    while (queue.length > 0 && !life.stopped) {
      const batch = queue.slice(0, MOST_AT_ONCE)
      await signOns(batch)
      rules = await switchRules(db, centerId, engine, exts).catch(() => rules)
      const played = play(state, batch, { rules, now: now() })
      try {
        await storeBatch({ db, keys, centerId, now: now(), source: engine.kind === 'asterisk' ? 'engine' : engine.kind }, state, played)
      } catch (error) {
        log.error({ loop: 'voice', code: codeOf(error) }, 'calls could not be stored; trying again')
        await sleep(RETRY_MS)
        continue
      }
      state = played.state
      queue = queue.slice(batch.length)
      for (const order of played.orders) carryOut(order, played.calls)
      plan()
    }
  }

  /** Orders of one call in turn; what the engine refuses ends the leg it was about. */
  function carryOut(order: EngineOrder, calls: ReadonlyMap<string, Call>): void {
    const callId = 'callId' in order ? order.callId : callOf(calls, order)
    const done = Promise.resolve(ordered.get(callId)).then(() => engine.carryOut(order)).catch((error: unknown) => {
      log.error({ loop: 'voice', order: order.order, code: codeOf(error) }, 'the engine refused an order')
      if (order.order === 'originate') give({ is: 'event', event: { type: 'leg.ended', at: now(), legId: order.legId, cause: 'unreachable' } })
    })
    ordered.set(callId, done)
    void done.finally(() => { if (ordered.get(callId) === done) ordered.delete(callId) })
  }

  /** A telephone of the browser's own, before the seat counts as taken. */
  async function signOns(batch: readonly Item[]): Promise<void> {
    const wishes = batch.flatMap((item) => (item.is === 'wish' && item.wish.wish.wish === 'sign_on' ? [{ userId: item.wish.userId, secret: item.wish.wish.secret }] : []))
    if (wishes.length === 0) return
    exts = await extsOf(db, centerId).catch(() => exts)
    for (const { userId, secret } of wishes) {
      const ext = exts.get(userId)
      if (ext === undefined || secret === undefined || !engine.provision) continue
      await engine.provision(ext, secret).catch((error: unknown) => log.error({ loop: 'voice', code: codeOf(error) }, 'a telephone could not be made'))
    }
  }

  function plan(): void {
    clearTimeout(timer)
    const due = nextDue(state.desk, rules.queues)
    if (due !== undefined && !life.stopped) timer = setTimeout(() => give({ is: 'time' }), Math.max(0, due - now()))
  }

  async function takeWishes(): Promise<void> {
    for (const wish of await openWishes(db, keys, centerId)) {
      if (asked.has(wish.id)) continue
      asked.add(wish.id)
      if (asked.size > 10_000) asked.clear()
      give({ is: 'wish', wish })
    }
  }

  async function lookAgain(): Promise<void> {
    give({ is: 'resync', snapshot: await engine.snapshot() })
  }

  let exts = await extsOf(db, centerId)
  rules = await switchRules(db, centerId, engine, exts)
  state = await loadSwitch(db, centerId)
  await engine.start((event) => {
    give({ is: 'event', event })
    if (event.type === 'engine.changed' && event.state === 'up') void lookAgain().catch(() => undefined)
  })
  await lookAgain()
  const listener = listenTo(deps.url, WISHED, (payload) => { if (payload === centerId) void takeWishes().catch(() => undefined) }, () => void takeWishes().catch(() => undefined))
  await listener.ready
  plan()
  const settled = async () => { while (life.running || ordered.size > 0) { await life.running; await Promise.all(ordered.values()) } }
  return {
    settled, state: () => state,
    async stop() {
      await listener.stop()
      await settled()
      life.stopped = true
      clearTimeout(timer)
      await engine.stop()
    },
  }
}

const callOf = (calls: ReadonlyMap<string, Call>, order: EngineOrder): string =>
  ('legId' in order ? [...calls.values()].find(({ legs }) => legs.some(({ id }) => id === order.legId))?.id : undefined) ?? ''

export type Played = {
  state: Switch; calls: ReadonlyMap<string, Call>; orders: EngineOrder[]; facts: CallFact[]
  /** ids of wishes with why they were refused, or null */
  wishes: Map<string, string | null>; numbers: Map<string, string>
}

export function play(before: Switch, batch: readonly Item[], { rules, now }: { rules: SwitchRules; now: number }): Played {
  const played: Played = { state: before, calls: new Map(), orders: [], facts: [], wishes: new Map(), numbers: new Map() }
  for (const item of batch) {
    const how = { at: now, rules, newId }
    const outcome = item.is === 'event' ? engineTurn(played.state, item.event, how)
      : item.is === 'wish' ? wishTurn(played.state, item.wish.userId, item.wish.wish, how)
      : item.is === 'resync' ? resyncTurn(played.state, item.snapshot, how) : timeTurn(played.state, how)
    if (item.is === 'event' && item.event.type === 'leg.offered' && item.event.from) played.numbers.set(item.event.callId, item.event.from)
    if (item.is === 'resync') for (const { callId, from } of item.snapshot.legs) if (from) played.numbers.set(callId, from)
    if (item.is === 'wish') played.wishes.set(item.wish.id, (outcome as { why?: string }).why ?? null)
    if (item.is === 'wish' && item.wish.wish.wish === 'dial') played.numbers.set(item.wish.wish.callId, item.wish.wish.number)
    played.state = outcome.state
    for (const call of outcome.changed) (played.calls as Map<string, Call>).set(call.id, call)
    played.orders.push(...outcome.orders)
    played.facts.push(...outcome.facts)
  }
  return played
}

async function loadSwitch(db: Db, centerId: string): Promise<Switch> {
  const [calls, seats] = await Promise.all([openCalls(db, centerId), seatsOf(db, centerId)])
  const agents = seats.flatMap(({ agent }) => agent ?? [])
  return {
    desk: { agents: new Map(agents.map((agent) => [agent.id, agent])), calls: new Map(calls.flatMap(({ place }) => (place ? [[place.id, place] as const] : []))) },
    calls: new Map(calls.map(({ call }) => [call.id, call])),
  }
}
