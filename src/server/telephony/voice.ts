/**
 * 话务进程: runs the switch of one centre. What comes together is one batch: played in memory, stored in one transaction, and only then are
 * the orders given to the engine. A batch that could not be stored is stored again as it was played, so that an answer lost on the way counts
 * nothing twice. Whoever takes the switch after us ends our part in it.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine, EngineEvent } from '#domain/telephony/engine.ts'
import { EMPTY_SWITCH, type Switch, type SwitchRules } from '#domain/telephony/switch.ts'
import { nextMoment } from '#domain/telephony/switch-time.ts'
import { newId } from '#platform/ids.ts'
import { listenTo } from '#platform/listen-to.ts'
import { codeOf, type Log } from '#platform/loop.ts'
import { passingFailure } from '#platform/passing-failure.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { numberOf } from './call.store.ts'
import { orderGiver, type OrderTimes } from './give-orders.ts'
import { loadSwitch } from './load-switch.ts'
import { openKeeper } from './recording-keeper.ts'
import { play, type Item, type Played } from './play-batch.ts'
import { extsOf } from './seat.store.ts'
import { switchRules } from './switch-rules.ts'
import { takeSwitch } from './switch-turn.store.ts'
import { storeBatch } from './store-batch.ts'
import { openWishes, WISHED } from './wish.store.ts'

export type VoiceDeps = { db: Db; keys: Keys; url: string; centerId: string; engine: Engine; log: Log; now?: () => number; /** where recordings are kept */ dataFolder?: string; /** told how long each stage took */ times?: VoiceTimes }
/** ms of this process; heardAt of everything in the batch */
export type BatchTimes = { items: readonly Item[]; heardAt: readonly number[]; startedAt: number; decidedAt: number; storedAt: number }
export type VoiceTimes = { batch(times: BatchTimes): void; order(times: OrderTimes): void }
export type Voice = { /** once nothing is left to do */ settled(): Promise<void>; state(): Switch; /** somebody else runs the switch now */ isReplaced(): boolean; stop(): Promise<void> }

const MOST_AT_ONCE = 200
const RETRY_MS = 200
/** While one batch follows on another the rules are looked up so often; after a pause at once. */
const RULES_MS = 250

export async function openVoice(deps: VoiceDeps): Promise<Voice> {
  const { db, keys, centerId, engine, log, now = Date.now } = deps
  const owner = newId()
  const life: { running?: Promise<void> | undefined; stopped: boolean; replaced: boolean } = { stopped: false, replaced: false }
  let state: Switch = EMPTY_SWITCH
  let rules: SwitchRules
  let queue: { item: Item | { is: 'look' }; heardAt: number }[] = []
  let most = MOST_AT_ONCE
  let timer: NodeJS.Timeout | undefined
  const asked = new Set<string>()

  const give = (item: Item | { is: 'look' }) => {
    if (life.stopped) return
    queue.push({ item, heardAt: performance.now() })
    start()
  }
  // What comes between the last look into the line and the end of the work would lie there until something else came.
  const start = () => { life.running ??= work().finally(() => { life.running = undefined; if (queue.length > 0 && !life.stopped) start() }) }
  const orders = orderGiver({ engine, log, now, hear: (event) => give({ is: 'event', event }), numberOf: (callId) => numberOf(db, keys, centerId, callId), onOrder: deps.times?.order })

  async function work(): Promise<void> {
    let rulesSeenAt = -Infinity
    while (queue.length > 0 && !life.stopped) {
      const looks = queue.findIndex(({ item }) => item.is === 'look')
      if (looks === 0) { await look(); continue }
      const startedAt = performance.now()
      const taken = queue.slice(0, looks > 0 ? Math.min(looks, most) : most)
      const batch = taken.map(({ item }) => item) as Item[]
      if (await signOns(batch)) rulesSeenAt = -Infinity
      if (startedAt - rulesSeenAt > RULES_MS) {
        rules = await switchRules({ db, keys, now: now() }, centerId, engine, exts).catch(() => rules)
        rulesSeenAt = startedAt
      }
      const played = play(state, batch, { rules, now: now() })
      const decidedAt = performance.now()
      const isStored = await store(played, batch)
      if (isStored === 'smaller') continue
      if (isStored === 'lost') return replaced()
      queue = queue.slice(batch.length)
      if (isStored === 'dropped') continue
      const before = state
      state = played.state
      for (const id of played.wishes.keys()) asked.delete(id)
      orders.give(played.orders, (legId) => state.byPart.get(legId) ?? before.byPart.get(legId))
      deps.times?.batch({ items: batch, heardAt: taken.map(({ heardAt }) => heardAt), startedAt, decidedAt, storedAt: performance.now() })
      plan()
    }
  }

  /** What is up now, once everything ordered has been done: an order under way is no sign that a leg is gone. */
  async function look(): Promise<void> {
    await orders.done()
    const snapshot = await engine.snapshot().catch((error: unknown) => { log.error({ loop: 'voice', code: codeOf(error) }, 'the engine does not say what is up'); return undefined })
    if (snapshot) queue[0] = { item: { is: 'resync', snapshot }, heardAt: performance.now() }
    else { queue = queue.slice(1); setTimeout(() => give({ is: 'look' }), RETRY_MS).unref() }
  }

  async function store(played: Played, batch: readonly Item[]): Promise<'stored' | 'lost' | 'smaller' | 'dropped'> {
    for (;;) {
      try {
        const result = await storeBatch({ db, keys, centerId, now: now(), owner, turn: turn + 1, source: engine.kind === 'asterisk' ? 'engine' : engine.kind }, state, played)
        if (result === 'lost') return 'lost'
        if (result !== 'nothing') turn += 1
        most = MOST_AT_ONCE
        return 'stored'
      } catch (error) {
        log.error({ loop: 'voice', code: codeOf(error) }, 'calls could not be stored; trying again')
        if (life.stopped) return 'lost'
        if (!passingFailure(error)) {
          // One that can never be stored must not keep all others waiting: it is found, and left out.
          if (batch.length > 1) { most = 1; return 'smaller' }
          return 'dropped'
        }
        await sleep(RETRY_MS)
      }
    }
  }

  function replaced(): void {
    log.error({ loop: 'voice' }, 'another process runs the switch; this one stands back')
    Object.assign(life, { stopped: true, replaced: true })
    clearTimeout(timer)
  }

  /** A telephone of the browser's own, before the seat counts as taken. @returns whether anybody signed on */
  async function signOns(batch: readonly Item[]): Promise<boolean> {
    const wishes = batch.flatMap((item) => (item.is === 'wish' && item.wish.wish.wish === 'sign_on' ? [{ userId: item.wish.userId, secret: item.wish.wish.secret }] : []))
    if (wishes.length === 0) return false
    exts = await extsOf(db, centerId).catch(() => exts)
    for (const { userId, secret } of wishes) {
      const ext = exts.get(userId)
      if (ext === undefined || secret === undefined || !engine.provision) continue
      await engine.provision(ext, secret).catch((error: unknown) => log.error({ loop: 'voice', code: codeOf(error) }, 'a telephone could not be made'))
    }
    return true
  }

  function plan(): void {
    clearTimeout(timer)
    const due = nextMoment(state, rules)
    if (due !== undefined && !life.stopped) timer = setTimeout(() => give({ is: 'time' }), Math.max(0, due - now()))
  }

  async function takeWishes(): Promise<void> {
    try {
      for (const wish of await openWishes(db, keys, centerId)) {
        if (asked.has(wish.id)) continue
        asked.add(wish.id)
        give({ is: 'wish', wish })
      }
    } catch (error) {
      log.error({ loop: 'voice', code: codeOf(error) }, 'wishes could not be read; trying again')
      if (!life.stopped) setTimeout(() => void takeWishes(), RETRY_MS).unref()
    }
  }

  let exts = await extsOf(db, centerId)
  let turn = await takeSwitch(db, centerId, owner)
  rules = await switchRules({ db, keys, now: now() }, centerId, engine, exts)
  state = await loadSwitch(db, centerId, now())
  // The first look is in line before anything the engine tells.
  queue.push({ item: { is: 'look' }, heardAt: performance.now() })
  const keeper = deps.dataFolder === undefined ? undefined : openKeeper({ db, keys, centerId, engine, folder: deps.dataFolder, now }, log)
  await engine.start((event: EngineEvent) => {
    if (event.type === 'engine.changed' && event.state === 'replaced') return replaced()
    give({ is: 'event', event })
    keeper?.hear(event)
    if (event.type === 'engine.changed' && event.state === 'up') give({ is: 'look' })
  })
  start()
  const listener = listenTo(deps.url, WISHED, (payload) => { if (payload === centerId) void takeWishes() }, () => void takeWishes())
  await listener.ready
  plan()
  const settled = async () => { while (life.running || orders.isBusy()) { await life.running; await orders.done() } await keeper?.settled() }
  return {
    settled, state: () => state, isReplaced: () => life.replaced,
    async stop() {
      await listener.stop()
      await settled()
      life.stopped = true
      clearTimeout(timer)
      await keeper?.stop()
      await engine.stop()
    },
  }
}
