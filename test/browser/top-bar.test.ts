/** The bar of every page: nothing of it is cut off, what does not fit is one key away, the open page is always there. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { OFFICE, openScreens, PHONE, shootFailures, WALL, type Screens } from '../support/screens.ts'

let screens: Screens
beforeAll(async () => { screens = await openScreens() }, 300_000)
afterAll(() => screens.close())
shootFailures(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})

const bar = (page: Page) => page.getByRole('navigation', { name: '主导航' })
const more = (page: Page) => bar(page).getByRole('button', { name: '更多' })
const names = async (page: Page) => (await bar(page).getByRole('link').allInnerTexts()).map((name) => name.trim())

/** Every link and button of the bar stands whole inside the window and inside the room left for the links. */
const cutOff = (page: Page): Promise<string[]> => page.evaluate(() => {
  const nav = document.querySelector('.top-bar nav')!.getBoundingClientRect()
  const others = [...document.querySelectorAll('.top-bar > button, .top-bar > .top-me')].filter((one) => one.getClientRects().length > 0).map((one) => one.getBoundingClientRect())
  return [...document.querySelectorAll('.top-bar nav a, .top-bar nav .top-more')].filter((one) => !one.closest('.top-menu')).filter((one) => {
    const box = one.getBoundingClientRect()
    return box.right > nav.right + 0.5 || box.right > innerWidth || others.some((other) => box.left < other.right && other.left < box.right)
  }).map((one) => one.textContent)
})

const HOMES = { leader: '坐席', supervisor1: '督办', agent1: '坐席' } as const
const CASES = Object.keys(HOMES).flatMap((who) => [OFFICE, WALL, PHONE].map((size) => [who as keyof typeof HOMES, size.width, size] as const))

test.each(CASES)('%s at %i px', async (who, _width, size) => {
  const page = await screens.as(who, '/', size)
  await bar(page).getByRole('link', { name: HOMES[who], exact: true }).waitFor()
  const shown = await names(page)
  expect(shown[0]).toBe(HOMES[who])
  expect(await cutOff(page)).toEqual([])
  expect(await violationsOf(page)).toEqual([])
  if (await more(page).isHidden()) return
  expect(await more(page).getAttribute('aria-expanded')).toBe('false')
  await more(page).click()
  const all = await names(page)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toEqual(expect.arrayContaining(['工单', '同一事项', '总览']))
  expect(await violationsOf(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  const panel = await page.locator('.top-menu').boundingBox()
  expect([panel!.x >= 0, panel!.x + panel!.width <= size.width]).toEqual([true, true])
  // The last page of the menu, once open, stands in the bar.
  const last = page.locator('.top-menu a').last()
  const name = await last.innerText()
  await last.click()
  await bar(page).getByRole('link', { name, exact: true, includeHidden: false }).waitFor()
  expect(await more(page).getAttribute('aria-expanded')).toBe('false')
  expect(await names(page)).toContain(name)
  expect(await bar(page).locator('a[aria-current=page]').innerText()).toBe(name)
  expect(await cutOff(page)).toEqual([])
})

test('supervisors have more pages than fit at 1366 px, agents do not at 1920 px', async () => {
  await more(await screens.as('supervisor1', '/clues')).waitFor()
  const wide = await screens.as('agent1', '/desk', WALL)
  await bar(wide).getByRole('link', { name: '总览' }).waitFor()
  expect(await more(wide).isVisible()).toBe(false)
})

test('the menu by keys alone: opens, moves, closes with Esc and gives the focus back; leaving it closes it', async () => {
  const page = await screens.as('supervisor1', '/clues')
  await more(page).focus()
  await page.keyboard.press('Enter')
  expect(await more(page).getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.closest('.top-menu') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await more(page).getAttribute('aria-expanded')).toBe('false')
  expect(await page.evaluate(() => document.activeElement?.classList.contains('top-more'))).toBe(true)
  await page.keyboard.press('Enter')
  const links = await page.locator('.top-menu a').count()
  for (let i = 0; i <= links; i++) await page.keyboard.press('Tab')
  expect(await more(page).getAttribute('aria-expanded')).toBe('false')
  await more(page).click()
  await page.locator('main').click({ position: { x: 5, y: 300 } })
  expect(await more(page).getAttribute('aria-expanded')).toBe('false')
})

test('a narrower window moves links under 更多, another language measures them again', async () => {
  const page = await screens.as('supervisor1', '/supervision', { width: 1500, height: 800 })
  await more(page).waitFor()
  const before = (await names(page)).length
  await page.setViewportSize({ width: 1100, height: 800 })
  await expect.poll(async () => (await names(page)).length).toBeLessThan(before)
  expect(await cutOff(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).waitFor()
  expect(await cutOff(page)).toEqual([])
})

test('a judge finds the three kinds of appeals from any of them', async () => {
  const page = await screens.as('judge', '/appeals')
  const strip = page.getByRole('navigation', { name: '待我评审' })
  await strip.getByRole('link', { name: '质检申诉 0' }).waitFor()
  await strip.getByRole('link', { name: '考核申诉 0' }).click()
  await page.getByRole('tab', { name: '申诉', selected: true }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await strip.getByRole('link', { name: '合理性申诉 0' }).click()
  await page.getByRole('heading', { name: '诉求合理性' }).waitFor()
  expect(await strip.locator('[aria-current=page]').innerText()).toContain('合理性申诉')
  expect(await violationsOf(page)).toEqual([])
  const reviewer = await screens.as('reviewer1', '/reasonableness')
  await reviewer.getByRole('heading', { name: '诉求合理性' }).waitFor()
  expect(await reviewer.getByRole('navigation', { name: '待我评审' }).count()).toBe(0)
})
