/** A process that dies at a stage of a batch: from then on its database answers nothing and what it orders reaches nobody. The engine and what was stored go on. */
import type { Engine, EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'
import type { Db } from '#platform/database.ts'
import type { ScriptedEngine } from './scripted-engine.ts'

export const STAGES = ['before the commit', 'committed, before any order', 'amid the orders', 'after the orders'] as const
export type Stage = (typeof STAGES)[number]

export class Doomed {
  isDead = false
  private stage: Stage | undefined
  private ordersLeft = 0
  private died: () => void = () => undefined
  private readonly real: Db
  private readonly shared: ScriptedEngine
  constructor(db: Db, engine: ScriptedEngine) { this.real = db; this.shared = engine }

  /** @param ordersFirst of the orders that follow, so many are carried out where it dies amid them */
  dieAt(stage: Stage, ordersFirst = 1): Promise<void> {
    this.stage = stage
    this.ordersLeft = ordersFirst
    return new Promise((resolve) => { this.died = resolve })
  }
  die(): void {
    this.isDead = true
    this.shared.cut()
    this.died()
  }

  get db(): Db {
    return new Proxy(this.real, { get: (target, key) => {
      if (this.isDead) throw new Error('this process is dead')
      if (key !== 'transaction') { const value = Reflect.get(target, key) as unknown; return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value }
      return () => ({ execute: (work: Parameters<ReturnType<Db['transaction']>['execute']>[0]) => this.transaction(work) })
    } })
  }
  private async transaction(work: Parameters<ReturnType<Db['transaction']>['execute']>[0]): Promise<unknown> {
    if (this.stage === undefined) return this.real.transaction().execute(work)
    if (this.stage === 'before the commit') {
      await this.real.transaction().execute(async (tx) => { await work(tx); throw new Error('dies') }).catch(() => undefined)
      this.die()
      throw new Error('this process is dead')
    }
    const done = await this.real.transaction().execute(work)
    if (this.stage === 'committed, before any order') this.die()
    return done
  }

  get engine(): Engine {
    const { shared } = this
    return {
      kind: shared.kind, abilities: shared.abilities, stop: async () => { if (!this.isDead) await shared.stop() },
      start: (sink: (event: EngineEvent) => void) => shared.start((event) => { if (!this.isDead) sink(event) }),
      snapshot: async () => { if (this.isDead) throw new Error('this process is dead'); return shared.snapshot() },
      carryOut: async (order: EngineOrder) => {
        if (this.isDead) return
        if (this.stage !== 'amid the orders') return shared.carryOut(order)
        this.ordersLeft -= 1
        // The last one still reaches the engine; whatever it tells of it is heard by nobody.
        if (this.ordersLeft <= 0) this.die()
        return shared.carryOut(order)
      },
    }
  }
}
