/** 话务: the telephone's own process, so that heavy work elsewhere delays no call. One switch a centre. */
import { join } from 'node:path'
import type { Engine } from '#domain/telephony/engine.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { appLogger } from '#platform/log.ts'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { appOfCenter, engineOfCenter } from '#platform/asterisk/engine-of-center.ts'
import { codeOf, type Log } from '#platform/loop.ts'
import { keptFile } from '#platform/simulated-engine/kept-file.ts'
import { SimulatedEngine } from '#platform/simulated-engine/simulated-engine.ts'
import { openSpeech } from '#platform/speech.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { ATTENDED_MS, startSimulatedSeats } from './demo/live/simulated-seats.ts'
import type { Deps } from './deps.ts'
import { demoActors } from './people/demo-actors.query.ts'
import { listCenters } from './profile/installation.store.ts'
import { currentRules } from './profile/profile.store.ts'
import { withAssistant } from './telephony/assistant.ts'
import { isAttended, userOfExt } from './telephony/attended.query.ts'
import { openVoice } from './telephony/voice.ts'

export async function startVoice(deps: Deps): Promise<() => Promise<void>> {
  const keys = fileKeys(join(deps.config.dataFolder, 'keys'))
  const log = appLogger('voice')
  const speech = openSpeech(deps.config.speech)
  const parts = await Promise.all((await listCenters(deps.db)).map(async ({ id: centerId }) => {
    const voice = await openVoice({ db: deps.db, keys, url: deps.databaseUrl, centerId, engine: withAssistant({ db: deps.db, keys, centerId, engine: await engineFor(deps, centerId, log), speech }), log, dataFolder: deps.config.dataFolder })
    const seats = deps.config.telephony?.kind === 'simulate' ? await startSimulatedSeats({ db: deps.db, keys, log, centerId }) : undefined
    return { stop: async () => { await seats?.stop(); await voice.stop() } }
  }))
  return async () => { for (const part of parts) await part.stop() }
}

async function engineFor(deps: Deps, centerId: string, log: Log): Promise<Engine> {
  if (deps.config.telephony?.kind === 'simulate') return simulatedEngine(deps, centerId)
  return realEngine(deps, centerId, log)
}

function realEngine({ config: { telephony } }: Deps, centerId: string, log: Log): Engine {
  if (telephony?.kind !== 'asterisk') throw new StartProblem(`Telephony "${telephony?.kind ?? ''}" is not built in.`)
  const url = engineOfCenter(telephony.url, centerId)
  if (url === undefined) throw new StartProblem(`No telephone engine is named for the centre ${centerId} in JIESU_ARI_URL.`)
  return asteriskEngine({
    url, user: telephony.user, password: telephony.password, app: appOfCenter(centerId),
    onProblem: (error, about) => log.error({ loop: 'voice', about, code: codeOf(error) }, 'the engine did not do as told'),
  })
}

/** Nobody calls by chance where real people work: generated life never mixes with theirs. */
export async function simulatedEngine({ db, config }: Pick<Deps, 'db' | 'config'>, centerId: string): Promise<SimulatedEngine> {
  const { rules } = await currentRules(db, centerId)
  const lines = lineRules(rules.lines, filledTelephony(rules.telephony), rules.services)
  const isDemo = (await demoActors(db)).some((actor) => actor.centerId === centerId)
  return new SimulatedEngine({
    seed: Date.now(), speed: config.live ?? 1, numbers: isDemo ? lines.map(({ number }) => number) : [], localAt: (at) => at + rules.utcOffsetMinutes * 60_000,
    memory: keptFile(join(config.dataFolder, 'simulated-calls', `${centerId}.json`)),
    isAttended: async (ext) => {
      const userId = await userOfExt(db, centerId, ext)
      return userId !== undefined && isAttended(db, userId, Date.now() - ATTENDED_MS)
    },
  })
}
