/** Sealer, projections, reactions, timers, jobs. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Deps } from './deps.ts'

export async function startWork(deps: Deps): Promise<() => Promise<void>> {
  const file = new URL('./worker.ts', import.meta.url)
  if (!existsSync(fileURLToPath(file))) {
    const idle = setInterval(() => undefined, 60_000)
    return async () => clearInterval(idle)
  }
  const module = (await import(file.href)) as { startWorker(deps: Deps): Promise<{ stop(): Promise<void> }> }
  const worker = await module.startWorker(deps)
  return () => worker.stop()
}
