/** npm run telephony:config -- --out DIR …: the complete configuration of an Asterisk for this site. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { siteConfig } from '#platform/asterisk/site-config.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' }, center: { type: 'string', multiple: true }, bind: { type: 'string', default: '127.0.0.1' }, 'http-port': { type: 'string', default: '8088' }, 'sip-bind': { type: 'string', default: '0.0.0.0:5060' },
    trunk: { type: 'string' }, 'trunk-from': { type: 'string', multiple: true }, rtp: { type: 'string', default: '10000-20000' }, external: { type: 'string' }, local: { type: 'string', multiple: true, default: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
    tls: { type: 'string' }, user: { type: 'string', default: 'jiesu' }, root: { type: 'string' }, modules: { type: 'string' }, force: { type: 'boolean', default: false },
  },
})
const { out, trunk, root, modules, external, tls } = values
if (out === undefined || trunk === undefined || !values.center) stop('Needed: --out DIR --trunk HOST[:PORT] --center CODE[=NUMBER,NUMBER] (once for each centre). See docs/operations.md, Telephony.')
const [from = 0, to = 0] = values.rtp.split('-').map(Number)
const [tlsPort = '', certificate = '', key = ''] = tls?.split(',') ?? []
const password = process.env['JIESU_ARI_PASSWORD'] ?? randomBytes(24).toString('base64url')

const files = siteConfig({
  centers: values.center.map((one) => { const [code = '', numbers = ''] = one.split('='); return { code, numbers: numbers.split(',').filter(Boolean) } }),
  user: values.user, password, bind: values.bind, httpPort: Number(values['http-port']), sipBind: values['sip-bind'], trunk, trunkFrom: values['trunk-from'] ?? [trunk.split(':')[0] ?? trunk], rtp: { from, to },
  ...(external === undefined ? {} : { external: { address: external, local: values.local } }), ...(tls === undefined ? {} : { tls: { port: Number(tlsPort), certificate, key } }),
  ...(root === undefined ? {} : { root: resolve(root) }), ...(modules === undefined ? {} : { modules }),
})
mkdirSync(out, { recursive: true })
for (const [name, text] of Object.entries(files)) {
  const file = join(out, name)
  if (existsSync(file) && !values.force) stop(`${name} stands there already; --force writes over it.`)
  writeFileSync(file, text)
  chmodSync(file, name === 'ari.conf' ? 0o600 : 0o644)
}
if (root !== undefined) for (const folder of ['var/sounds/en/jiesu', 'var/moh', 'var/keys', 'db', 'agi', 'spool/recording', 'run', 'log']) mkdirSync(join(root, folder), { recursive: true })
console.log(`${Object.keys(files).length} files in ${out}. ${process.env['JIESU_ARI_PASSWORD'] ? '' : 'The password made for this engine stands in ari.conf; '}start the platform with --telephony asterisk, JIESU_ARI_URL=http://${values.bind}:${values['http-port']}/ari and JIESU_ARI_PASSWORD.`)

function stop(why: string): never {
  console.error(why)
  process.exit(1)
}
