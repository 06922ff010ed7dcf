/** npm run telephony:accept -- --ari URL --user NAME --password WORD [--sip HOST:PORT] [--trunk-port N] [--out DIR] [--record FILE] [--engine-pid N]: the whole telephone against a real Asterisk; one line a step, one JSON line last. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ariRest } from '#platform/asterisk/ari-rest.ts'
import { buildWeb } from './launch/web-build.ts'
import { checkUses } from '../test/acceptance/telephony/check-uses.ts'
import { openDesk } from '../test/acceptance/telephony/desk.ts'
import { engineProxy } from '../test/acceptance/telephony/engine-proxy.ts'
import { openPlatform } from '../test/acceptance/telephony/installation.ts'
import { cutLine, engineDies } from '../test/acceptance/telephony/breakdowns.ts'
import { listening } from '../test/acceptance/telephony/listening.ts'
import { missedCall } from '../test/acceptance/telephony/missed-call.ts'
import { partnerBothWays } from '../test/acceptance/telephony/partner.ts'
import { relayCall } from '../test/acceptance/telephony/relay.ts'
import { threeNumbers } from '../test/acceptance/telephony/three-numbers.ts'
import { mainStory, ringing } from '../test/acceptance/telephony/main-story.ts'
import { video } from '../test/acceptance/telephony/video.ts'
import { everybodyLeaves } from '../test/acceptance/telephony/people.ts'
import { makeReady, pauseAll, type Stage } from '../test/acceptance/telephony/stage.ts'

const { values } = parseArgs({ options: {
  ari: { type: 'string' }, user: { type: 'string', default: 'jiesu' }, password: { type: 'string', default: process.env['JIESU_ARI_PASSWORD'] ?? '' }, sip: { type: 'string', default: '127.0.0.1:5060' }, 'trunk-port': { type: 'string', default: '5090' },
  out: { type: 'string' }, record: { type: 'string' }, only: { type: 'string', multiple: true }, 'engine-pid': { type: 'string' },
} })
if (!values.ari || !values.password) {
  console.error('Needed: --ari URL --user NAME --password WORD of a running Asterisk made by telephony:config with --trunk 127.0.0.2:5090 and the first centre of the default profile.')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'jiesu-accept-'))
const lines: string[] = []
const say = (line: string) => { lines.push(line); console.log(line) }
const undo: (() => Promise<void>)[] = []
const figures: Record<string, unknown> = {}
const failed: string[] = []
const rest = ariRest(values.ari.replace(/\/+$/, ''), `Basic ${Buffer.from(`${values.user}:${values.password}`).toString('base64')}`)

/** Calls an earlier run or a failed step left behind would be taken up, as they should, and be in the way. */
async function sweep(): Promise<void> {
  for (const { id, channelvars } of await rest.ask<{ id: string; channelvars?: { JIESU?: string } }[]>('GET', '/channels')) if (channelvars?.JIESU) await rest.ask('DELETE', `/channels/${id}`)
}

try {
  const engine = await rest.ask<{ system: { version: string } }>('GET', '/asterisk/info')
  figures['engine'] = `Asterisk ${engine.system.version}`
  say(`engine: ${String(figures['engine'])}`)
  await sweep()
  await buildWeb(fileURLToPath(new URL('..', import.meta.url)))
  undo.push(async () => everybodyLeaves())
  const proxy = await engineProxy(values.ari)
  undo.push(proxy.stop)
  const platform = await openPlatform(folder, { url: proxy.url, user: values.user, password: values.password })
  undo.push(platform.stop)
  await platform.startVoice()
  await platform.giveSkills({ agent1: { general: 3, market: 3, video: 3 }, agent2: { general: 1, tax: 3 }, leader: { leader: 1 } })
  const given = { port: platform.port, folder, userIdOf: platform.userIdOf }
  const open = async (name: 'agent1' | 'agent2' | 'leader') => { const desk = await openDesk(name, name, given); undo.push(desk.close); return desk }
  const desks = { agent1: await open('agent1'), agent2: await open('agent2'), leader: await open('leader') }
  const stage: Stage = {
    rest, platform, proxy, desks, folder, engine: values.sip, trunkPort: Number(values['trunk-port']), say, figures,
    picture: async (name, { page }) => {
      if (!values.out) return
      mkdirSync(values.out, { recursive: true })
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(values.out, `${name}.png`), scale: 'css' })
    },
  }
  for (const desk of Object.values(desks)) { await desk.go('/desk'); await makeReady(desk) }
  await pauseAll(stage)
  say('three people have signed on by Alt P at the product’s own desk; their browsers’ telephones are registered')
  const steps: Record<string, () => Promise<void>> = {
    uses: async () => say(await checkUses(rest)), rings: () => ringing(stage), story: () => mainStory(stage), missed: () => missedCall(stage), listen: () => listening(stage), video: () => video(stage), relay: () => relayCall(stage, (username) => openDesk(username, 'unit', given)), partner: () => partnerBothWays(stage), numbers: () => threeNumbers(stage), cut: () => cutLine(stage),
    // Last, and only where the engine may be killed: it does not come back by itself.
    ...(values['engine-pid'] ? { death: () => engineDies(stage, () => { process.kill(Number(values['engine-pid']), 'SIGKILL'); void proxy.stop() }) } : {}),
  }
  for (const [name, step] of Object.entries(steps)) {
    if (values.only && !values.only.includes(name)) continue
    await step().catch(async (error: unknown) => {
      failed.push(name)
      say(`FAILED ${name}: ${error instanceof Error ? error.message : String(error)}`)
      if (values.out) for (const desk of Object.values(desks)) await stage.picture(`failed-${name}-${desk.username}`, desk).catch(() => undefined)
      everybodyLeaves()
      await sweep().catch(() => undefined)
    })
  }
  for (const desk of Object.values(desks)) for (const problem of desk.broken()) say(`the page complained: ${problem}`)
  if (values.record) writeFileSync(values.record, proxy.exchanges.map((one) => JSON.stringify(one)).join('\n'))
} catch (error) {
  failed.push('setup')
  say(`FAILED: ${error instanceof Error ? error.message : String(error)}`)
} finally {
  for (const each of undo.toReversed()) await each().catch((error: unknown) => console.error(error))
  rmSync(folder, { recursive: true, force: true })
}
figures['load average'] = loadavg().map((one) => Math.round(one * 10) / 10)
say(JSON.stringify({ accept: 'telephony', passed: failed.length === 0, failed, ...figures }))
if (values.out) mkdirSync(values.out, { recursive: true })
if (values.out) writeFileSync(join(values.out, 'accept.txt'), `${lines.join('\n')}\n`)
process.exit(failed.length === 0 ? 0 : 1)
