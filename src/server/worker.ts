/** The work process's wiring: sealer, projections, reactions, timers. */
import { join } from 'node:path'
import { fileHeadSigner } from '#platform/head-signer.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { appLogger } from '#platform/log.ts'
import { startFollowers } from '#platform/start-followers.ts'
import { startSealer } from '#platform/start-sealer.ts'
import { startLiveCity } from './demo/live/start-live-city.ts'
import type { Deps } from './deps.ts'
import { startTraining } from './dispatch/training.jobs.ts'
import { FOLLOWERS } from './followers.ts'
import { startSchedule } from './schedule.ts'
import { startDryRuns } from './supervision/dry-runs.jobs.ts'

export async function startWorker(deps: Deps): Promise<{ stop(): Promise<void> }> {
  const folder = deps.config.dataFolder
  const keys = fileKeys(join(folder, 'keys'))
  const log = appLogger('work')
  const sealer = startSealer({ db: deps.db, log, heads: { dir: join(folder, 'heads'), signer: fileHeadSigner(join(folder, 'keys')) } })
  const followers = await startFollowers({ db: deps.db, keys, log, url: deps.databaseUrl }, FOLLOWERS)
  const schedule = startSchedule({ pool: deps.pool, db: deps.db, keys, log, folder })
  const training = startTraining({ db: deps.db, keys, log })
  const dryRuns = startDryRuns({ db: deps.db, keys, log })
  const live = deps.config.live === undefined ? undefined : await startLiveCity({ db: deps.db, keys, log, speed: deps.config.live })
  return {
    async stop() {
      await live?.stop()
      await dryRuns.stop()
      await training.stop()
      await schedule.stop()
      await followers.stop()
      await sealer.stop()
    },
  }
}
