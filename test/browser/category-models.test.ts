/** 类别模型: an administrator trains, compares and switches; an agent takes a suggested category with one key. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noLog } from '#platform/loop.ts'
import { trainOnce } from '#server/dispatch/training.jobs.ts'
import { violationsOf } from '../support/accessible.ts'
import { openScreens, shootFailures, type Screens } from '../support/screens.ts'

const PICTURES = process.env['JIESU_SCREENS']
let screens: Screens
const train = () => trainOnce({ db: screens.city.db, keys: screens.city.keys, log: noLog, now: () => screens.city.clock.now })
const picture = async (page: Page, name: string) => { if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) }) }

beforeAll(async () => {
  screens = await openScreens({ at: '2026-04-22T15:10:00+08:00', tickets: 200 })
  await screens.city.settle()
}, 600_000)
afterAll(() => screens.close())
shootFailures(() => screens)

/** Two hundred tickets are learned faster than anybody looks: the training's row is held at its first word until the screen has shown it. */
const stopped = (look: () => Promise<void>): Promise<void> => screens.city.db.transaction().execute(async (tx) => {
  for (;;) {
    const { rows } = await sql`select 1 from category_model where state = 'training' and step is not null for update`.execute(tx)
    if (rows.length > 0) return look()
    await sleep(2)
  }
})

test('train, see how far it is, compare, switch, go back', async () => {
  const page = await screens.as('sysadmin', '/admin/category-models')
  await page.getByText('还没有模型').waitFor()
  const again = page.getByRole('button', { name: '重新训练' })
  await again.click()
  await page.getByText('排队中').waitFor()
  await train()
  await page.getByText('现行', { exact: true }).waitFor()
  await again.click()
  await page.getByText('排队中').waitFor()
  const seen = stopped(() => page.getByText(/^(读取工单|试算|学习)/).first().waitFor())
  await Promise.all([train(), seen])
  await page.getByText('待启用').waitFor()
  await page.getByRole('row', { name: /第 2 版/ }).getByRole('button', { name: '对比' }).click()
  await page.getByRole('columnheader', { name: '找全率' }).waitFor()
  await picture(page, 'category-models')
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText('立即生效，无需重启').waitFor()
  await page.getByRole('button', { name: /确\s*定/ }).click()
  await page.getByRole('row', { name: /第 2 版.*现行/ }).waitFor()
  await page.getByRole('row', { name: /第 1 版/ }).getByRole('button', { name: '退回此版' }).waitFor()
})

test('while typing, suggestions stand under the category; a key takes one, and what was taken stays', async () => {
  const page = await screens.as('agent1', '/desk')
  const demand = page.getByRole('textbox', { name: '诉求（边听边记）' })
  await demand.fill('小区门口的路灯坏了三天，晚上回家看不见路')
  const chips = page.getByRole('group', { name: '建议类别' })
  await chips.getByRole('button').first().waitFor()
  await picture(page, 'category-chips')
  expect(await violationsOf(page)).toEqual([])
  const second = await chips.getByRole('button').nth(1).getAttribute('title')
  await page.keyboard.press('Alt+8')
  await expect.poll(() => chips.locator('[aria-pressed=true]').getAttribute('title')).toBe(second)
  const chosen = second?.split('\n')[0]?.split(' › ').at(-1) ?? ''
  await demand.press('End')
  await demand.pressSequentially('，物业说没人修')
  await page.waitForTimeout(900)
  expect(await page.locator('[data-focus=category]').innerText()).toContain(chosen)
})
