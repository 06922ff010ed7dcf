/** An engine with the voice assistant beside it: whoever comes in may be talked with until somebody answers. The switch knows nothing of it. */
import type { Engine, EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'

export type Waiting = { callId: string; legId: string; /** aborted as soon as a person answers or the caller is gone */ until: AbortSignal; /** keys nobody has looked at yet, also those pressed while it spoke */ pressed: string[]; /** at the next key, at once where one lies there */ onKey(): Promise<void> }

export function assistedEngine(engine: Engine, talk: (waiting: Waiting) => Promise<void>): Engine {
  const legs = new Map<string, { stop: AbortController; pressed: string[]; hearers: (() => void)[] }>()
  const leave = (legId: string) => { legs.get(legId)?.stop.abort(); legs.delete(legId) }
  const hear = (event: EngineEvent) => {
    if (event.type === 'leg.offered' && !legs.has(event.legId)) {
      const here = { stop: new AbortController(), pressed: [] as string[], hearers: [] as (() => void)[] }
      legs.set(event.legId, here)
      const onKey = () => new Promise<void>((resolve) => { if (here.pressed.length > 0) resolve(); else here.hearers.push(resolve) })
      void talk({ callId: event.callId, legId: event.legId, until: here.stop.signal, pressed: here.pressed, onKey }).catch(() => undefined)
    }
    if (event.type === 'key.pressed') {
      legs.get(event.legId)?.pressed.push(event.key)
      for (const resolve of legs.get(event.legId)?.hearers.splice(0) ?? []) resolve()
    }
    if (event.type === 'leg.ended') leave(event.legId)
    if (event.type === 'engine.changed' && event.state !== 'up') for (const legId of legs.keys()) leave(legId)
  }
  const watch = (order: EngineOrder) => {
    if (order.order === 'bridge') for (const legId of order.legIds) leave(legId)
    if (order.order === 'hang_up') leave(order.legId)
  }
  const passed: Pick<Engine, 'fetchRecording' | 'deleteRecording' | 'provision'> = {
    ...(engine.fetchRecording ? { fetchRecording: (id) => engine.fetchRecording!(id) } : {}), ...(engine.deleteRecording ? { deleteRecording: (id) => engine.deleteRecording!(id) } : {}), ...(engine.provision ? { provision: (ext, secret) => engine.provision!(ext, secret) } : {}),
  }
  return {
    kind: engine.kind, abilities: engine.abilities, ...passed,
    start: (sink) => engine.start((event) => { sink(event); hear(event) }),
    stop: () => { for (const legId of legs.keys()) leave(legId); return engine.stop() },
    snapshot: () => engine.snapshot(),
    carryOut: (order) => { watch(order); return engine.carryOut(order) },
  }
}
