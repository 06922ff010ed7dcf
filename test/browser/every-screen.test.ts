/**
 * Every screen as the people see it who work there, in a filled city: nothing in it hinders anybody (axe), nothing sticks out sideways.
 * JIESU_SCREENS names a folder for their pictures (npm run screens: docs/screens), taken in a larger city; without it nothing is written.
 */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { RULE_SECTIONS } from '#contract/rules.ts'
import { violationsOf } from '../support/accessible.ts'
import { filledCity } from '../support/filled-city.ts'
import { openMove } from '../support/move-clicks.ts'
import { drawOf, makePlan } from '../support/quality.ts'
import { OFFICE, openScreens, passOn, PHONE, shootFailures, WALL, type Screens } from '../support/screens.ts'

const PICTURES = process.env['JIESU_SCREENS']
const MORE = '昨天晚上七点多楼道太黑，我母亲踩空扭了脚，想问问这样的物业费能不能不交。'

let screens: Screens
let city: ReturnType<typeof filledCity>
beforeAll(async () => {
  screens = await openScreens({ at: '2026-04-22T15:10:00+08:00', tickets: PICTURES ? 850 : 120 })
  await screens.city.settle()
  city = filledCity(screens.city)
}, 600_000)
afterAll(() => screens.close())
shootFailures(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})

type Case = {
  who?: string | (() => Promise<string>); path: string | (() => Promise<string>); size?: typeof OFFICE
  /** from the opened page to what is looked at */
  see?: (page: Page) => Promise<unknown>
  picture?: string
}
const unit = () => city.unit()
const head = async () => `${await city.signing()}-head`
const ticket = (which: 'busy' | 'closed' | 'running' | 'waiting') => async () => `/tickets/${(await city[which]()).id}`
/** An order on the first rung, over a ticket of the city. */
const supervised = async (): Promise<{ id: string }> => {
  const { id } = await city.running()
  const unitIds = [screens.city.units.find(({ kind }) => kind === 'bureau')!.id]
  return screens.city.as('supervisor1').post('/api/supervision/orders', { kind: 'supervise', unitIds, ticketIds: [id], reason: '逾期未办结', send: true })
}
const inCall = async (page: Page) => {
  const { body } = await screens.city.as('leader').see(await city.matter())
  await page.getByPlaceholder('来电号码').fill(await city.caller())
  await page.getByRole('textbox', { name: '诉求（边听边记）' }).fill(`您好，我是这里的业主。${body}${MORE}`)
  await passOn(page, 42_000)
  await page.locator('.caller-who').waitFor()
  await page.getByText('将派往').waitFor()
  await page.getByText('草稿已保存').waitFor()
}
const asked = async (page: Page) => {
  const { number, queryCode } = await city.inTime()
  await page.getByLabel('工单编号').fill(number)
  await page.getByLabel('查询码').fill(queryCode)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByText('什么时候有结果').waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

const drawn = async (page: Page) => {
  const inspector = screens.city.as('inspector1')
  await drawOf(inspector, await makePlan(inspector, { sheetCode: 'record', period: 'week' }), '2026-04-20')
  await page.reload()
  await page.locator('.score-sheet').or(page.locator('.quality-three')).first().waitFor()
}

const CASES: Record<string, Case> = {
  登录: { path: '/sign-in', picture: 'sign-in' },
  办理进度查询: { path: '/progress', size: PHONE },
  '办理进度（手机）': { path: '/progress', size: PHONE, see: asked, picture: 'citizen-progress-phone' },
  办理进度: { path: '/progress', see: asked },
  坐席: { who: 'agent1', path: '/desk' },
  漏接回拨: { who: 'agent1', path: '/missed' },
  号码登记: { who: 'leader', path: '/lines' },
  '通话评价（手机）': { path: '/call-rating', size: PHONE },
  坐席接听: { who: 'agent2', path: '/desk', see: inCall, picture: 'agent-desk' },
  坐席答复: { who: 'agent3', path: '/desk', see: async (page) => { await inCall(page); await page.keyboard.press('F4') } },
  坐席告知途径: { who: 'agent3', path: '/desk', see: (page) => page.keyboard.press('Alt+g') },
  话务现场: { who: 'leader', path: '/floor' },
  手工记时: { who: 'agent3', path: '/desk', see: (page) => page.keyboard.press('F2') },
  派单池: { who: 'dispatcher1', path: '/pool', see: (page) => page.locator('.pool-columns').waitFor(), picture: 'dispatch-pool' },
  '派单池·退单': { who: 'dispatcher2', path: '/pool', see: (page) => page.getByRole('tab', { name: /退单异议/ }).click() },
  '派单池·责任异议': { who: 'dispatcher1', path: '/pool', see: (page) => page.getByRole('tab', { name: '责任异议' }).click() },
  目录: { who: 'dispatcher1', path: '/catalogue' },
  '目录·一行': { who: unit, path: '/catalogue?row=urban.road.light', see: (page) => page.getByRole('button', { name: '对这一行提出异议' }).click() },
  '目录·先例': { who: 'leader', path: '/catalogue?tab=precedents' },
  '目录·反复争议': { who: 'leader', path: '/catalogue?tab=disputes' },
  承办: { who: unit, path: '/unit', picture: 'unit-desk' },
  '承办（手机）': { who: unit, path: '/unit', size: PHONE, picture: 'unit-desk-phone' },
  '承办答复（手机）': {
    who: unit, path: '/unit', size: PHONE,
    see: async (page) => { await page.locator('.unit-card-moves').getByRole('button', { name: '答复' }).first().tap(); await page.getByRole('form', { name: '答复' }).waitFor() },
  },
  签发: { who: head, path: '/unit' },
  审核: { who: 'reviewer1', path: '/review', picture: 'review-desk' },
  '审核·退单': { who: 'reviewer2', path: '/review', see: (page) => page.getByRole('tab', { name: /审退单/ }).click() },
  回访: { who: 'revisiter1', path: '/revisit', picture: 'revisit-desk' },
  '回访·以后再拨': { who: 'revisiter2', path: '/revisit', see: (page) => page.getByRole('tab', { name: /以后再拨/ }).click() },
  '回访·发消息': { who: 'revisiter2', path: '/revisit', see: (page) => page.keyboard.press('m') },
  '回访·抽样': { who: 'revisiter1', path: '/revisit', see: (page) => page.getByRole('tab', { name: /抽样回访/ }).click() },
  '回访·三率': { who: 'revisiter1', path: '/revisit', see: async (page) => { await page.getByRole('tab', { name: '三率' }).click(); await page.locator('.figures-rates').waitFor(); await page.locator('.figures-rates button').first().click() }, picture: 'revisit-rates' },
  三率: { who: 'mayor1', path: '/revisit-figures', see: (page) => page.locator('.figures-rates').waitFor() },
  合理性判定: { who: 'reviewer1', path: '/reasonableness', see: (page) => page.locator('.judgement').first().waitFor(), picture: 'reasonableness' },
  合理性申诉: { who: 'judge', path: '/reasonableness' },
  '合理性（承办单位）': { who: unit, path: '/reasonableness' },
  '回访评价（手机）': { path: '/rate', size: PHONE },
  '回访（手机）': { who: 'revisiter2', path: '/revisit', size: PHONE },
  工单搜索: { who: 'reviewer1', path: '/tickets?q=电梯', see: (page) => page.getByRole('row').filter({ hasText: /还剩|已超/ }).first().click(), picture: 'search' },
  搜索摘要: { who: 'reviewer1', path: '/tickets', see: async (page) => { await page.locator('.work-table').waitFor(); await page.keyboard.press('ArrowRight') } },
  '工单（值班长）': { who: 'leader', path: ticket('busy'), picture: 'ticket-page' },
  '工单（坐席）': { who: 'agent1', path: ticket('running'), see: (page) => openMove(page, '补充情况') },
  '工单（派单员）': { who: 'dispatcher1', path: ticket('waiting'), see: async (page) => { await openMove(page, '派单'); await page.getByRole('combobox', { name: '主办单位' }).click() } },
  已办结工单: { who: 'reviewer1', path: ticket('closed') },
  同一事项: { who: 'leader', path: '/matters', see: async (page) => { await page.locator('.matter-title').first().click(); await page.locator('.matter-members a').first().waitFor() }, picture: 'matters' },
  督办看板: { who: 'supervisor1', path: '/supervision', see: (page) => page.locator('.order-column').first().waitFor(), picture: 'supervision' },
  '督办看板·立单': { who: 'office', path: '/supervision', see: (page) => page.getByRole('button', { name: '立单' }).click() },
  '督办件·记录手段': { who: 'supervisor1', path: async () => `/orders/${(await supervised()).id}`, see: (page) => page.getByRole('button', { name: '记录督办手段' }).click() },
  督查线索: { who: 'supervisor1', path: '/clues', see: async (page) => { await page.locator('.clue-chosen').waitFor(); await page.keyboard.press('t') }, picture: 'clues' },
  触发规则: { who: 'sysadmin', path: '/triggers', see: (page) => page.getByRole('button', { name: '编辑' }).last().click(), picture: 'triggers' },
  疑难研判: { who: 'secretary', path: '/panel' },
  '疑难研判·成效': { who: 'mayor1', path: '/panel?view=report' },
  领导接听: { who: 'leaderoffice', path: '/leader-days', see: (page) => page.getByRole('button', { name: '选单位' }).click() },
  排班: { who: 'leader', path: '/shifts' },
  '排班（坐席）': { who: 'agent1', path: '/shifts' },
  调度台: { who: 'dispatcher1', path: '/incidents', see: (page) => page.getByRole('button', { name: '发起调度' }).click() },
  '调度（手机）': { who: unit, path: '/incidents', size: PHONE },
  我的联办: { who: unit, path: '/rooms' },
  监督联动: { who: 'office', path: '/linkage' },
  监督一张网: { who: 'disciplinereader', path: '/discipline', see: (page) => page.getByRole('tab', { name: '统计' }).click() },
  知识: { who: 'agent1', path: '/knowledge', see: (page) => page.keyboard.press('j') },
  写知识: { who: 'editor', path: '/knowledge', see: (page) => page.keyboard.press('n') },
  知识待办: { who: 'editor', path: '/knowledge?view=todo' },
  全覆盖义务: { who: 'supervisor1', path: '/obligations', see: (page) => page.locator('.coverage-row').first().waitFor() },
  领导批示: { who: 'mayor1', path: '/instructions' },
  '登记批示（手机）': { who: 'leaderoffice', path: '/instructions', size: PHONE, see: (page) => page.getByRole('button', { name: '登记批示' }).tap() },
  专项整治: { who: 'office', path: '/campaigns', see: (page) => page.getByRole('button', { name: '发起整治' }).click() },
  '工单（领导）': { who: 'mayor1', path: ticket('busy'), see: (page) => page.getByRole('button', { name: '批示此件' }).click() },
  知识缺口: { who: 'editor', path: '/knowledge?view=gaps' },
  知识首次答复: { who: 'leader', path: '/knowledge?view=use' },
  质检: { who: 'inspector1', path: '/quality?tab=all', see: drawn, picture: 'quality-desk' },
  抽样方案: { who: 'inspector1', path: '/quality?tab=plans', see: (page) => page.getByRole('button', { name: '新方案' }).click() },
  评分表: { who: 'inspector1', path: '/quality?tab=sheets' },
  校准: { who: 'inspector2', path: '/quality?tab=calibration' },
  培训案例: { who: 'inspector2', path: '/quality?tab=training' },
  课程与考试: { who: 'inspector2', path: '/quality?tab=exams', see: (page) => page.getByRole('button', { name: '组织考试' }).click() },
  质检申诉: { who: 'judge', path: '/appeals' },
  '不规范件（单位）': { who: unit, path: '/non-compliant' },
  '不规范件（手机）': { who: unit, path: '/non-compliant', size: PHONE },
  我的质量: { who: 'agent1', path: '/my-quality' },
  质检设置: { who: 'sysadmin', path: '/quality-setup' },
  考核: { who: 'assessor', path: '/assessment', see: async (page) => { await page.locator('.figure-cell').nth(8).click(); await page.locator('.drill-list a').first().waitFor() }, picture: 'assessment' },
  '考核·同档比较': { who: 'assessor', path: '/assessment?tab=scores', see: async (page) => { await page.getByRole('combobox', { name: '档次' }).click(); await page.getByTitle('部门（月主办不足 30 件）').click(); await page.locator('.scores tbody tr').first().waitFor() } },
  '考核·口径': { who: 'judge', path: '/assessment?tab=definitions' },
  '考核·剔除': { who: 'assessor', path: '/assessment?tab=exclusions' },
  '考核·申诉': { who: 'judge', path: '/assessment?tab=appeals' },
  '考核（单位负责人）': { who: head, path: '/assessment', see: async (page) => { await page.locator('.figure-cell').first().click(); await page.getByRole('button', { name: '申请剔除' }).first().click() } },
  '话务大屏（无引擎）': { who: 'agent1', path: '/wallboard', size: WALL, see: (page) => page.getByText('n/a').first().waitFor() },
  通话记录: { who: 'leader', path: '/calls' },
  话务数字: { who: 'supervisor1', path: '/calls' },
  我的话务: { who: 'agent1', path: '/my-calls' },
  总览: { who: 'leader', path: '/overview', size: WALL, picture: 'overview' },
  '总览（办公屏）': { who: 'leader', path: '/overview' },
  单位: { who: 'sysadmin', path: '/admin/units' },
  用户: { who: 'secadmin', path: '/admin/users' },
  工作日历: { who: 'sysadmin', path: '/admin/calendar', picture: 'calendar' },
  配置: { who: 'sysadmin', path: '/admin/profile' },
  审计: { who: 'auditor', path: '/audit', picture: 'audit' },
  没有权限: { who: 'agent1', path: '/admin/users' },
  没有这一页: { who: 'agent1', path: '/nowhere' },
  按键: { who: 'dispatcher1', path: '/tickets', see: (page) => page.keyboard.press('?') },
  跳转: { who: 'dispatcher1', path: '/tickets', see: async (page) => { await page.keyboard.press('Control+k'); await page.keyboard.type('路灯') } },
  英文坐席: { who: 'agent4', path: '/desk', see: (page) => page.getByRole('button', { name: 'English' }).click() },
}

// Taking pictures, only what has one is opened.
test.each(Object.keys(CASES).filter((name) => !PICTURES || CASES[name]?.picture))('%s', async (name) => {
  const { who, path, size = OFFICE, see, picture } = CASES[name]!
  const address = typeof path === 'string' ? path : await path()
  const page = who ? await screens.as(typeof who === 'string' ? who : await who(), address, size) : await screens.stranger(address, { viewport: size })
  await loaded(page)
  await see?.(page)
  await look(page, picture)
})

test.each(RULE_SECTIONS.filter((section) => !PICTURES || section === 'limits'))('规则 %s', async (section) => {
  const page = await screens.as('sysadmin', `/admin/rules/${section}`)
  await look(page, section === 'limits' ? 'admin-limits' : undefined)
})

test('a planted fault is found', async () => {
  const page = await screens.stranger('/progress')
  await loaded(page)
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect(await violationsOf(page)).toEqual([expect.stringMatching(/^button-name/)])
})

async function look(page: Page, picture: string | undefined): Promise<void> {
  await loaded(page)
  if (PICTURES && picture) await page.screenshot({ path: join(PICTURES, `${picture}.png`), scale: 'css' })
  expect(await violationsOf(page)).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, 'sticks out sideways').toBeLessThanOrEqual(there)
}

/** The page stands: its own part has come, no skeleton is left, letters are drawn. */
async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-btn-loading, main[aria-busy=true]'))
  await page.evaluate(() => document.fonts.ready)
}
