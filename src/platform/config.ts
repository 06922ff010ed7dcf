/** Settings of one installation: flags > environment > jiesu.yaml > defaults. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { isEngineList } from './asterisk/engine-of-center.ts'
import { StartProblem } from './start-problem.ts'

export type Config = {
  port: number
  host: string
  /** undefined: the embedded PostgreSQL under `dataFolder` is used. */
  databaseUrl: string | undefined
  /** absolute path */
  dataFolder: string
  /** a name under profiles/ or a path to a folder */
  profile: string
  /** no demo city */
  empty: boolean
  /** speed of the generated city life (1 = real time), or undefined */
  live: number | undefined
  /** absolute path of the site's speech model, or undefined */
  speech?: string | undefined
  /** what answers the telephone; undefined: calls are logged by hand */
  telephony?: { kind: 'simulate' } | { kind: 'asterisk'; url: string; user: string; password: string } | undefined
  /** an OpenAI-compatible service that may say found answers shorter; off where absent */
  model?: { url: string; name: string; key: string | undefined } | undefined
}

/** Which city is shown when none is asked for is data as well. */
const defaultProfile = () => readFileSync(new URL('../../profiles/default', import.meta.url), 'utf8').trim()

const Settings = z.strictObject({
  port: z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0 to 65535').max(65535, 'must be 0 to 65535').default(12345),
  host: z.string('must be text').min(1, 'must not be empty').default('127.0.0.1'),
  databaseUrl: z.string('must be text').regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional(),
  data: z.string('must be text').min(1, 'must not be empty').default('.data'),
  profile: z.string('must be text').min(1, 'must not be empty').default(defaultProfile),
  empty: z.stringbool('must be true or false').or(z.boolean()).default(false),
  speech: z.string('must be text').min(1, 'must not be empty').optional(),
  telephony: z.enum(['simulate', 'asterisk'], 'must be simulate or asterisk').optional(),
  ariUrl: z.string('must be text').refine(isEngineList, 'must be an address such as http://127.0.0.1:8088/ari, or one a centre: code=address code=address').optional(),
  ariUser: z.string('must be text').default('jiesu'),
  live: z.coerce.number('must be a number').positive('must be above 0').max(10_000, 'must be at most 10000').optional(),
  modelUrl: z.url('must be an address such as http://127.0.0.1:8000/v1').optional(),
  modelName: z.string('must be text').default('default'),
})
type Key = keyof typeof Settings.shape

const FLAGS: Record<string, Key> = {
  '--port': 'port', '--host': 'host', '--database-url': 'databaseUrl', '--data': 'data',
  '--profile': 'profile', '--empty': 'empty', '--live': 'live', '--speech': 'speech', '--telephony': 'telephony',
}
const ENVIRONMENT: Record<string, Key> = {
  PORT: 'port', HOST: 'host', DATABASE_URL: 'databaseUrl', JIESU_DATA: 'data',
  JIESU_PROFILE: 'profile', JIESU_EMPTY: 'empty', JIESU_LIVE: 'live', JIESU_SPEECH: 'speech', JIESU_MODEL_URL: 'modelUrl', JIESU_MODEL_NAME: 'modelName',
  JIESU_TELEPHONY: 'telephony', JIESU_ARI_URL: 'ariUrl', JIESU_ARI_USER: 'ariUser',
}
const BARE: Partial<Record<Key, string>> = { empty: 'true', live: '1' }

export function readConfig(args: string[], env: NodeJS.ProcessEnv, folder: string): Config {
  const given = { ...fromFile(resolve(folder, 'jiesu.yaml')), ...fromEnvironment(env), ...fromFlags(args) }
  const settings = Settings.safeParse(given)
  if (!settings.success) {
    const issue = settings.error.issues[0]
    throw new StartProblem(`The setting ${sourceName(issue?.path[0])} is not usable: ${issue?.message ?? 'unknown'}.`)
  }
  const { data, databaseUrl, live, speech, modelUrl, modelName, telephony, ariUrl, ariUser, ...rest } = settings.data
  const model = modelUrl ? { url: modelUrl, name: modelName, key: env['JIESU_MODEL_KEY'] } : undefined
  const phones = telephonyOf(telephony, ariUrl, ariUser, env['JIESU_ARI_PASSWORD'])
  return { ...rest, ...(phones && { telephony: phones }), ...(model && { model }), databaseUrl, live, dataFolder: resolve(folder, data), speech: speech === undefined ? undefined : resolve(folder, speech) }
}

/** The password comes from the environment alone, so that it stands in no file and no list of processes. */
function telephonyOf(kind: 'simulate' | 'asterisk' | undefined, url: string | undefined, user: string, password: string | undefined): Config['telephony'] {
  if (kind !== 'asterisk') return kind && { kind }
  if (!url || !password) throw new StartProblem('Telephony over Asterisk needs JIESU_ARI_URL and JIESU_ARI_PASSWORD.')
  return { kind, url, user, password }
}

function fromFlags(args: string[]): Partial<Record<Key, string>> {
  const found: Partial<Record<Key, string>> = {}
  for (let i = 0; i < args.length; i += 1) {
    const [flag = '', inline] = (args[i] ?? '').split(/=(.*)/s)
    const key = FLAGS[flag]
    if (!key) throw new StartProblem(`The flag ${flag} is unknown; known are ${Object.keys(FLAGS).join(' ')}.`)
    const next = args[i + 1]
    if (inline !== undefined) found[key] = inline
    else if (key !== 'empty' && next !== undefined && !next.startsWith('--')) { found[key] = next; i += 1 }
    else if (BARE[key]) found[key] = BARE[key]
    else throw new StartProblem(`The flag ${flag} needs a value.`)
  }
  return found
}

function fromEnvironment(env: NodeJS.ProcessEnv): Partial<Record<Key, string>> {
  const set = Object.entries(ENVIRONMENT).filter(([name]) => env[name] !== undefined && env[name] !== '')
  return Object.fromEntries(set.map(([name, key]) => [key, env[name]]))
}

function fromFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {}
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new StartProblem(`The file jiesu.yaml cannot be read: ${String(error).split('\n')[0]}.`)
  }
  if (content === null) return {}
  if (typeof content !== 'object' || Array.isArray(content)) throw new StartProblem('The file jiesu.yaml must hold settings such as "port: 8080".')
  const unknown = Object.keys(content).find((key) => !(key in Settings.shape))
  if (unknown) throw new StartProblem(`The file jiesu.yaml has the unknown setting "${unknown}"; known are ${Object.keys(Settings.shape).join(', ')}.`)
  return { ...content }
}

/** All names one setting goes by, so that the reader finds the place to mend. */
function sourceName(key: PropertyKey | undefined): string {
  const names = [...Object.entries(FLAGS), ...Object.entries(ENVIRONMENT)].filter(([, of]) => of === key).map(([name]) => name)
  return names.join(' / ')
}
