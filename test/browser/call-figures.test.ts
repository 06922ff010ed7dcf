/** The wall, the log and one's own calls in a browser: what is on them, that they live, the keyboard, axe. JIESU_SHOTS names a folder for pictures. */
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { saveCalls } from '#server/telephony/call.store.ts'
import { extFor, saveAgents } from '#server/telephony/seat.store.ts'
import { CHANGED } from '#server/telephony/wish.store.ts'
import type { AgentState } from '#domain/telephony/acd.ts'
import { violationsOf } from '../support/accessible.ts'
import { eventsOfCall, eventsOfSeat, record, type PlannedCall } from '../support/calls.ts'
import { OFFICE, openScreens, shootFailures, WALL, type Screens } from '../support/screens.ts'

const SHOTS = process.env['JIESU_SHOTS']
const NOW = Date.parse('2026-03-03T15:12:00+08:00')
const day = Date.parse('2026-03-03T00:00:00+08:00')
const ASTERISK = { kind: 'asterisk' as const, url: 'http://127.0.0.1:1', user: 'jiesu', password: 'none' }

let screens: Screens
let centerId: string
let agents: string[]
beforeAll(async () => {
  screens = await openScreens({ at: '2026-03-03T15:12:00+08:00', telephony: ASTERISK })
  await fill('engine')
}, 300_000)
afterAll(() => screens.close())
shootFailures(() => screens)

/** More by day than by night, a little busier today than in the weeks before. */
const shape = (half: number) => Math.max(0.6, 9 * Math.exp(-(((half - 20) / 5) ** 2)) + 8 * Math.exp(-(((half - 31) / 4) ** 2)))

async function fill(source: 'engine' | 'simulated'): Promise<void> {
  const { city } = screens
  centerId = city.profile.centers[0]!.code
  agents = (await city.db.selectFrom('appUser').select('id').where('centerId', '=', centerId).where('username', 'like', 'agent_').orderBy('username').execute()).map(({ id }) => id)
  const planned: PlannedCall[] = []
  for (const week of [0, 1, 2, 3]) {
    for (let half = 0; half < 48; half += 1) {
      const n = Math.round(shape(half) * (week === 0 ? 1.25 : 1 - week * 0.06))
      for (let i = 0; i < n; i += 1) {
        const at = day - week * 7 * 86_400_000 + half * 1_800_000 + Math.floor((i / n) * 1_790_000)
        if (at > NOW - 400_000 && week === 0) continue
        const k = planned.length
        planned.push({ at, source, fate: k % 23 === 7 ? 'abandoned' : 'answered', wait: k % 23 === 7 ? 20 : (k * 7) % 26, talk: 90 + (k * 13) % 140, agentId: agents[k % agents.length]!, ...(k % 4 === 0 ? { rating: 3 + (k % 3) } : {}), ...(k % 6 === 0 ? { line: 'main' } : {}) })
      }
    }
  }
  await record(city, centerId, [...planned.flatMap((call) => eventsOfCall(call)), ...agents.flatMap((agent) => eventsOfSeat(agent, day + 8 * 3_600_000, Array.from({ length: 40 }, (_, i) => [['ready', 'talking', 'wrap_up', 'break'][i % 4]!, [240, 300, 60, 30][i % 4]!] as const)))])
  const states: AgentState[] = ['talking', 'talking', 'ready', 'wrap_up', 'break']
  await city.db.transaction().execute(async (tx) => {
    for (const [i, agent] of agents.entries()) {
      await extFor(tx, centerId, agent, NOW)
      await saveAgents(tx, centerId, [{ id: agent, state: states[i % states.length]!, since: NOW - 200_000, idleSince: NOW, skills: { general: 3 } }])
    }
    for (const [i, state] of (['queued', 'queued', 'talking', 'talking', 'ended', 'ended', 'ended', 'ended', 'ended'] as const).entries()) {
      const id = newId()
      const at = NOW - i * 47_000 - 9000
      await saveCalls(tx, city.keys, [{ id, direction: i === 6 ? 'out' : 'in', line: 'main', dialled: '12345', queue: 'general', state, legs: [], offeredAt: at, ...(i < 2 || i === 5 ? {} : { answeredAt: at + 6000 }), ...(state === 'ended' ? { endedAt: at + 30_000 } : {}), recordingIds: [], simulated: source === 'simulated', version: 1 }], { centerId, source, numbers: new Map([[id, '13800007812']]) })
    }
  })
  await city.settle()
}

async function fine(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, main[aria-busy=true]'))
  await page.evaluate(() => document.fonts.ready)
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), scale: 'css' })
  expect(await violationsOf(page)).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, 'sticks out sideways').toBeLessThanOrEqual(there)
  expect(screens.broken()).toEqual([])
}
const tile = (page: Page, name: string) => page.locator('.wall-tile', { has: page.getByRole('heading', { name, exact: true }) })

describe('the wall', () => {
  test('six numbers that can be read across a room, nothing cut off', async () => {
    const page = await screens.as('leader', '/wallboard', WALL)
    await tile(page, '正在排队').getByText('2', { exact: true }).waitFor()
    await fine(page, 'wallboard')
    expect(await tile(page, '24 小时接通率').innerText()).toMatch(/9\d\.\d %[\s\S]*接通 \d+ \/ 呼入 \d+/)
    expect(await tile(page, '今日 15 秒接通').innerText()).toMatch(/\d+ \/ 接通 \d+[\s\S]*\d+ \/ 呼入 \d+ = /)
    const sizes = await page.locator('.wall-tile > strong').evaluateAll((all) => all.map((one) => [Number.parseFloat(getComputedStyle(one).fontSize), one.scrollWidth <= one.clientWidth]))
    for (const [size, fits] of sizes) { expect(size).toBeGreaterThanOrEqual(80); expect(fits).toBe(true) }
    const [height, room] = await page.locator('.call-wall').evaluate((wall) => [wall.scrollHeight, wall.clientHeight])
    expect(height, 'one screen').toBeLessThanOrEqual(room!)
    expect(await page.getByText('模拟').count()).toBe(0)
  })

  test('somebody hangs up: the wall knows within a second or two, without asking again by itself', async () => {
    const page = await screens.as('leader', '/wallboard', WALL)
    await tile(page, '正在排队').getByText('2', { exact: true }).waitFor()
    await page.waitForTimeout(1500)
    await screens.city.db.transaction().execute(async (tx) => {
      await sql`update telephony_call set state = 'ended', ended_at = offered_at + interval '40 seconds' where id = (select id from telephony_call where state = 'queued' limit 1)`.execute(tx)
      await sql`select pg_notify(${CHANGED}, ${`${centerId} `})`.execute(tx)
    })
    await tile(page, '正在排队').getByText('1', { exact: true }).waitFor({ timeout: 2500 })
  })

  test('at an office screen too; Esc leaves', async () => {
    const page = await screens.as('agent1', '/tickets', OFFICE)
    await page.goto('/wallboard')
    await tile(page, '今日来电').waitFor()
    await fine(page, 'wallboard-office')
    await page.keyboard.press('Escape')
    await page.waitForURL(/tickets/)
    // Its telephone asks a switch that nobody runs here.
    await page.goto('about:blank')
  })
})

test('the log is walked by keys and tells a call from end to end', async () => {
  const page = await screens.as('leader', '/calls')
  await page.getByRole('table', { name: '通话记录' }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowRight')
  const story = page.getByRole('complementary', { name: '一通电话的经过' })
  await story.getByText('进入队列').waitFor()
  await fine(page, 'call-log')
  await page.keyboard.press('Escape')
  await story.waitFor({ state: 'detached' })
  await page.getByRole('combobox', { name: '结果' }).click()
  await page.getByTitle('放弃', { exact: true }).click()
  await page.waitForURL(/outcome=abandoned/)
  await page.waitForFunction(() => [...document.querySelectorAll('.call-outcome')].every((one) => one.textContent === '放弃'))
})

test('figures of a week with every denominator, and the seats needed today', async () => {
  const page = await screens.as('leader', '/calls?view=figures')
  await page.getByRole('table', { name: '按坐席' }).waitFor()
  await page.getByText('今日席位与预计来电').waitFor()
  await fine(page, 'call-figures')
  expect(await page.getByRole('tab', { name: '通话记录' }).count()).toBe(1)
  const other = await screens.as('supervisor1', '/calls')
  await other.getByText('最差的连续 24 小时').waitFor()
  expect(await other.getByRole('tab', { name: '通话记录' }).count()).toBe(0)
  expect(await other.getByRole('table', { name: '按坐席' }).count()).toBe(0)
})

test('mine beside the median', async () => {
  const page = await screens.as('agent1', '/my-calls')
  await page.getByRole('table', { name: '我今天的通话' }).waitFor()
  expect(await page.getByRole('table', { name: '我的今天' }).getByRole('row').count()).toBe(9)
  await fine(page, 'my-calls')
})

describe('with the simulator', () => {
  let real: Screens
  beforeAll(async () => {
    real = screens
    screens = await openScreens({ at: '2026-03-03T15:12:00+08:00', telephony: { kind: 'simulate' } })
    await fill('simulated')
  }, 300_000)
  afterAll(async () => { await screens.close(); screens = real })

  test('everything shown says so', async () => {
    const wall = await screens.as('leader', '/wallboard', WALL)
    await wall.getByText('模拟', { exact: true }).waitFor()
    await tile(wall, '正在排队').getByText('2', { exact: true }).waitFor()
    await fine(wall, 'wallboard-simulated')
    const mine = await screens.as('agent1', '/my-calls')
    await mine.getByRole('table', { name: '我今天的通话' }).waitFor()
    const rows = await mine.getByRole('table', { name: '我今天的通话' }).locator('tbody tr').count()
    expect(await mine.getByText('模拟', { exact: true }).count()).toBe(rows + 1)
    const log = await screens.as('leader', '/calls?view=figures')
    await log.getByText('模拟', { exact: true }).waitFor()
  })
})
