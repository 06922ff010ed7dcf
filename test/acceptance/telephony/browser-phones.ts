/** Telephones in a real browser: JsSIP with the browser's own fake microphone and camera. */
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser } from '../../support/browser.ts'

export type Ring = { at: number; callId: string; auto: string; number: string }
export type Media = { audioIn: number; audioOut: number; videoIn: number; videoOut: number }
export type BrowserPhone = { page: Page; register(at: { address: string; ext: string; secret: string; realm: string; video?: boolean }): Promise<void>; rings(): Promise<Ring[]>; media(): Promise<Media>; sessions(): Promise<number>; silent(on: boolean): Promise<void> }
export type BrowserPhones = { open(name: string): Promise<BrowserPhone>; stop(): Promise<void> }

const FAKE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required']

export async function browserPhones(): Promise<BrowserPhones> {
  const script = await bundle()
  const server: Server = createServer((asked, answer) => {
    if (asked.url === '/phone.js') answer.setHeader('content-type', 'text/javascript').end(script)
    else answer.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><title>telephone</title><body style="font:16px sans-serif"><h1 id="name"></h1><ol id="log"></ol><video id="there" autoplay playsinline width="320"></video><video id="here" autoplay playsinline muted width="160"></video><script src="/phone.js"></script>')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()) })
  const { port } = server.address() as { port: number }
  const browser: Browser = await launchBrowser(FAKE)
  return {
    async open(name) {
      const page = await (await browser.newContext({ viewport: { width: 720, height: 520 } })).newPage()
      await page.goto(`http://127.0.0.1:${port}/?${encodeURIComponent(name)}`)
      const ask = <T>(what: string, given?: unknown) => page.evaluate(([method, value]) => (window as unknown as { phone: Record<string, (given: unknown) => Promise<unknown>> }).phone[method as string]!(value), [what, given]) as Promise<T>
      return {
        page, register: (at) => ask('register', at), rings: () => ask('rings'), media: () => ask('media'), sessions: () => ask('sessions'), silent: (on) => ask('silent', on),
      }
    },
    stop: async () => { await browser.close(); server.closeAllConnections(); server.close() },
  }
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('phone-page.ts', import.meta.url))
  const built = await build({ configFile: false, logLevel: 'silent', define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined' }, build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } } })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('the telephone could not be built')
  return first.output[0].code
}
