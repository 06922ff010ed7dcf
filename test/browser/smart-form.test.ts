/** 智能填单 at the agent desk: a pasted transcript, everything taken by key, nothing typed lost; a gas leak, transferred by one key. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { openMove, write } from '../support/move-clicks.ts'
import { openScreens, shootFailures, type Screens } from '../support/screens.ts'
import { LEAD, situationsOf } from '../support/situations.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'

const PICTURES = process.env['JIESU_SCREENS']
const DISTRICT = readShipped(DEFAULT_PROFILE).centers[0]!.areas.find(({ name, parent }) => parent !== undefined && name.endsWith('区'))!.name
const TRANSCRIPT = `您好，我叫王小明，我是${DISTRICT}滨江花园3栋的业主。楼下老王烧烤店昨天晚上十点到凌晨两点还在营业，油烟很大，噪音扰民，我们三十多户都受不了。已经投诉过两次，店家赔了500元又照旧。我的电话是幺三九零零零零一二三四。希望尽快处理。`

let screens: Screens
beforeAll(async () => { screens = await openScreens() })
afterAll(() => screens.close())
shootFailures(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})
const demand = (page: Page) => page.getByRole('textbox', { name: '诉求（边听边记）' })
const shoot = async (page: Page, name: string) => { if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) }) }

test('a transcript pasted: finds are shown with their words, taken all by one key, and what was typed stays', async () => {
  const page = await screens.as('agent1', '/desk')
  await demand(page).waitFor()
  await page.getByLabel('代表人数').fill('7')
  await demand(page).fill(TRANSCRIPT)
  await page.getByRole('button', { name: /^填入.*电话.*13900001234/ }).waitFor()
  await page.getByRole('button', { name: /^填入.*地址.*滨江花园3栋/ }).focus()
  expect(await page.locator('.mark-active').textContent()).toBe('滨江花园3栋')
  expect(await violationsOf(page)).toEqual([])
  await shoot(page, 'finds')
  await demand(page).focus()
  await page.keyboard.press('Alt+A')
  await expect.poll(() => page.getByPlaceholder('来电号码').inputValue()).toBe('13900001234')
  expect(await page.getByLabel('称呼', { exact: true }).inputValue()).toBe('王小明')
  expect(await page.getByLabel('地址', { exact: true }).inputValue()).toBe('滨江花园3栋')
  expect(await page.getByLabel('代表人数').inputValue()).toBe('7')
  await page.getByRole('button', { name: /坐席已填.*人数.*三十多户/ }).waitFor()
  await page.getByText('取自“幺三九零零零零一二三四”').waitFor()
  await shoot(page, 'finds-in')
  await page.keyboard.press('F8')
  await page.locator('.registered-head').waitFor()
})

test('a gas leak is read out, says what to do, and one key registers and transfers', async () => {
  const page = await screens.as('agent2', '/desk')
  await demand(page).waitFor()
  await page.keyboard.insertText(`${DISTRICT}滨江花园5栋楼道煤气味很浓，有老人头晕`)
  const alarm = page.getByRole('alert').filter({ hasText: '燃气泄漏' })
  await alarm.getByText('请来电人开窗').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await shoot(page, 'alarm')
  await page.keyboard.press('F8')
  await page.getByText('险情警示未处置').waitFor()
  await page.keyboard.press('Alt+J')
  await page.locator('.registered-head').waitFor()
  const [found] = (await screens.city.as('leader').post<{ items: { id: string }[] }>('/api/tickets/search', { text: '煤气' })).items
  expect(await screens.city.as('leader').see(found!)).toMatchObject({ status: 'transferred' })
})

test('an emergency that needs no transfer is acknowledged with a reason, and the shift leader deals with it', async () => {
  const page = await screens.as('agent3', '/desk')
  await demand(page).waitFor()
  await page.keyboard.insertText('厂房昨晚起火，消防已经扑灭，反映消防通道被占')
  await page.getByLabel('不转接的理由 起火爆炸').fill('119 已处置完毕')
  await page.keyboard.press('Enter')
  await page.getByText('已知悉：起火爆炸：119 已处置完毕').waitFor()
  await page.keyboard.press('F8')
  await page.locator('.registered-head').waitFor()
  const leader = await screens.as('leader', '/signals')
  const line = leader.locator('.alarm').filter({ hasText: '起火爆炸' })
  await line.getByText('坐席已看到警示').waitFor()
  expect(await violationsOf(leader)).toEqual([])
  await shoot(leader, 'signals')
  await line.getByRole('textbox').fill('已转消防监督科核查')
  await leader.keyboard.press('Enter')
  await line.waitFor({ state: 'detached' })
})

test('a unit sees what a reviewer would object to while it writes', async () => {
  const { id } = await situationsOf(screens.city).contacted()
  const page = await screens.as(LEAD, `/tickets/${id}`)
  const panel = await openMove(page, '答复')
  await write(panel, '公开答复（诉求人会看到）', '我局高度重视，将对现场进行整改，已与13800007812的机主说明。')
  await panel.getByText('有承诺，没有期限。').waitFor()
  await panel.getByText('含个人信息').first().waitFor()
  await panel.getByRole('button', { name: '“将对现场进行整改”' }).click()
  expect(await page.evaluate(() => { const field = document.activeElement as HTMLTextAreaElement; return field.value.slice(field.selectionStart, field.selectionEnd) })).toBe('将对现场进行整改')
  await shoot(page, 'reply-hints')
})
