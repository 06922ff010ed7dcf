/** 话务: the telephone's own process, so that heavy work elsewhere delays no call. One switch a centre. */
import { join } from 'node:path'
import type { Engine } from '#domain/telephony/engine.ts'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { appOfCenter, engineOfCenter } from '#platform/asterisk/engine-of-center.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { appLogger } from '#platform/log.ts'
import { codeOf, type Log } from '#platform/loop.ts'
import { StartProblem } from '#platform/start-problem.ts'
import type { Deps } from './deps.ts'
import { listCenters } from './profile/installation.store.ts'
import { openVoice } from './telephony/voice.ts'

export async function startVoice(deps: Deps): Promise<() => Promise<void>> {
  const keys = fileKeys(join(deps.config.dataFolder, 'keys'))
  const log = appLogger('voice')
  const voices = await Promise.all((await listCenters(deps.db)).map(async ({ id: centerId }) =>
    openVoice({ db: deps.db, keys, url: deps.databaseUrl, centerId, engine: engineFor(deps, centerId, log), log })))
  return async () => { for (const voice of voices) await voice.stop() }
}

function engineFor({ config: { telephony } }: Deps, centerId: string, log: Log): Engine {
  if (telephony?.kind !== 'asterisk') throw new StartProblem(`Telephony "${telephony?.kind ?? ''}" is not built in.`)
  const url = engineOfCenter(telephony.url, centerId)
  if (url === undefined) throw new StartProblem(`No telephone engine is named for the centre ${centerId} in JIESU_ARI_URL.`)
  return asteriskEngine({
    url, user: telephony.user, password: telephony.password, app: appOfCenter(centerId),
    onProblem: (error, about) => log.error({ loop: 'voice', about, code: codeOf(error) }, 'the engine did not do as told'),
  })
}
