/** 知识检索 on screen: a caller is answered from the base without the mouse; a citizen asks alone; what is not in the base is not answered. */
import { sql } from 'kysely'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { EntryView } from '#contract/knowledge.ts'
import { violationsOf } from '../support/accessible.ts'
import { openScreens, PHONE, shootFailures, type Screens } from '../support/screens.ts'

let screens: Screens
let entry: EntryView
const keep = async (page: Page, name: string) => {
  const folder = process.env['JIESU_SHOTS']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

beforeAll(async () => {
  screens = await openScreens()
  const { city } = screens
  const write = (question: string, answer: string, more: object = {}) => city.as('editor').post<EntryView>('/api/knowledge', { question, answer, unitId: city.unit('housing'), ...more })
  entry = await write('住房公积金租房怎么提取', '连续足额缴存满三个月，本人及配偶在缴存城市无自有住房且租房的可以提取，网上或到窗口办理。', { basis: '建金〔2015〕19号', validTo: '2027-12-31' })
  await write('居住证怎么办理', '在居住地派出所申请，十五日内领取。')
  await write('公积金贷款能贷多少', '额度按账户余额和缴存时间计算，可在公积金中心公众号测算。')
  await write('商家不开发票怎么办', '请提供商家名称、地址、消费日期和金额，由税务部门处理。')
  await sql`update knowledge_entry set audience = 'public'`.execute(city.db)
})
afterAll(() => screens.close())
shootFailures(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})

test('a caller is answered from the base in three keys after the words', async () => {
  const page = await screens.as('agent1', '/desk')
  await page.getByRole('textbox', { name: '诉求（边听边记）' }).waitFor()
  await page.keyboard.insertText('在这边租房上班，请问公积金能不能提出来付房租')
  const answers = page.getByRole('region', { name: '可当场答复' })
  await answers.locator('article').first().waitFor()
  expect(await answers.locator('.entry-question').first().textContent()).toBe(entry.question)
  expect(await answers.locator('mark').allTextContents()).toContain('公积金')
  let keys = 0
  const press = async (key: string) => { await page.keyboard.press(key); keys += 1 }
  await press('Control+1')
  await answers.getByRole('button', { name: /已引用/ }).waitFor()
  await keep(page, 'desk-cite')
  await press('F4')
  await page.getByRole('textbox', { name: '答复内容' }).waitFor()
  await press('F4')
  await page.getByText('您的咨询已答复并登记').waitFor()
  expect(keys).toBeLessThan(8)
  expect((await screens.city.as('agent1').get<EntryView>(`/api/knowledge/${entry.id}`)).citedCount).toBe(1)
})

test('the knowledge page finds in pinyin while somebody types, and marks it', async () => {
  const page = await screens.as('agent1', '/knowledge')
  await page.getByRole('textbox', { name: '搜索知识' }).fill('gongjijin')
  await page.locator('.knowledge-list mark', { hasText: '公积金' }).first().waitFor()
  await keep(page, 'knowledge-pinyin')
  expect(await violationsOf(page)).toEqual([])
})

test('a citizen asks and reads the answer with its ground; what nobody wrote is handed on', async () => {
  const page = await screens.stranger('/ask', { viewport: PHONE })
  const question = page.getByRole('textbox', { name: '您的问题' })
  await question.fill('租房可以提取公积金吗')
  await question.press('Enter')
  await page.getByText('依据建金〔2015〕19号，有效期至 2027-12-31').waitFor()
  await keep(page, 'ask-answer')
  expect(await violationsOf(page)).toEqual([])
  await question.fill('我家门口的路什么时候修好')
  await question.press('Enter')
  await page.getByText('没有找到现成的答复').waitFor()
  expect(await page.locator('article').count()).toBe(0)
  expect(await page.getByRole('link', { name: /12345/ }).getAttribute('href')).toBe('tel:12345')
  await keep(page, 'ask-nothing')
  expect(await violationsOf(page)).toEqual([])
})
