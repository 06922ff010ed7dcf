/** npm run telephony:accept -- --ari URL --user NAME --password WORD [--sip HOST:PORT] [--trunk-port N] [--out DIR] [--record FILE] [--engine-pid N]: the whole telephone against a real Asterisk; one line a step, one JSON line last. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ariRest } from '#platform/asterisk/ari-rest.ts'
import { checkUses } from '../test/acceptance/telephony/check-uses.ts'
import { browserPhones } from '../test/acceptance/telephony/browser-phones.ts'
import { engineProxy } from '../test/acceptance/telephony/engine-proxy.ts'
import { openPlatform } from '../test/acceptance/telephony/installation.ts'
import { cutLine, engineDies, listening, missedCall, relayAndPartner, threeNumbers, video, withOthers } from '../test/acceptance/telephony/other-calls.ts'
import { everybodyLeaves } from '../test/acceptance/telephony/sip-people.ts'
import { takeSeat, type Stage } from '../test/acceptance/telephony/stage.ts'
import { wholeCall } from '../test/acceptance/telephony/whole-call.ts'

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

try {
  const engine = await rest.ask<{ system: { version: string } }>('GET', '/asterisk/info')
  figures['engine'] = `Asterisk ${engine.system.version}`
  say(`engine: ${String(figures['engine'])}`)
  // A call an earlier run left behind would be taken up, as it should, and be in the way here.
  for (const { id, channelvars } of await rest.ask<{ id: string; channelvars?: { JIESU?: string } }[]>('GET', '/channels')) if (channelvars?.JIESU) await rest.ask('DELETE', `/channels/${id}`)
  undo.push(async () => everybodyLeaves())
  const proxy = await engineProxy(values.ari)
  undo.push(proxy.stop)
  const platform = await openPlatform(folder, { url: proxy.url, user: values.user, password: values.password })
  undo.push(platform.stop)
  await platform.startVoice()
  const phones = await browserPhones()
  undo.push(phones.stop)
  const stage: Stage = {
    engine: rest, platform, proxy, phones, folder, engineSip: values.sip, seats: new Map(), say, figures,
    picture: async (name, { page }) => { if (values.out) { mkdirSync(values.out, { recursive: true }); await page.screenshot({ path: join(values.out, `${name}.png`) }) } },
  }
  await takeSeat(stage, 'agent1', { general: 3, market: 3 }, true)
  await takeSeat(stage, 'agent2', { general: 1, tax: 3 }, true)
  await takeSeat(stage, 'leader', { general: 1 })
  say('three browsers have registered their telephones')
  const steps: Record<string, () => Promise<void>> = {
    uses: async () => say(await checkUses(rest)), whole: () => wholeCall(stage), missed: () => missedCall(stage), relay: () => withOthers(stage, Number(values['trunk-port']), (others) => relayAndPartner(stage, others)),
    listen: () => listening(stage), video: () => video(stage), numbers: () => threeNumbers(stage), cut: () => cutLine(stage),
    // Last, and only where the engine may be killed: it does not come back by itself.
    ...(values['engine-pid'] ? { death: () => engineDies(stage, () => { process.kill(Number(values['engine-pid']), 'SIGKILL'); void proxy.stop() }) } : {}),
  }
  for (const [name, step] of Object.entries(steps)) {
    if (values.only && !values.only.includes(name)) continue
    await step().catch((error: unknown) => { failed.push(name); say(`FAILED ${name}: ${error instanceof Error ? error.message : String(error)}`) })
  }
  if (values.record) writeFileSync(values.record, proxy.exchanges.map((one) => JSON.stringify(one)).join('\n'))
} catch (error) {
  failed.push('setup')
  say(`FAILED: ${error instanceof Error ? error.message : String(error)}`)
} finally {
  for (const each of undo.toReversed()) await each().catch((error: unknown) => console.error(error))
  rmSync(folder, { recursive: true, force: true })
}
say(JSON.stringify({ accept: 'telephony', passed: failed.length === 0, failed, ...figures }))
if (values.out) mkdirSync(values.out, { recursive: true })
if (values.out) writeFileSync(join(values.out, 'accept.txt'), `${lines.join('\n')}\n`)
process.exit(failed.length === 0 ? 0 : 1)
