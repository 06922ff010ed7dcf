/** The product's own screens in a real Chromium, one browser a person: each has a voice of their own for a microphone. */
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { Caller } from '../../../bench/lifecycle-client.ts'
import { launchBrowser } from '../../support/browser.ts'
import { watch, type Invite, type Watched } from './in-page.ts'
import { VOICES, voicesIn, writeVoice, type Voice } from './tone.ts'

export type Desk = {
  username: string
  userId: string
  http: Caller
  page: Page
  /** 话务台 */
  bar: Locator
  go(path: string): Promise<void>
  key(key: string): Promise<void>
  /** until the bar says so */
  says(word: string, withinMs?: number): Promise<void>
  counts(): ReturnType<Watched['counts']>
  hears(ms?: number): Promise<Record<Voice, number>>
  /** telephones open: media connected */
  open(): Promise<number>
  invites(): Promise<Invite[]>
  popAt(callId: string): Promise<number | undefined>
  /** what the page complained of since */
  broken(): string[]
  close(): Promise<void>
}
type Given = { port: number; folder: string; userIdOf(username: string): Promise<string>; width?: number; height?: number; /** no camera and no microphone beyond sound */ bare?: boolean }

// A caller's address hidden behind an mDNS name reads as 0.0.0.0, and that as “on hold”.
const FAKE = ['--disable-features=WebRtcHideLocalIpsWithMdns', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required']
export const browserWith = async (folder: string, voice: Voice): Promise<Browser> => {
  const file = join(folder, `voice-${voice}.wav`)
  writeVoice(file, VOICES[voice])
  return launchBrowser([...FAKE, `--use-file-for-fake-audio-capture=${file}`])
}

export async function openDesk(username: string, voice: Voice, { port, folder, userIdOf, width = 1366, height = 768 }: Given): Promise<Desk> {
  const browser = await browserWith(folder, voice)
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}`, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', viewport: { width, height } })
  context.setDefaultTimeout(15_000)
  await context.addInitScript(watch)
  const reply = await context.request.post('/api/session', { data: { username, password: DEMO_PASSWORD } })
  if (!reply.ok()) throw new Error(`${username} cannot sign in: ${await reply.text()}`)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${username}: ${error.message}`))
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(`${username}: ${message.text()}`) })
  const bar = page.getByRole('region', { name: '话务台' })
  const ask = <T>(what: string, given?: unknown) => page.evaluate(([name, value]) => {
    const { watched } = globalThis as unknown as { watched: Record<string, unknown> }
    const part = watched[name as string]
    return typeof part === 'function' ? (part as (value: unknown) => unknown)(value) : part
  }, [what, given]) as Promise<T>
  return {
    username, userId: await userIdOf(username), http: await new Caller(port).signIn(username, DEMO_PASSWORD), page, bar,
    go: async (path) => { await page.goto(path); await page.evaluate(() => document.fonts.ready) },
    key: (key) => page.keyboard.press(key),
    says: (word, withinMs = 10_000) => bar.getByText(word).first().waitFor({ timeout: withinMs }),
    counts: () => ask('counts'), open: () => ask('open'), invites: () => ask('invites'),
    hears: async (ms = 1_500) => voicesIn(await ask<number[]>('hear', ms)),
    popAt: async (callId) => (await ask<Record<string, number>>('pops'))[callId],
    broken: () => problems.splice(0),
    close: () => browser.close(),
  }
}
