/** The citizen's side of a video call: a browser of their own, a page that is nothing of ours, a telephone the engine knows as one with a picture. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { AriRest } from '#platform/asterisk/ari-rest.ts'
import { browserWith } from './desk.ts'
import { watch, type Watched } from './in-page.ts'
import { voicesIn, type Voice } from './tone.ts'

export type Viewer = { page: Page; counts(): ReturnType<Watched['counts']>; hears(): Promise<Record<Voice, number>>; hangUp(): Promise<void>; close(): Promise<void> }
const NAME = 'citizen-with-picture'
const PAGE = '<!doctype html><meta charset="utf-8"><title>视频来电</title><body style="margin:0;font:16px sans-serif;background:#10212f;color:#fff"><p style="margin:12px">听障人士视频来电</p><video id="there" autoplay playsinline muted width="480" style="background:#000;margin:0 12px"></video><video id="here" autoplay playsinline muted width="160" style="background:#000"></video><audio id="voice" autoplay></audio><script src="/viewer.js"></script>'

/** @param at where browsers reach the engine */
export async function viewerCalls(engine: AriRest, at: URL, to: string, folder: string): Promise<Viewer> {
  const secret = randomBytes(12).toString('base64url')
  const put = (path: string, given: Record<string, string>) => engine.ask('PUT', `/asterisk/config/dynamic/res_pjsip/${path}/${NAME}`, {}, { fields: Object.entries(given).map(([attribute, value]) => ({ attribute, value })) })
  // As an operator gives it to a video gateway: in by the same door as the carrier, with a picture.
  await put('auth', { auth_type: 'userpass', username: NAME, password: secret })
  await put('aor', { max_contacts: '1' })
  await put('endpoint', { auth: NAME, aors: NAME, context: 'jiesu-inbound', callerid: '<13900007777>', disallow: 'all', allow: 'alaw,ulaw,vp8,h264', webrtc: 'yes', dtls_auto_generate_cert: 'yes', direct_media: 'no', max_video_streams: '4' })
  const script = await bundle()
  const server = createServer((asked, answer) => { answer.setHeader('content-type', asked.url === '/viewer.js' ? 'text/javascript' : 'text/html; charset=utf-8').end(asked.url === '/viewer.js' ? script : PAGE) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()) })
  const browser = await browserWith(folder, 'viewer')
  const context = await browser.newContext({ viewport: { width: 700, height: 460 } })
  await context.addInitScript(watch)
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as { port: number }).port}/`)
  await page.evaluate(async (given) => (globalThis as unknown as { viewer: { dial(given: unknown): Promise<void> } }).viewer.dial(given), { address: `ws://${at.host}/ws`, user: NAME, secret, realm: at.hostname, to })
  const watched = <T>(what: 'counts' | 'hear', given?: number) => page.evaluate(([name, value]) => (globalThis as unknown as { watched: Record<string, (value: unknown) => unknown> }).watched[name as string]!(value), [what, given]) as Promise<T>
  return {
    page, counts: () => watched('counts'), hears: async () => voicesIn(await watched<number[]>('hear', 1_500)),
    hangUp: () => page.evaluate(() => (globalThis as unknown as { viewer: { hangUp(): void } }).viewer.hangUp()),
    close: async () => { await browser.close(); server.closeAllConnections(); server.close() },
  }
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('viewer-page.ts', import.meta.url))
  const built = await build({ configFile: false, logLevel: 'silent', define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined' }, build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } } })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('the telephone could not be built')
  return first.output[0].code
}
