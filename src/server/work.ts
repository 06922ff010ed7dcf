/** Sealer, projections, reactions, timers, jobs. */
import type { Deps } from './deps.ts'
import { startWorker } from './worker.ts'

export async function startWork(deps: Deps): Promise<() => Promise<void>> {
  const worker = await startWorker(deps)
  return () => worker.stop()
}
