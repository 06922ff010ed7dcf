/** A page of empty boxes would pass every other browser test, so the glyphs are proved first. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 300, height: 60 } })
})
afterAll(() => browser.close())

async function pictureOf(text: string): Promise<string> {
  await page.setContent(`<body style="font: 28px sans-serif; margin: 8px">${text}</body>`)
  return (await page.screenshot()).toString('base64')
}

test('different Chinese characters look different', async () => {
  const pictures = new Set<string>()
  for (const word of ['督办', '回访', '签收', '挂起']) pictures.add(await pictureOf(word))
  expect(pictures.size).toBe(4)
})

test('a heavier weight looks heavier', async () => {
  expect(await pictureOf('<b>接诉即办</b>')).not.toBe(await pictureOf('接诉即办'))
})
