/** Who is told, rules edited by a clerk, the partners' register, and what a demo city shows of the discipline net and assessment. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrderView } from '#contract/supervision.ts'
import { judgeDemoCity } from '#server/demo/judge-city.ts'
import { violationsOf } from '../support/accessible.ts'
import { OFFICE, openScreens, shootFailures, type Screens } from '../support/screens.ts'
import { readShipped } from '../support/shipped-profile.ts'
import { stepsOf } from '../support/steps.ts'
import { orderSteps } from '../support/supervision.ts'

const LOOK = process.env['JIESU_LOOK']
/** Whichever profile has written linkage rules. */
const profile = readdirSync('profiles').filter((name) => /^[a-z]+$/.test(name) && name !== 'default').find((name) => readShipped(name).centers.some(({ linkageRules }) => linkageRules?.length)) ?? ''

let screens: Screens, order: OrderView, unit: string
beforeAll(async () => {
  screens = await openScreens({ profile, at: '2026-09-09T10:00:00+08:00', tickets: 160 })
  const { city } = screens
  await judgeDemoCity({ db: city.db, keys: city.keys, profile: city.profile, now: city.clock.now, say: () => undefined })
  const o = orderSteps(city)
  unit = city.profile.units.find(({ kind }) => kind === 'bureau')!.code
  const ticket = await stepsOf(city).agent.register({ kind: 'complaint', title: '围挡占道半年', body: '围挡占道半年，多次反映没有结果。' })
  order = (await o.open(o.supervisor, { units: [unit], tickets: [ticket] })).body
  order = (await o.act(o.supervisor, order, 'climb', { to: city.profile.centers[0]!.ladder[3]!.code, reason: '群众反映集中' })).body
  await city.settle()
}, 420_000)
afterAll(() => screens.close())
shootFailures(() => screens)

async function look(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-btn-loading, .ant-spin-spinning'))
  if (LOOK) await page.screenshot({ path: join(LOOK, `${name}.png`) })
  expect(await violationsOf(page), name).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, `${name} sticks out sideways`).toBeLessThanOrEqual(there)
  expect(screens.broken()).toEqual([])
}

test('the head finds the notice above the day, reads it, and the order says when', async () => {
  const page = await screens.as(`${unit}-head`, '/unit')
  const strip = page.locator('.notice-strip')
  await strip.locator('summary').click()
  await look(page, 'notice-strip')
  await strip.getByRole('button', { name: `已阅 ${order.number}` }).click()
  await strip.getByText(order.number).waitFor({ state: 'detached' })
  const seen = await screens.as('supervisor1', `/orders/${order.id}`)
  const told = seen.getByRole('region', { name: '告知与回执' })
  await told.getByText(/ 已阅$/).first().waitFor()
  await told.getByText('短信已写入发件箱，未发送：没有配置网关').first().waitFor()
  await told.scrollIntoViewIfNeeded()
  await look(seen, 'order-told')
})

test('the board of orders', async () => {
  await look(await screens.as('supervisor1', '/supervision', OFFICE), 'board')
})

test('a clerk changes what a figure counts: rows of a form, the change in words, a new version', async () => {
  const page = await screens.as('sysadmin', '/admin/rules/kpis')
  await look(page, 'rules-kpis')
  await page.getByRole('button', { name: '修改 满意率（结果）' }).click()
  await page.getByRole('group', { name: '分子：分母中又符合' }).waitFor()
  await look(page, 'rules-kpi-form')
  const values = page.getByRole('combobox', { name: '分子：分母中又符合 1 取值' })
  await values.click()
  await page.getByTitle('基本满意', { exact: true }).last().click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '放入改动' }).click()
  await page.getByRole('button', { name: '预览改动' }).click()
  await page.getByText(/考核指标「满意率（结果）」/).first().waitFor()
  await look(page, 'rules-kpi-preview')
})

test('schemes, linkage rules, quality and staffing are forms', async () => {
  for (const [section, open] of [['schemes', '修改 综合指数'], ['linkageRules', undefined], ['quality', undefined], ['staffing', undefined], ['addressees', undefined]] as const) {
    const page = await screens.as('sysadmin', `/admin/rules/${section}`)
    await page.locator('h1').first().waitFor()
    if (open) await page.getByRole('button', { name: open }).click()
    await look(page, `rules-${section}`)
  }
})

test('a partner is registered: a new platform joins the rules, its secret is not shown again', async () => {
  const page = await screens.as('sysadmin', '/admin/partners')
  await look(page, 'partners')
  await page.getByRole('button', { name: '登记伙伴' }).click()
  await page.getByRole('combobox', { name: '联动平台' }).click()
  await page.getByTitle('新的平台').click()
  await page.getByLabel('代码').fill('tv_questions')
  await page.getByLabel('名称').fill('电视问政')
  await page.getByLabel('接收地址').fill('https://tv.example.cn/in')
  await page.getByLabel('密钥').fill('a-secret-of-thirty-characters-or-so')
  await look(page, 'partner-form')
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByText('https://tv.example.cn/in').waitFor()
  await look(page, 'partner-new')
  expect(await page.content()).not.toContain('a-secret-of-thirty')
})

test('the demo city has items of the net and a published month', async () => {
  const net = await screens.as('disciplinereader', '/discipline')
  await net.locator('.linkage-table tbody tr').first().waitFor()
  await look(net, 'discipline')
  const months = await screens.as('assessor', '/assessment')
  await months.locator('.figure-cell').first().waitFor()
  await look(months, 'assessment')
  const { items } = await screens.city.as('assessor').get<{ items: { month: string; state: string }[] }>('/api/assessment/months')
  const published = items.find(({ state }) => state === 'published')!
  const bulletin = await screens.city.as('assessor').ask({ method: 'GET', url: `/api/assessment/months/${published.month}/document` })
  expect(bulletin.rawPayload.subarray(0, 2).toString()).toBe('PK')
  if (LOOK) writeFileSync(join(LOOK, 'bulletin.docx'), bulletin.rawPayload)
})
