/** 质检 at the screen: three keys an item, one to hand in and open the next; the unit corrects, the agent appeals, the judge decides, an examination is taken. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InspectionRow } from '#contract/quality.ts'
import { violationsOf } from '../support/accessible.ts'
import { drawOf, makePlan } from '../support/quality.ts'
import { openScreens, tellAsStory, type Screens } from '../support/screens.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

const PICTURES = process.env['JIESU_QUALITY_PICTURES']
const UNIT = 'housing'
let screens: Screens
let s: Steps
beforeAll(async () => {
  screens = await openScreens({ at: '2026-03-02T10:00:00+08:00' })
  s = stepsOf(screens.city)
  for (const title of ['小区电梯停运半个月', '楼道灯不亮', '垃圾清运不及时']) {
    const ticket = await s.assign(await s.agent.register({ kind: 'complaint', title, body: `${title}，物业一直不管，请尽快处理。` }), UNIT)
    await s.handle(ticket, UNIT, { publicAnswer: '您好，您反映的问题我单位高度重视，将尽快处理，下一步将加强管理，感谢您的理解与支持。' })
    await s.finish(ticket)
  }
  screens.city.clock.set('2026-03-03T10:00:00+08:00')
  await drawOf(s.as('inspector1'), await makePlan(s.as('inspector1'), { name: '答复日检', method: 'risk', weights: { hints: 3 } }))
  await drawOf(s.as('inspector1'), await makePlan(s.as('inspector1'), { name: '坐席日检', sheetCode: 'record', method: 'per_agent', size: 2 }))
  await screens.city.settle()
}, 300_000)
afterAll(() => screens.close())
tellAsStory(() => screens)

const look = async (page: Page, name: string) => {
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-btn-loading'))
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) })
  expect(await violationsOf(page)).toEqual([])
  expect(screens.broken()).toEqual([])
}
const openOnes = (who: string, query: string) => s.as(who).get<{ items: InspectionRow[] }>(`/api/quality/inspections?${query}`)

test('an inspector scores by keyboard alone; the next one opens', async () => {
  const page = await screens.as('inspector1', '/quality')
  await page.locator('.score-sheet').waitFor()
  await look(page, 'desk')
  const before = (await openOnes('inspector1', 'whose=mine')).items.length
  const first = page.locator('.score-sheet input').first()
  await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true)
  const title = await page.locator('.queue-row[aria-current=true] .queue-title').textContent()
  // 12 points, Enter to the reason that opens below it, its text; then Ctrl+Enter.
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.keyboard.type('没有联系诉求人')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/已评：/).waitFor()
  await expect.poll(async () => (await openOnes('inspector1', 'whose=mine')).items.length).toBe(before - 1)
  await expect.poll(() => page.locator('.queue-row[aria-current=true] .queue-title').textContent()).not.toBe(title)
})

test('a veto asks for its reason, then the case stands in the unit’s list; the unit corrects it', async () => {
  const page = await screens.as('inspector2', '/quality?tab=all')
  await page.locator('.queue-row').filter({ hasText: '承办答复' }).first().click()
  await page.getByRole('button', { name: '由我质检' }).or(page.getByRole('checkbox', { name: '答复空泛、以套话代替办理' })).first().waitFor()
  if (await page.getByRole('button', { name: '由我质检' }).isVisible()) await page.getByRole('button', { name: '由我质检' }).click()
  await page.getByRole('checkbox', { name: '答复空泛、以套话代替办理' }).check()
  await page.keyboard.press('Control+Enter')
  await page.getByText('项还没有写原因').waitFor()
  await look(page, 'veto')
  await page.keyboard.type('通篇套话，没有处理结果')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/已评：0 \/ 100，不规范/).waitFor()

  const unit = await screens.as(UNIT, '/non-compliant')
  await unit.getByRole('button', { name: '提交整改' }).click()
  await unit.getByLabel('整改情况').fill('已联系诉求人并修复电梯。')
  await look(unit, 'unit-cases')
  await unit.getByRole('form', { name: '提交整改' }).getByRole('button', { name: '提交整改' }).click()
  await unit.getByText('待核查').waitFor()
  const supervisor = await screens.as('supervisor1', '/non-compliant')
  await supervisor.getByRole('button', { name: '核查通过' }).click()
  await supervisor.getByLabel('理由').fill('属实')
  await supervisor.getByRole('form').getByRole('button', { name: '核查通过' }).click()
  await supervisor.getByText('没有不规范件。').waitFor()
  await supervisor.getByRole('tab', { name: '已结' }).click()
  await supervisor.getByText('已整改').first().waitFor()
  await look(supervisor, 'settled')
})

test('the agent appeals, the judge scores again', async () => {
  const { items } = await openOnes('inspector1', 'state=open')
  const record = items.find(({ kind }) => kind === 'record')!
  const inspector = await screens.as('inspector1', '/quality?tab=all')
  await inspector.locator('.queue-row').filter({ hasText: record.ticket.number }).filter({ hasText: '坐席登记' }).click()
  const take = inspector.getByRole('button', { name: '由我质检' })
  await take.or(inspector.locator('.score-sheet')).first().waitFor()
  if (await take.isVisible()) await take.click()
  await inspector.locator('.score-sheet input').first().fill('5')
  await inspector.keyboard.press('Enter')
  await inspector.keyboard.type('缺时间')
  await inspector.keyboard.press('Control+Enter')
  await inspector.getByText(/已评：75/).waitFor()
  await look(inspector, 'record')

  const agent = await screens.as('agent1', '/my-quality')
  await agent.getByRole('button', { name: '申诉', exact: true }).click()
  await agent.getByLabel('申诉理由').fill('正文里写了时间')
  await agent.getByRole('button', { name: '确定' }).click()
  await agent.getByText('申诉中').waitFor()
  await look(agent, 'my-quality')
  const judge = await screens.as('judge', '/appeals')
  await judge.getByRole('button', { name: '重新评分' }).click()
  await judge.getByLabel('裁决理由').fill('要素齐全')
  await judge.locator('.score-sheet input').first().fill('30')
  await look(judge, 'appeals')
  await judge.keyboard.press('Control+Enter')
  await judge.getByText('没有待裁定的申诉。').waitFor()
  await agent.reload()
  await agent.getByText('已复核').waitFor()
  await agent.getByRole('button', { name: '看评分' }).click()
  await agent.getByRole('heading', { name: /复评/ }).waitFor()
  await look(agent, 'decided')
})

test('plans, sheets, calibration, cases and an examination', async () => {
  const page = await screens.as('inspector1', '/quality?tab=plans')
  await page.getByText('答复日检').waitFor()
  await page.getByRole('button', { name: '抽上一期' }).first().click()
  await page.getByText(/已抽过/).waitFor()
  await look(page, 'plans')
  await page.getByRole('tab', { name: '评分表' }).click()
  await page.getByRole('button', { name: '写新版本' }).first().click()
  await look(page, 'sheets')
  await page.getByRole('tab', { name: '校准' }).click()
  await page.getByRole('button', { name: '发起校准' }).click()
  await look(page, 'calibration')
  await page.getByRole('tab', { name: '培训案例' }).click()
  await page.getByRole('button', { name: '写案例' }).click()
  await page.getByLabel('标题').fill('答复要有结果')
  await page.getByLabel('内容').fill('只说重视，没有结果。')
  await page.getByLabel('要点').fill('写清做了什么、何时完成。')
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByRole('button', { name: '撤下' }).waitFor()
  await look(page, 'cases')
  await page.getByRole('tab', { name: '课程与考试' }).click()
  await page.getByRole('button', { name: '出题' }).click()
  await page.getByLabel('题目').fill('受理后几个工作日内告知诉求人？')
  await page.getByLabel('选项（每行一个，正确的前面加 *）').fill('*一个\n两个\n三个')
  await page.getByRole('form').getByRole('button', { name: '出题' }).click()
  await page.getByText('受理后几个工作日内告知诉求人？ 单选').waitFor()
  await look(page, 'exams')
  const { items: [question] } = await s.as('inspector1').get<{ items: { id: string }[] }>('/api/quality/questions')
  const { items: people } = await s.as('inspector1').get<{ items: { id: string }[] }>('/api/quality/people?group=center')
  await s.as('inspector1').post('/api/quality/exams', { title: '三月考试', questionIds: [question!.id], userIds: people.map(({ id }) => id), passMark: 5, opensAt: '2026-03-03T01:00:00Z', closesAt: '2026-03-03T10:00:00Z' })
  const agent = await screens.as('agent1', '/my-quality')
  await agent.getByRole('button', { name: '开始考试' }).click()
  await agent.getByRole('radio', { name: '一个' }).check()
  await look(agent, 'paper')
  await agent.getByRole('button', { name: '交卷' }).click()
  await agent.getByText('得分 5 / 5 · 通过').waitFor()
  await look(agent, 'result')
  await look(await screens.as('sysadmin', '/quality-setup'), 'setup')
})
