/** 督办 by eye and hand: the ladder as columns, a card that climbs by mouse and by keys, the proof handed in, the unit's answer on the phone. */
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { OrderView } from '#contract/supervision.ts'
import { violationsOf } from '../support/accessible.ts'
import { OFFICE, openScreens, PHONE, shootFailures, type Screens } from '../support/screens.ts'
import { tallestLadder } from '../support/shipped-profile.ts'
import { stepsOf } from '../support/steps.ts'
import { JPEG, orderSteps } from '../support/supervision.ts'

const PICTURES = process.env['JIESU_SCREENS']
let screens: Screens
let o: ReturnType<typeof orderSteps>
let units: string[]
const orders: OrderView[] = []
beforeAll(async () => {
  screens = await openScreens({ profile: tallestLadder(), at: '2026-03-02T09:00:00+08:00' })
  const { city } = screens
  const s = stepsOf(city)
  o = orderSteps(city)
  units = city.profile.units.filter(({ kind }) => kind === 'bureau').slice(0, 3).map(({ code }) => code)
  const titles = ['拖欠工程款一年未付', '小区二次供水发黄', '工资被拖欠三个月', '商场预付卡无法退款', '河道边焚烧垃圾', '学校周边道路积水']
  for (const [n, title] of titles.entries()) {
    const ticket = await s.agent.register({ kind: 'complaint', title, body: `${title}，多次反映没有结果。`, ...(n === 2 ? { personsRepresented: 108 } : {}) })
    orders.push((await o.open(n === 3 ? o.mayor : o.supervisor, { kind: n === 3 ? 'inspect' : 'supervise', rung: `r${n + 1}`, units: n === 1 ? units : [units[0]!], tickets: [ticket], reason: ['逾期未办结', '多单位推诿', '群体诉求，长期未解决', '市领导要求督查', '热线督办未解决', '反复投诉'][n]! })).body)
  }
  await o.act(city.as(units[0]!), orders[1]!, 'answer', { text: '水箱已更换，水质送检合格' })
}, 600_000)
afterAll(() => screens.close())
shootFailures(() => screens)
const nothingBroken = () => expect(screens.broken()).toEqual([])
afterEach(nothingBroken)

const shoot = async (page: Awaited<ReturnType<Screens['as']>>, name: string) => {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), scale: 'css' })
  expect(await violationsOf(page)).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, 'sticks out sideways').toBeLessThanOrEqual(there)
}

test('the board: seven columns in three groups; a card is dragged only to where it may climb', async () => {
  const page = await screens.as('supervisor1', '/', OFFICE)
  await page.waitForURL('**/supervision')
  await page.getByRole('listitem').filter({ hasText: orders[0]!.number }).first().waitFor()
  expect(await page.locator('.order-column').count()).toBe(7)
  expect(await page.locator('.order-group-name').allInnerTexts()).toEqual(['第 4 组', '第 1 组', '第 2 组'])
  const card = (order: OrderView) => page.locator('.order-card', { hasText: order.number })
  await shoot(page, 'supervision-board')
  // Proof is missing on the second rung: that card stays where it is.
  expect(await card(orders[1]!).getAttribute('draggable')).toBe('false')
  expect(await card(orders[1]!).innerText()).toContain('缺 通话记录')
  await card(orders[0]!).dragTo(page.locator('.order-column').nth(1))
  await page.locator('.order-column').nth(1).getByText(orders[0]!.number).waitFor()
  expect((await o.see(orders[0]!)).rung.code).toBe('r2')
})

test('by keys alone: from the board into an order, the call recorded, and up it goes', async () => {
  const page = await screens.as('supervisor1', '/supervision')
  await page.getByRole('link', { name: orders[0]!.number }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: orders[0]!.number }).waitFor()
  await page.keyboard.press('e')
  await page.getByRole('form', { name: '记录督办手段' }).waitFor()
  await shoot(page, 'supervision-order')
  await page.getByRole('textbox', { name: '内容' }).fill('已与经办人通话，承诺三日内支付')
  await page.getByRole('form').getByRole('button', { name: '记录督办手段' }).press('Enter')
  await page.locator('.proof-there').first().waitFor()
  await page.getByRole('button', { name: '升级', exact: true }).press('Enter')
  await page.getByRole('form').getByRole('button', { name: '升级' }).press('Enter')
  await page.locator('.order-way li').nth(2).waitFor()
  expect((await o.see(orders[0]!)).rung.code).toBe('r3')
})

test('a photo goes up from the page and counts with its time and place', async () => {
  const page = await screens.as('supervisor1', `/orders/${orders[2]!.id}`)
  await page.getByRole('button', { name: '记录督办手段' }).first().click()
  await page.getByRole('form', { name: '记录督办手段' }).locator('input[type=file]').setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: JPEG })
  await page.locator('.order-files .chip').getByText('现场.jpg').waitFor()
  await page.getByRole('form').getByRole('button', { name: '记录督办手段' }).click()
  await page.locator('.ant-form-item-explain-error').first().waitFor()
  await page.getByLabel('地点').fill('海甸五西路 3 号工地')
  await page.getByRole('form').getByRole('button', { name: '记录督办手段' }).click()
  await page.getByText('海甸五西路 3 号工地').waitFor()
  expect((await o.see(orders[2]!)).missing).toEqual(['处理意见'])
  // The picture of the test is not a real one; that it cannot be drawn is no fault of the page.
  screens.broken()
})

test('the unit: told on its desk, answers on the phone; the head signs where the rung wants it', async () => {
  const { city } = screens
  const desk = await screens.as(units[0]!, '/unit', PHONE)
  await desk.locator('.unit-orders').waitFor()
  await shoot(desk, 'supervision-unit-desk-phone')
  await desk.locator('.unit-orders').getByRole('link', { name: orders[4]!.number }).click()
  await desk.getByRole('button', { name: '答复', exact: true }).click()
  await desk.getByRole('textbox', { name: '内容' }).fill('已清理焚烧点三处，同类河段一并排查')
  await shoot(desk, 'supervision-unit-answer-phone')
  await desk.getByRole('form').getByRole('button', { name: '答复' }).click()
  await desk.getByText('待负责人签署').first().waitFor()
  const head = await screens.as(`${units[0]!}-head`, `/orders/${orders[4]!.id}`)
  await head.getByRole('button', { name: '签署答复' }).click()
  await head.getByText('已答复，待审核').first().waitFor()
  expect((await o.see(orders[4]!)).state).toBe('under_review')
  const wide = await screens.as(units[0]!, '/unit')
  await wide.locator('.unit-orders').waitFor()
  await shoot(wide, 'supervision-unit-desk')
  void city
})

test('an order is opened on the ticket, by the leader too, and the ticket tells of it', async () => {
  const ticket = orders[5]!.tickets[0]!
  const page = await screens.as('mayor1', `/tickets/${ticket.id}`)
  await page.getByRole('link', { name: new RegExp(orders[5]!.number) }).waitFor()
  await page.getByRole('button', { name: '对这张工单立督办单' }).click()
  await page.getByRole('form', { name: '立单' }).getByLabel('理由').fill('请直接督办到底')
  await page.getByRole('combobox', { name: '承办单位' }).click()
  await page.keyboard.type(screens.city.profile.units.find(({ code }) => code === units[1])!.name)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await shoot(page, 'supervision-ticket')
  await page.getByRole('form').getByRole('button', { name: '立单' }).click()
  await page.locator('.ticket-orders li').nth(1).waitFor()
  expect(await page.locator('.ticket-orders').innerText()).toContain('请直接督办到底')
})

test('nobody else’s page; the ladder among the rules', async () => {
  const page = await screens.as('inspector1', '/supervision')
  await page.getByText('没有查看这一页的权限').first().waitFor()
  const admin = await screens.as('sysadmin', '/admin/rules/ladder')
  await admin.getByText('一级督办').first().waitFor()
  await shoot(admin, 'supervision-ladder-rules')
})
