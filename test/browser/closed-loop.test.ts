/** One demand from the first word to the close, by the hands of those who do it: agent by keys alone, unit on the phone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { openScreens, PHONE, tellAsStory, type Screens } from '../support/screens.ts'

const DEMAND = '中山街与东环路路口的路灯坏了三天，晚上过马路看不清，前天有老人绊倒，希望尽快修好。'
const ANSWER = '3 月 3 日上午已到现场检查，路口北侧三盏路灯因电缆接头进水断电，已更换接头并恢复照明，当晚复查亮灯正常；同路段其余 26 盏一并检查，未发现同类问题。'

let screens: Screens
let number = ''
let queryCode = ''
let unit = ''
beforeAll(async () => { screens = await openScreens() })
afterAll(() => screens.close())
tellAsStory(() => screens)

const activeFocus = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-focus]')?.getAttribute('data-focus'))

test('坐席: signs in, takes the call and registers without the mouse', async () => {
  const page = await screens.stranger('/sign-in')
  await page.getByRole('textbox', { name: '用户名' }).waitFor()
  await page.keyboard.type('agent1')
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk')

  await page.getByRole('textbox', { name: '诉求（边听边记）' }).waitFor()
  expect(await activeFocus(page)).toBe('body')
  await page.keyboard.type(DEMAND)
  await page.keyboard.press('Alt+n')
  expect(await activeFocus(page)).toBe('number')
  await page.keyboard.type('19000001234')
  await page.getByText('首次来电').waitFor()
  await page.getByText('将派往').waitFor()

  await page.keyboard.press('F8')
  const note = page.locator('.registered-head b')
  await note.first().waitFor()
  number = await note.nth(0).innerText()
  queryCode = (await note.nth(1).innerText()).replace('查询码', '').trim()
  expect(number).toMatch(/^[A-Z]+260303000001\d$/)
  expect(await page.getByRole('textbox', { name: '诉求（边听边记）' }).inputValue()).toBe('')
})

test('派单员: the suggested unit is already chosen, one key assigns', async () => {
  const page = await screens.as('dispatcher1', '/pool')
  await page.getByRole('heading', { name: '待派单 1 件' }).waitFor()
  const chosen = page.getByRole('radio', { checked: true })
  await chosen.waitFor()
  const name = await chosen.locator('b').innerText()
  await page.keyboard.press('a')
  await page.getByText('没有待派单的工单。').first().waitFor()

  unit = screens.city.units.find((known) => known.name === name || known.shortName === name)?.code ?? ''
  expect(unit).not.toBe('')
})

test('承办单位: signs, tells the requester and replies on the phone', async () => {
  const page = await screens.as(unit, '/unit', PHONE)
  const card = page.locator('.unit-card-moves')
  await card.getByRole('button', { name: '签收' }).tap()
  await card.getByRole('button', { name: '答复' }).waitFor()

  await card.getByRole('button', { name: '联系诉求人' }).tap()
  const contact = page.getByRole('form', { name: '联系诉求人' })
  await contact.getByLabel('拨打的号码').fill('19000001234')
  await contact.getByLabel('已告知诉求已受理').check()
  await contact.getByLabel('已告知办理时限').check()
  await contact.getByRole('button', { name: '联系诉求人' }).tap()
  await contact.waitFor({ state: 'hidden' })

  await page.getByRole('toolbar').getByRole('button', { name: '答复' }).tap()
  const reply = page.getByRole('form', { name: '答复' })
  await reply.getByLabel('公开答复（诉求人会看到）').fill(ANSWER)
  await reply.getByRole('button', { name: '答复' }).tap()
  await page.getByText('没有要办的工单。').waitFor()
})

test('单位负责人: reads and signs off', async () => {
  const page = await screens.as(`${unit}-head`, '/unit')
  await page.getByText(ANSWER).first().waitFor()
  await page.getByRole('form', { name: '签发' }).getByRole('button', { name: '签发' }).click()
  await page.getByText('没有待签发的答复。').first().waitFor()
})

test('审核员: accepts with one key', async () => {
  const page = await screens.as('reviewer1', '/review')
  await page.getByText(ANSWER).first().waitFor()
  await page.getByRole('form', { name: '审核通过' }).waitFor()
  await page.keyboard.press('a')
  await page.getByText('没有待审的内容。').first().waitFor()
})

test('回访员: digits answer the questions, Enter records and closes', async () => {
  const page = await screens.as('revisiter1', '/revisit')
  await page.getByRole('radiogroup', { name: '承办单位联系您了吗' }).waitFor()
  await page.keyboard.press('d')
  await page.getByRole('link', { name: '19000001234' }).waitFor()
  for (const digit of ['1', '1', '1', '1']) await page.keyboard.press(digit)
  await page.keyboard.type('修得很快，谢谢。')
  await page.keyboard.press('Enter')
  await page.getByText('没有待回访的工单。').first().waitFor()
})

test('诉求人: number and query code show that it is closed, and the answer', async () => {
  const page = await screens.stranger(`/progress?number=${number}`, { viewport: PHONE })
  await page.getByLabel('查询码').fill(queryCode)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByText('已经办结').waitFor()
  await page.getByText(ANSWER).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
})

test('工单: the story tells all of it, and nothing broke on the way', async () => {
  const page = await screens.as('reviewer1', '/tickets')
  await page.getByRole('textbox', { name: '搜索词' }).fill(number)
  await page.getByRole('row', { name: new RegExp(number) }).getByRole('button', { name: /路灯/ }).click()
  await page.locator('.ticket-state').filter({ hasText: '热线中心：已办结' }).waitFor()
  for (const said of [ANSWER, '修得很快，谢谢。']) await page.locator('.story').getByText(said).waitFor()
  expect(screens.broken()).toEqual([])
})
