/** A morning of missed calls by keyboard, the register of lines, and a caller who rates the talk on the phone. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { openPhones, type Phones } from '../support/phones.ts'
import { openScreens, PHONE, shootFailures, type Screens } from '../support/screens.ts'

const PICTURES = process.env['JIESU_SCREENS']
let screens: Screens
let phones: Phones
beforeAll(async () => { screens = await openScreens({ at: '2026-03-03T10:00:00+08:00' }); phones = await openPhones(screens.city) }, 600_000)
afterAll(async () => { await phones.stop(); await screens.close() })
shootFailures(() => screens)

async function look(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-btn-loading'))
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) })
  expect(await violationsOf(page)).toEqual([])
}
async function missed(from: string, times = 1, dialled = '12345') {
  for (let i = 0; i < times; i += 1) { const { legId } = await phones.dialIn(dialled, from); screens.city.clock.pass(20_000); await phones.end(legId) }
}

test('n takes the next, d dials, 1 says that it is done; the other one waits with its deadline', async () => {
  await missed('13800007812', 3)
  screens.city.clock.pass(25 * 60_000)
  await missed('13900001111', 1, '12315')
  screens.city.clock.pass(6 * 60_000)
  await screens.city.settle()
  await phones.ready('agent1')
  const page = await screens.as('agent1', '/missed')
  await page.getByRole('row', { name: /138\*\*\*\*7812/ }).waitFor()
  await look(page, 'missed-list')
  await page.keyboard.press('n')
  await page.getByRole('button', { name: /拨打/ }).waitFor()
  await look(page, 'missed-taken')
  await page.keyboard.press('d')
  await page.getByText('正在拨号').waitFor()
  expect(phones.engine.orders.flatMap((order) => (order.order === 'originate' && order.to.kind === 'number' ? [order.to.number] : []))).toEqual(['13800007812'])
  await page.getByLabel('说明（可不填）').fill('来问公积金提取，已答复')
  await page.getByRole('heading', { name: /138/ }).click()
  await page.keyboard.press('1')
  await page.getByText('待回拨 1 个').waitFor()
  await page.keyboard.press('j')
  await page.getByRole('button', { name: /我来回拨/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /没有接通/ }).waitFor()
  await page.keyboard.press('2')
  await page.getByText(/后再拨/).waitFor()
  await page.getByRole('tab', { name: '已办' }).click()
  await page.getByRole('button', { name: '138****7812' }).click()
  await page.getByText('来问公积金提取，已答复').waitFor()
  await look(page, 'missed-done')
}, 120_000)

test('the register: every number with its state, way and today’s calls', async () => {
  await phones.dialIn('99999')
  const page = await screens.as('leader', '/lines')
  await page.getByRole('row', { name: /12315/ }).getByText(/来电 1/).waitFor()
  await page.getByText('今天有 1 个来电拨打了登记簿里没有的号码').waitFor()
  await look(page, 'lines')
  await page.getByLabel('查找号码或名称').fill('税')
  await expect.poll(() => page.locator('.tel-table tbody tr').count()).toBe(1)
  const admin = await screens.as('sysadmin', '/admin/rules/telephony')
  await admin.getByText('漏接回拨时限').first().waitFor()
  await look(admin, 'rules-telephony')
})

test('a caller opens the link and rates; the ticket shows it', async () => {
  const { city } = screens
  for (const leg of phones.engine.legs.keys()) await phones.end(leg)
  await phones.ready('agent2')
  const { callId, legId } = await phones.dialIn('12345', '13700002222')
  const { agentId } = await phones.call(callId) as { agentId: string }
  const who = (await city.db.selectFrom('appUser').select('username').where('id', '=', agentId).executeTakeFirstOrThrow()).username
  await phones.answer()
  const ticket = await city.as(who).register({ kind: 'help', body: '小区门口路灯坏了三天，晚上看不见路。', requester: { name: '王先生', phone: '13700002222' } }, { move: 'dispatch' })
  await phones.wish(who, { wish: 'bind', callId, ticketId: ticket.id })
  city.clock.pass(90_000)
  await phones.end(legId)
  await phones.recorded(callId, 90)
  await city.settle()
  const [message] = await city.db.selectFrom('outgoingMessage').select('textSealed').where('ticketId', '=', ticket.id).where('template', '=', 'call_rating').execute()
  const code = /评价码 (\w+)/.exec(city.keys.open(message!.textSealed))![1]!
  const page = await screens.stranger(`/call-rating#${code}`, { viewport: PHONE, hasTouch: true, isMobile: true })
  await page.getByText('非常满意').click()
  await look(page, 'call-rating')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('您的评价已收到：5 分').waitFor()
  const seen = await screens.as('leader', `/tickets/${ticket.id}`)
  await seen.getByText('评价 5 分').waitFor()
  await look(seen, 'ticket-calls')
}, 120_000)
