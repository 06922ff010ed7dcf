/** 知识库一日: a unit writes, its head passes, the centre publishes, an agent cites and corrects; gaps, files and figures on the way. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { publish, step } from '../support/knowledge.ts'
import { openScreens, PHONE, tellAsStory, type Screens } from '../support/screens.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

const UNIT = 'housing'
const QUESTION = '公租房怎么申请？'
let screens: Screens
let s: Steps
beforeAll(async () => {
  screens = await openScreens()
  s = stepsOf(screens.city)
})
afterAll(() => screens.close())
tellAsStory(() => screens)

let shots = 0
async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('tablist').or(page.locator('.ticket-page')).or(page.locator('.agent-desk')).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton'))
  const folder = process.env['JIESU_SHOTS']
  if (folder) await page.screenshot({ path: join(folder, `knowledge-${++shots}-${name}.png`) })
  expect(await violationsOf(page)).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, 'sticks out sideways').toBeLessThanOrEqual(there)
  expect(screens.broken()).toEqual([])
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('the handler writes and submits', async () => {
  const page = await screens.as(UNIT, '/knowledge')
  await button(page, '写一条').waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('问题', { exact: true }).fill(QUESTION)
  await page.getByLabel('其他问法').fill('保障房申请条件\n廉租房怎么办')
  await page.getByLabel('答案', { exact: true }).fill('持身份证、户口簿和收入证明，到居住地街道便民服务中心申请，二十个工作日内答复。')
  await page.getByLabel('关联文件').fill('公租房管理办法；市府令 12 号；2025-06-01')
  await page.getByText('可对外', { exact: true }).click()
  await look(page, 'write')
  await button(page, '保存并送审').click()
  await page.getByText('单位审核中').first().waitFor()
  await look(page, 'submitted')
})

test('the head finds it to do and passes it; the centre returns it with a reason', async () => {
  const page = await screens.as(`${UNIT}-head`, '/knowledge?view=todo')
  await page.getByRole('link', { name: QUESTION }).click()
  await button(page, '审核通过，送中心').click()
  await page.getByText('中心审核中').first().waitFor()
  const editor = await screens.as('editor', '/knowledge?view=todo')
  await look(editor, 'todo')
  await editor.getByRole('link', { name: QUESTION }).click()
  await button(editor, '退回修改').click()
  await editor.getByLabel('理由').fill('请写明收入线')
  await button(editor, '确定').click()
  await editor.getByText('退回理由：请写明收入线').waitFor()
})

test('mended and published by the centre; versions show what changed', async () => {
  const page = await screens.as('editor', '/knowledge?view=todo')
  await page.goto('/knowledge')
  await page.getByRole('combobox', { name: '列表' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '全部状态' }).click()
  await page.locator('.knowledge-list li button').first().click()
  await button(page, '修改').click()
  await page.getByLabel('答案', { exact: true }).fill('家庭人均月收入不超过 3200 元的，持身份证、户口簿和收入证明，到居住地街道便民服务中心申请，二十个工作日内答复。')
  await button(page, '保存并发布').click()
  await page.getByText('第 2 版').first().waitFor()
  await button(page, '版本').click()
  await page.locator('.knowledge-versions ins mark').first().waitFor()
  await look(page, 'versions')
})

test('the agent reads, keeps, judges and corrects it from the base and from the call', async () => {
  const page = await screens.as('agent1', '/knowledge')
  await page.getByRole('textbox', { name: '搜索知识' }).fill('保障房申请')
  await page.keyboard.press('Enter')
  await button(page, '收藏').click()
  await button(page, '取消收藏').waitFor()
  await page.getByRole('button', { name: /^有用/ }).click()
  await page.getByRole('button', { name: '有用 1' }).waitFor()
  await look(page, 'entry')
  await page.goto('/desk')
  await page.getByRole('textbox', { name: '诉求（边听边记）' }).fill('想问一下公租房怎么申请')
  const card = page.locator('.know-card').filter({ hasText: QUESTION })
  await card.getByRole('button', { name: '纠错' }).click()
  await page.getByLabel('哪里不对，应当是什么').fill('收入线今年调到 3400 元')
  await look(page, 'correct')
  await button(page, '提 交').or(button(page, '提交')).click()
  await page.getByText('已转责任单位').waitFor()
})

test('what is not found becomes a gap; the owner sees corrections with their clock, the editor the gaps', async () => {
  const agent = await screens.as('agent1', '/knowledge')
  await agent.getByRole('textbox', { name: '搜索知识' }).fill('电动自行车上牌材料')
  await button(agent, '记为知识缺口').click()
  await agent.getByText('已记为知识缺口。').waitFor()
  await s.as('agent2').post('/api/knowledge/gaps', { text: '电动自行车上牌在哪里办' })
  const editor = await screens.as('editor', '/knowledge?view=gaps')
  await editor.getByText('2 次', { exact: true }).waitFor()
  await look(editor, 'gaps')
  const unit = await screens.as(UNIT, '/knowledge?view=corrections')
  await unit.getByText('收入线今年调到 3400 元').waitFor()
  await look(unit, 'corrections')
  await button(unit, '采纳，开始修改').click()
  await unit.getByText('已采纳，待发布').waitFor()
})

test('a file is looked at first; the figure has its definition beside it', async () => {
  const page = await screens.as('editor', '/knowledge?view=files')
  const lines = ['{"id":"1","question":"居住证去哪里办？","answer":"到派出所。","unit":"police"}', '{"id":"2","question":"缺答案","unit":"police"}', '{"id":"3","question":"单位不对","answer":"有","unit":"无此单位"}']
  await page.locator('input[type=file]').setInputFiles({ name: '知识.jsonl', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) })
  await page.getByText('没有这个单位：无此单位').waitFor()
  await look(page, 'import')
  await button(page, '导入 1 条').click()
  await page.getByText('已导入。').waitFor()
  await s.agent.register({ kind: 'consult', body: '居住证' }, { move: 'answer', answer: '到派出所。', entryIds: [] })
  await s.agent.register({ kind: 'consult', body: '社保卡' })
  await screens.city.settle()
  await page.goto('/knowledge?view=use')
  await page.getByText('50.0%').waitFor()
  await look(page, 'first-answers')
})

test('an agent pushes policies to the enterprise that called', async () => {
  const editor = s.as('editor')
  const policy = await publish(editor, { question: '小微企业贷款贴息', answer: '按年化 2% 贴息，向发展改革部门申报。', unitId: screens.city.unit('development_reform'), audience: 'public' })
  expect((await step(editor, policy, 'reconfirm')).status).toBe('published')
  const ticket = await s.agent.register({ kind: 'consult', party: 'enterprise', title: '咨询小微企业贷款贴息', body: '企业咨询贷款贴息', requester: { enterprise: '某机械厂', phone: '19000031111' } })
  const page = await screens.as('agent1', `/tickets/${ticket.id}`)
  await button(page, '政策推送').click()
  await page.getByRole('checkbox', { name: policy.question }).check()
  await look(page, 'push')
  await button(page, '推送 1 条').click()
  await page.getByText('已交发送 1 条。').waitFor()
})

test('on the phone one column at a time', async () => {
  const page = await screens.as(`${UNIT}-head`, '/knowledge', PHONE)
  await page.locator('.knowledge-list li button').first().click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await look(page, 'phone')
})
