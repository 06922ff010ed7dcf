/** The product itself for the acceptance: a database, its three processes, and three numbers merged in the three ways. */
import { fork, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Profile } from '#domain/profile/profile.ts'
import { readConfig } from '#platform/config.ts'
import { contextOf } from '#platform/context.ts'
import { connect, type Db } from '#platform/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { installFollowers } from '#platform/follower.ts'
import { migrate } from '#platform/migrate.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'
import { systemActor } from '#platform/system-actor.ts'
import { addDemoUsers } from '#server/demo/add-demo-users.ts'
import { FOLLOWERS } from '#server/followers.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { loadProfile } from '#server/profile/actions/load-profile.ts'
import { Caller } from '../../../bench/lifecycle-client.ts'

export const NUMBERS = { own: '12345', whole: '99001', parallel: '99002', subCenter: '99003', video: '99004' }
const MAIN = fileURLToPath(new URL('../../../src/server/main.ts', import.meta.url))
const queue = (code: string, name: string, more: object = {}) => ({ code, name, needs: [{ skill: code, level: 1 }], priority: 0, ringSeconds: 15, wrapUpSeconds: 30, overflow: [], ...more })

export type Platform = { port: number; db: Db; centerId: string; admin: Caller; dispatcher: Caller; userIdOf(username: string): Promise<string>; giveSkills(of: Record<string, Record<string, number>>): Promise<void>; startVoice(): Promise<void>; killVoice(): Promise<void>; stop(): Promise<void> }

export async function openPlatform(folder: string, engine: { url: string; user: string; password: string }): Promise<Platform> {
  const postgres = await startEmbeddedPostgres(join(folder, 'postgres'))
  await migrate(postgres.url)
  const { db } = connect(postgres.url, { max: 4 })
  const config = readConfig([], {}, folder)
  const { profile } = readProfile(profileFolder(config.profile))
  if (!profile) throw new Error('The shipped profile has errors.')
  const centerId = profile.centers[0]!.code
  await installFollowers(db, FOLLOWERS)
  const ctx = contextOf({ actor: systemActor(centerId), now: Date.now(), db, keys: fileKeys(join(config.dataFolder, 'keys')), requestId: 'accept' })
  const three = withNumbers(profile)
  if (await loadProfile(ctx, three)) await addDemoUsers(db, three, Date.now())
  const port = await freePort()
  const env = { ...process.env, DATABASE_URL: postgres.url, JIESU_DATA: config.dataFolder, PORT: String(port), HOST: '127.0.0.1', JIESU_TELEPHONY: 'asterisk', JIESU_ARI_URL: engine.url, JIESU_ARI_USER: engine.user, JIESU_ARI_PASSWORD: engine.password }
  const start = (part: string) => new Promise<ChildProcess>((resolve, reject) => {
    const child = fork(MAIN, [part], { env, execArgv: [] })
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`${part} ended with ${code}`)))
  })
  const end = async (child: ChildProcess | undefined, signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise((resolve) => { child.removeAllListeners('exit'); child.once('exit', resolve); child.kill(signal) })
  }
  let voice: ChildProcess | undefined
  const web = await start('web')
  const work = await start('work')
  const userIdOf = async (username: string) => (await db.selectFrom('appUser').select('id').where('username', '=', username).executeTakeFirstOrThrow()).id
  return {
    port, db, centerId, userIdOf, admin: await new Caller(port).signIn('sysadmin', DEMO_PASSWORD), dispatcher: await new Caller(port).signIn('dispatcher1', DEMO_PASSWORD),
    giveSkills: async (of) => {
      for (const [username, skills] of Object.entries(of)) for (const [skill, level] of Object.entries(skills)) await db.insertInto('telephonySkill').values({ centerId, userId: await userIdOf(username), skill, level }).onConflict((c) => c.doNothing()).execute()
    },
    startVoice: async () => { voice = await start('voice') },
    killVoice: async () => end(voice, 'SIGKILL'),
    stop: async () => { await end(voice, 'SIGTERM'); await end(work, 'SIGTERM'); await end(web, 'SIGTERM'); await db.destroy(); await postgres.stop() },
  }
}

/** 整体并入 into the same queue; 双号并行 with its own greeting and queue; 设分中心 first, then to everybody. */
function withNumbers(profile: Profile): Profile {
  const [first, ...others] = profile.centers
  const lines = [
    { code: 'accept_whole', name: '供热服务', number: NUMBERS.whole, merge: 'whole' as const },
    { code: 'accept_parallel', name: '市场监管', number: NUMBERS.parallel, merge: 'parallel' as const, queue: 'market', greeting: 'greeting' },
    { code: 'accept_sub_center', name: '纳税服务', number: NUMBERS.subCenter, merge: 'sub_center' as const, queue: 'tax' },
    { code: 'accept_video', name: '视频座席', number: NUMBERS.video, merge: 'parallel' as const, queue: 'video' },
  ]
  const queues = [queue('general', '综合'), queue('market', '市场监管'), queue('tax', '纳税', { overflow: [{ to: 'general', afterSeconds: 2 }] }), queue('video', '视频', { wrapUpSeconds: 2 })]
  return { ...profile, centers: [{ ...first!, lines: [...first!.lines, ...lines], telephony: { number: NUMBERS.own, queues, queue: 'general', rating: true, records: true } }, ...others] }
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number }
    server.close(() => resolve(port))
  })
})
