/** 话务: the telephone's own process, so that heavy work elsewhere delays no call. One switch a centre. */
import { join } from 'node:path'
import type { Engine } from '#domain/telephony/engine.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { appLogger } from '#platform/log.ts'
import { StartProblem } from '#platform/start-problem.ts'
import type { Deps } from './deps.ts'
import { listCenters } from './profile/installation.store.ts'
import { openVoice } from './telephony/voice.ts'

export async function startVoice(deps: Deps): Promise<() => Promise<void>> {
  const keys = fileKeys(join(deps.config.dataFolder, 'keys'))
  const log = appLogger('voice')
  const voices = await Promise.all((await listCenters(deps.db)).map(async ({ id: centerId }) =>
    openVoice({ db: deps.db, keys, url: deps.databaseUrl, centerId, engine: engineFor(deps, centerId), log, dataFolder: deps.config.dataFolder })))
  return async () => { for (const voice of voices) await voice.stop() }
}

function engineFor({ config }: Deps, _centerId: string): Engine {
  throw new StartProblem(`Telephony "${config.telephony?.kind ?? ''}" is not built in.`)
}
