/** 触发规则与督查线索: a rule changed, tried over history and saved; a clue dropped and another taken up without a mouse. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { dryRunOnce } from '#server/supervision/dry-runs.jobs.ts'
import { openScreens, shootFailures, type Screens } from '../support/screens.ts'
import { recordAsSystem } from '../support/record-as-system.ts'
import { stepsOf } from '../support/steps.ts'

const PICTURES = process.env['JIESU_SCREENS']
let screens: Screens
beforeAll(async () => {
  screens = await openScreens({ at: '2026-03-03T10:00:00+08:00' })
  const s = stepsOf(screens.city)
  for (const [i, body] of ['楼道照明不亮，物业不管。', '小区门口道路塌陷，有人摔伤。', '幼儿园旁边堆放垃圾。'].entries()) {
    const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body, requester: { phone: `1390000002${i}` } }), i === 1 ? 'city_management' : 'housing')
    await recordAsSystem(screens.city, { type: 'media.exposed', ticketId: ticket.id })
    await recordAsSystem(screens.city, { type: 'instruction.given', ticketId: ticket.id, facts: { instructionId: `i${i}` } })
  }
  await screens.city.settle()
}, 120_000)
afterAll(() => screens.close())
shootFailures(() => screens)

test('clues by keys alone: one dropped in words, the next taken up', async () => {
  const page = await screens.as('supervisor1', '/clues')
  await page.locator('.clue-chosen').waitFor()
  const cards = page.locator('.clue-card')
  const before = await cards.count()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.type('媒体已更正')
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'clue-drop.png') })
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => cards.count()).toBe(before - 1)
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: '督办单位' }).waitFor()
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'clue-take-up.png') })
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => cards.count()).toBe(before - 2)
  await page.getByText('已处理', { exact: true }).click()
  await page.getByText('媒体已更正').waitFor()
  expect(await page.getByRole('link', { name: '查看督办单' }).count()).toBe(1)
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'clues-decided.png') })
})

test('a rule changed, tried before it is saved, then in force', async () => {
  const page = await screens.as('sysadmin', '/triggers')
  await page.getByRole('listitem').filter({ hasText: '媒体曝光' }).getByRole('button', { name: '编辑' }).click()
  const editor = page.locator('.trigger-editor')
  await editor.getByRole('button', { name: '开始试算' }).click()
  await expect.poll(() => dryRunOnce({ db: screens.city.db, keys: screens.city.keys, now: () => screens.city.clock.now })).toBe(true)
  await editor.getByText(/会触发 3 次/).waitFor()
  await editor.getByRole('combobox', { name: '触发后' }).click()
  await page.getByTitle('直接立督办单').click()
  await editor.getByText('条件已改动').waitFor()
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'trigger-editor.png'), fullPage: true })
  expect(await violationsOf(page)).toEqual([])
  await editor.getByLabel('改动说明').fill('媒体曝光直接督办')
  await editor.getByRole('button', { name: '保存为新版本' }).click()
  await page.getByText('已保存，立即生效。').waitFor()
  await page.getByText('工单事项被媒体曝光，直接立“媒体督办”督办单。').waitFor()
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'triggers-list.png'), fullPage: true })
})

test('a supervisor reads and tries, and saves nothing', async () => {
  const page = await screens.as('supervisor1', '/triggers')
  await page.getByRole('listitem').filter({ hasText: '多人反映同一事项' }).getByRole('button', { name: '试算' }).click()
  await page.getByText('规则由系统管理员保存').waitFor()
  expect(await page.getByRole('button', { name: '保存为新版本' }).count()).toBe(0)
})
