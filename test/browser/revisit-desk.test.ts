/** 回访台 by keyboard alone, the second person's verdict, and the citizen's page on a phone. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { violationsOf } from '../support/accessible.ts'
import { lastCode } from '../support/revisit-codes.ts'
import { openScreens, PHONE, shootFailures, type Screens } from '../support/screens.ts'
import { SAD, stepsOf, type Steps } from '../support/steps.ts'

const UNIT = 'housing'
let screens: Screens
let s: Steps
beforeAll(async () => {
  screens = await openScreens({ at: '2026-03-03T10:00:00+08:00' })
  s = stepsOf(screens.city)
}, 120_000)
afterAll(() => screens.close())
shootFailures(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})

const answered = async (body: string): Promise<TicketView> => {
  const ticket = await s.assign(await s.agent.register({ kind: 'complaint', title: body, body, requester: { name: '陈小美', phone: '19000000041' } }), UNIT)
  await s.handle(ticket, UNIT)
  return s.accept(ticket)
}
const press = async (page: Page, keys: readonly string[]): Promise<number> => {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

test('one call-back under twelve keystrokes, from the queue to the next ticket; then an unhappy one that goes back to the unit', async () => {
  const [first, second, third] = [await answered('电梯停运'), await answered('路灯不亮'), await answered('水管漏水')]
  const page = await screens.as('revisiter1', '/revisit')
  await page.getByRole('form', { name: '记录回访' }).or(page.locator('.revisit-ask form')).first().waitFor()
  const shown = async () => (await page.locator('.ticket-head .ticket-number').first().textContent())?.trim()
  const order = await page.locator('.queue-row').count()
  expect(order).toBe(3)
  const one = await shown()
  // d shows the number; four questions; Enter records, closes, and opens the next.
  const keys = await press(page, ['d', '1', '1', '2', '2', 'Enter'])
  await page.waitForFunction((number) => document.querySelector('.ticket-head .ticket-number')?.textContent?.trim() !== number, one)
  expect(keys).toBeLessThan(12)
  const two = await shown()
  const byNumber = new Map([first, second, third].map((t) => [t.number, t]))
  expect(await s.agent.see(byNumber.get(one!)!)).toMatchObject({ status: 'closed', outcome: 'resolved' })

  const sad = await press(page, ['1', '3', '2', '4', 'Enter'])
  await page.waitForFunction((number) => document.querySelector('.ticket-head .ticket-number')?.textContent?.trim() !== number, two)
  expect(sad).toBeLessThan(12)
  expect(await s.agent.see(byNumber.get(two!)!)).toMatchObject({ status: 'processing', rehandleCount: 1 })

  // 没有接通: it goes to “later” with its next time.
  const last = await shown()
  await press(page, ['u'])
  await page.getByText('没有接通的原因').waitFor()
  await press(page, ['u'])
  await page.getByText('没有待回访的工单。').first().waitFor()
  await page.getByRole('tab', { name: /以后再拨/ }).click()
  await page.getByText(/已拨 1 次/).waitFor()
  expect((await s.agent.see(byNumber.get(last!)!)).revisitAttempts).toBe(1)
})

test('a message is written to the outbox, answered on a phone, and a repeat shows the first answer', async () => {
  const ticket = await answered('楼道堆物')
  const page = await screens.as('revisiter1', '/revisit')
  await page.locator('.revisit-call', { hasText: '楼道堆物' }).waitFor()
  await press(page, ['m'])
  await page.getByText(/尚未接入短信/).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await press(page, ['Enter'])
  await page.getByText('没有待回访的工单。').first().waitFor()
  await screens.city.settle()
  const { code } = await lastCode(screens.city, ticket, 'revisit_invited')

  const phone = await screens.stranger(`/rate#${code}`, { viewport: PHONE, hasTouch: true, isMobile: true })
  await phone.getByText('承办单位联系您了吗').waitFor()
  expect(await violationsOf(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
  expect(await phone.locator('body').textContent()).not.toMatch(/陈小美|楼道|1900000/)
  await phone.getByRole('radio', { name: '联系了', exact: true }).check()
  await phone.getByRole('radio', { name: '没有解决' }).check()
  for (const row of [2, 3]) await phone.locator('fieldset').nth(row).getByRole('radio', { name: '不满意', exact: true }).check()
  await phone.getByLabel(/还想说的/).fill('还是堆着')
  await phone.getByRole('button', { name: '提交评价' }).click()
  await phone.getByText('谢谢，您的评价已记录').waitFor()
  await phone.reload()
  await phone.getByText('以下是您第一次提交的评价').waitFor()
  expect((await s.agent.see(ticket)).status).toBe('revisited')
})

test('the second person judges, the unit appeals on the ticket, the judge decides', async () => {
  const ticket = await answered('外墙渗水')
  await s.revisit(ticket, SAD)
  const reviewer = await screens.as('reviewer1', '/reasonableness')
  await reviewer.locator('.queue-row', { hasText: '外墙渗水' }).click()
  await reviewer.getByRole('heading', { name: '外墙渗水' }).waitFor()
  expect(await violationsOf(reviewer)).toEqual([])
  await reviewer.getByText('诉求合理', { exact: true }).click()
  await reviewer.getByLabel('理由').click()
  await reviewer.getByTitle('答复与实际不符').click()
  await reviewer.getByLabel(/依据/).fill('现场照片显示仍在渗水。')
  await reviewer.getByRole('button', { name: /作出判定/ }).click()
  await reviewer.getByRole('tab', { name: /申诉期内/ }).click()
  await reviewer.locator('.queue-row', { hasText: '外墙渗水' }).waitFor()

  const unit = await screens.as(UNIT, `/tickets/${ticket.id}`)
  await unit.getByRole('button', { name: /提出申诉/ }).click()
  await unit.getByLabel(/申诉理由/).fill('已于当日完成防水施工，附验收单。')
  expect(await violationsOf(unit)).toEqual([])
  await unit.getByRole('button', { name: '提交申诉' }).click()
  await unit.getByText('单位已申诉').waitFor()

  const judge = await screens.as('judge', '/reasonableness')
  await judge.getByRole('heading', { name: '外墙渗水' }).waitFor()
  await judge.getByText('诉求不合理', { exact: true }).click()
  await judge.getByLabel('理由').click()
  await judge.getByTitle('已依法依规办理到位并充分说明').click()
  await judge.getByLabel(/依据/).fill('验收单与现场核查一致。')
  await judge.getByRole('button', { name: /作出裁定/ }).click()
  await judge.getByText('没有待裁定的申诉。').waitFor()
})
