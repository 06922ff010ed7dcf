/** The whole hotline behind a real browser: every person has a window of their own; both sides share one clock that runs. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach } from 'vitest'
import type { Profile } from '#domain/profile/profile.ts'
import type { Config } from '#platform/config.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { launchBrowser } from './browser.ts'
import { openHotline, type Hotline } from './hotline.ts'
import { DEFAULT_PROFILE } from './shipped-profile.ts'

export const OFFICE = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }
export const WALL = { width: 1920, height: 1080 }

export type Screens = {
  city: Hotline
  address: string
  browser: Browser
  /** a page of somebody already signed in; the same window for the same person and size */
  as(username: string, path: string, size?: typeof OFFICE): Promise<Page>
  /** a window nobody is signed in to */
  stranger(path: string, options?: BrowserContextOptions): Promise<Page>
  /** what broke in any page since the last call: exceptions, and errors the browser logged */
  broken(): string[]
  close(): Promise<void>
}

/** @param given `at` local time at which the day begins, `tickets` of the demo city */
export async function openScreens({ profile = DEFAULT_PROFILE, at = '2026-03-03T10:00:00+08:00', tickets = 0, telephony }: { profile?: string | Profile; at?: string; tickets?: number; telephony?: Config['telephony'] } = {}): Promise<Screens> {
  const [city, browser] = await Promise.all([openHotline(profile, at, tickets, telephony), launchBrowser()])
  letTimeRun(city.clock)
  await city.app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(city.app.server.address() as AddressInfo).port}`
  const problems: string[] = []
  const windows = new Map<string, Promise<Page>>()

  async function open(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', viewport: OFFICE, ...options })
    context.setDefaultTimeout(20_000)
    await context.addInitScript(shiftClock, city.clock.now - Date.now())
    context.on('weberror', (error) => problems.push(String(error.error().stack ?? error.error())))
    context.on('console', (message) => { if (message.type() === 'error' && !isAnswer(message.text())) problems.push(message.text()) })
    return context
  }
  async function signedIn(username: string, isPhone: boolean): Promise<BrowserContext> {
    const context = await open(isPhone ? { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {})
    const reply = await context.request.post('/api/session', { data: { username, password: DEMO_PASSWORD } })
    if (!reply.ok()) throw new Error(`${username} cannot sign in: ${await reply.text()}`)
    return context
  }
  // Somebody's desk and wall show one session and fetch the screens once; a telephone is another device.
  const devices = new Map<string, Promise<BrowserContext>>()
  async function windowOf(username: string, size: typeof OFFICE): Promise<Page> {
    const device = `${username} ${size === PHONE ? 'phone' : 'desk'}`
    if (!devices.has(device)) devices.set(device, signedIn(username, size === PHONE))
    const page = await (await devices.get(device)!).newPage()
    if (size !== PHONE) await page.setViewportSize(size)
    return page
  }
  return {
    city, address, browser,
    as: async (username, path, size = OFFICE) => {
      const key = `${username} ${size.width}`
      if (!windows.has(key)) windows.set(key, windowOf(username, size))
      const page = await windows.get(key)!
      await page.goto(path)
      return page
    },
    stranger: async (path, options = {}) => {
      const page = await (await open(options)).newPage()
      await page.goto(path)
      return page
    },
    broken: () => problems.splice(0),
    close: async () => {
      await browser.close()
      await city.drop()
    },
  }
}

/** A refusal (409, 404 …) is an answer the screen shows in words, not something broken. */
const isAnswer = (text: string): boolean => text.startsWith('Failed to load resource: the server responded with a status of 4')

function letTimeRun(clock: Hotline['clock']): void {
  let [now, since] = [clock.now, Date.now()]
  Object.defineProperty(clock, 'now', {
    get: () => now + Date.now() - since,
    set: (to: number) => { [now, since] = [to, Date.now()] },
  })
}

/** Runs inside the page: only what time it is changes, timers stay the browser's own. */
function shiftClock(by: number): void {
  const shift = globalThis as typeof globalThis & { jiesuShift?: number }
  shift.jiesuShift = by
  const Real = Date
  class Shifted extends Real {
    constructor(...given: unknown[]) {
      super(...(given.length === 0 ? [Shifted.now()] : given) as [number])
    }
    static override now(): number {
      return Real.now() + (shift.jiesuShift ?? 0)
    }
  }
  globalThis.Date = Shifted as DateConstructor
}

/** Time passes for one page only, e.g. until something hides itself again. */
export const passOn = (page: Page, ms: number): Promise<void> =>
  page.evaluate((by) => { (globalThis as typeof globalThis & { jiesuShift?: number }).jiesuShift = ((globalThis as typeof globalThis & { jiesuShift?: number }).jiesuShift ?? 0) + by }, ms)

/** Later steps of a story cannot go on after one that failed. JIESU_SHOTS names a folder for what was on the screens then. */
export function tellAsStory(screens: () => Screens): void {
  let failed = ''
  beforeEach(() => { if (failed) throw new Error(`the story broke off at: ${failed}`) })
  afterEach(async ({ task }) => {
    if (failed || task.result?.state !== 'fail') return
    failed = task.name
    await shoot(screens(), task.name)
  })
}
/** The pictures of a failed test, where JIESU_SHOTS asks for them. */
export function shootFailures(screens: () => Screens): void {
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await shoot(screens(), task.name) })
}
export async function shoot({ browser }: Screens, name: string): Promise<void> {
  const folder = process.env['JIESU_SHOTS']
  const pages = folder ? browser.contexts().flatMap((context) => context.pages()) : []
  for (const [at, page] of pages.entries()) await page.screenshot({ path: join(folder ?? '', `${name.slice(0, 30)}-${at}.png`) })
}
