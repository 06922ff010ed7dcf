/** 话机: telephones in agents' browsers, made at each sign-on, and whether the engine can reach them. WebRTC with G.711a as the trunks speak it, so nothing is recoded. */
import { unlessGone } from './ari-problem.ts'
import type { Ask } from './ari-rest.ts'
import type { AriEndpoint } from './ari-types.ts'

type Field = { attribute: string; value: string }
const fields = (given: Record<string, string>): Field[] => Object.entries(given).map(([attribute, value]) => ({ attribute, value }))

export const phoneParts = (ext: string, secret: string): [path: string, fields: Field[]][] => [
  [`auth/${ext}`, fields({ auth_type: 'userpass', username: ext, password: secret })],
  [`aor/${ext}`, fields({ max_contacts: '1', remove_existing: 'yes' })],
  [`endpoint/${ext}`, fields({
    auth: ext, aors: ext, context: 'jiesu-agent', disallow: 'all', allow: 'alaw,ulaw,vp8,h264', webrtc: 'yes', dtls_auto_generate_cert: 'yes', direct_media: 'no', max_video_streams: '4',
  })],
]

const AT_ONCE = 50
const EXT = /^\d{2,12}$/

export type Phones = { provision(ext: string, secret: string): Promise<void>; /** after each connection: subscriptions anew. @returns what can be reached now */ look(): Promise<{ ext: string; reachable: boolean }[]> }

export function phones(ask: Ask, app: string): Phones {
  const watched = new Set<string>()
  const subscribe = (exts: readonly string[]) => unlessGone(ask('POST', `/applications/${encodeURIComponent(app)}/subscription`, { eventSource: exts.map((ext) => `deviceState:PJSIP/${ext}`).join(',') }))
  return {
    async provision(ext, secret) {
      if (!EXT.test(ext)) throw new TypeError('an extension is digits')
      for (const [path, given] of phoneParts(ext, secret)) await ask('PUT', `/asterisk/config/dynamic/res_pjsip/${path}`, {}, { fields: given })
      if (watched.has(ext)) return
      await subscribe([ext])
      watched.add(ext)
    },
    async look() {
      const found = (await ask<AriEndpoint[]>('GET', '/endpoints/PJSIP')).filter(({ resource }) => EXT.test(resource))
      for (const { resource } of found) watched.add(resource)
      const all = [...watched]
      for (let from = 0; from < all.length; from += AT_ONCE) await subscribe(all.slice(from, from + AT_ONCE))
      return found.map(({ resource, state }) => ({ ext: resource, reachable: state === 'online' }))
    },
  }
}
