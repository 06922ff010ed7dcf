/** Room, dispatch desk and discipline net as the people see them who work there: a story is made, each step is taken on screen, every page is looked at. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoomView } from '#contract/room.ts'
import { violationsOf } from '../support/accessible.ts'
import { openScreens, OFFICE, PHONE, shootFailures, tellAsStory, type Screens } from '../support/screens.ts'
import { readShipped } from '../support/shipped-profile.ts'
import { SAD, stepsOf, type Steps } from '../support/steps.ts'

const LOOK = process.env['JIESU_LOOK']
/** Whichever profile has written linkage rules, and in it a county below a city below the province. */
const profile = readdirSync('profiles').filter((name) => /^[a-z]+$/.test(name) && name !== 'default').find((name) => readShipped(name).centers.some(({ linkageRules }) => linkageRules?.length)) ?? ''
const { units } = readShipped(profile)
const unitOf = (code: string | undefined) => units.find((unit) => unit.code === code)
const county = units.find(({ kind, areas, parent }) => kind === 'government' && areas?.length && unitOf(parent)?.kind === 'government' && unitOf(parent)?.parent !== undefined)!
const above = unitOf(county.parent)!

let screens: Screens, s: Steps
let ticket: { id: string }
beforeAll(async () => {
  screens = await openScreens({ profile, at: '2026-09-09T10:00:00+08:00' })
  s = stepsOf(screens.city)
  ticket = await s.agent.register({ kind: 'complaint', party: 'enterprise', categoryCode: 'economy.enterprise.arrears', areaCode: county.areas![0]!, title: '工程尾款两年未付', body: '我是符海生，电话19000070001。工程竣工两年，管委会拖欠尾款 1,402,450 元。', requester: { name: '符海生', phone: '19000070001', enterprise: '某路桥公司' }, complainedOf: { type: 'unit', name: county.name, unitId: screens.city.unit(county.code) } })
  await s.assign(ticket, county.code, ['business_environment'])
}, 240_000)
afterAll(() => screens.close())
shootFailures(() => screens)
tellAsStory(() => screens)

async function look(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-btn-loading'))
  if (LOOK) await page.screenshot({ path: join(LOOK, `${name}.png`), fullPage: true })
  expect(await violationsOf(page), name).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, `${name} sticks out sideways`).toBeLessThanOrEqual(there)
  expect(screens.broken()).toEqual([])
}

test('the dispatcher opens a room on the ticket page; a called unit answers, promises and agrees', async () => {
  const page = await screens.as('dispatcher1', `/tickets/${ticket.id}`)
  await page.getByRole('button', { name: '发起联办' }).click()
  await page.getByLabel('联办事由').fill('跨市县拖欠账款，请财政一起定拨付日期')
  await page.getByRole('combobox', { name: '决定单位' }).fill(unitOf('finance')!.name)
  await page.getByTitle(unitOf('finance')!.name).first().click()
  await page.keyboard.press('Escape')
  await look(page, 'ticket-open-room')
  await page.locator('.room-form').getByRole('button', { name: '发起联办' }).click()
  await page.getByRole('link', { name: '进入联办室' }).click()
  await page.getByRole('heading', { name: '成员单位' }).waitFor()
  const roomId = page.url().split('/').at(-1)!
  await screens.city.as('dispatcher1').post(`/api/rooms/${roomId}/moves`, { move: 'whistle', unitId: screens.city.unit('human_resources'), reason: '核对农民工工资专户' })
  await s.unit(county.code).post(`/api/rooms/${roomId}/moves`, { move: 'plan', targetDay: '2026-09-25', steps: [{ what: '核对工程量', unitId: screens.city.unit(county.code), days: 3 }, { what: '筹措资金', unitId: screens.city.unit('finance'), days: 5 }, { what: '拨付到账', unitId: screens.city.unit(county.code), days: 2 }] })
  await s.unit(county.code).post(`/api/rooms/${roomId}/moves`, { move: 'write', kind: 'video', text: '三级会商', url: 'https://meeting.example/1' })
  await s.unit(county.code).post<RoomView>(`/api/rooms/${roomId}/moves`, { move: 'propose', text: '9 月 25 日前拨付尾款 1,402,450 元。' })
  await page.reload()
  await look(page, 'room-dispatcher')
  const called = await screens.as('human_resources', '/rooms', PHONE)
  await called.getByText('吹哨待应').waitFor()
  await look(called, 'rooms-phone')
  await called.getByRole('link', { name: '工程尾款两年未付' }).tap()
  await called.getByText('您的单位不承办这件工单').waitFor()
  await called.getByRole('textbox', { name: '答复' }).fill('派人到场核对')
  await look(called, 'room-called-phone')
  await called.getByRole('button', { name: '应答' }).tap()
  await called.getByText('应答：派人到场核对').waitFor()
  const lead = await screens.as(county.code, `/rooms/${roomId}`)
  await lead.getByRole('button', { name: '同意', exact: true }).click()
  await lead.getByText('等待表态').waitFor()
  await lead.getByRole('button', { name: '倒排节点' }).click()
  await lead.getByRole('textbox', { name: '做什么' }).fill('工资专户核验')
  // The 25th is Mid-Autumn Day.
  await lead.getByText('2026-09-24').last().waitFor()
  await look(lead, 'room-lead-plan')
  for (const code of ['finance', 'human_resources']) {
    const { answer } = await s.unit(code).get<RoomView>(`/api/rooms/${roomId}`)
    await s.unit(code).post(`/api/rooms/${roomId}/moves`, { move: 'agree', revision: answer!.revision })
  }
})

test('the agreed answer is in the reply form, one button away', async () => {
  await s.sign(ticket, county.code)
  await s.contact(ticket, county.code)
  const page = await screens.as(county.code, `/tickets/${ticket.id}`)
  await page.getByRole('button', { name: /^答复/ }).first().click()
  await page.getByRole('button', { name: '采用联办共同答复' }).click()
  expect(await page.locator('.reply-page textarea').first().inputValue()).toBe('9 月 25 日前拨付尾款 1,402,450 元。')
  await look(page, 'reply-agreed')
})

test('an incident from the ticket; the unit taps through it on the phone; silence turns red on the board', async () => {
  const page = await screens.as('dispatcher1', `/incidents?ticket=${ticket.id}`)
  await page.getByRole('textbox', { name: '任务' }).fill('到场稳控，核对工程量')
  for (const { name } of [county, above]) {
    await page.getByRole('combobox', { name: '叫应单位' }).fill(name)
    await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click()
  }
  await page.keyboard.press('Escape')
  await look(page, 'incident-open')
  await page.getByRole('button', { name: /^叫\s?应$/ }).click()
  await page.getByRole('table').waitFor()
  const unit = await screens.as(county.code, '/incidents', PHONE)
  for (const tap of [/收\s?到/, '已出动', '已到场']) await unit.locator('.incident-mine').getByRole('button', { name: tap }).tap()
  await unit.getByRole('textbox', { name: '现场处置情况' }).waitFor()
  await look(unit, 'incident-unit-phone')
  screens.city.clock.now += 40 * 60_000
  await screens.city.timer('mark-incidents')
  const [{ id }] = (await s.dispatcher.get<{ items: [{ id: string }] }>('/api/incidents')).items
  await s.dispatcher.post(`/api/incidents/${id}/moves`, { move: 'command', unitIds: [screens.city.unit(county.code)], text: '请现场负责人上线会商' })
  const again = await screens.as('leader', '/incidents', OFFICE)
  await again.evaluate(() => { (globalThis as typeof globalThis & { jiesuShift?: number }).jiesuShift! += 40 * 60_000 })
  await again.getByText('请现场负责人上线会商').waitFor()
  await again.getByText('逾时未应答').waitFor({ timeout: 30_000 })
  await look(again, 'incident-board')
})

test('unsolved: the department looks at the package and passes it; the reader reads, records what came back, sees totals and readings', async () => {
  await s.reply(ticket, county.code, { publicAnswer: '9 月 25 日前拨付。' })
  await s.signOff(ticket, county.code)
  await s.sign(ticket, 'business_environment')
  await s.reply(ticket, 'business_environment')
  await s.signOff(ticket, 'business_environment')
  await s.accept(ticket)
  await s.revisit(ticket, SAD)
  await screens.city.settle()
  const page = await screens.as('business_environment', '/unit')
  await page.getByRole('link', { name: /可以移交监督/ }).click()
  await page.getByRole('button', { name: '查看移交材料' }).click()
  await page.getByText('不含诉求人身份', { exact: true }).waitFor()
  await page.getByRole('textbox', { name: '移交说明（可不填）' }).fill('请监督落实拨付承诺')
  await page.getByRole('button', { name: '按此说明更新材料' }).click()
  await page.locator('.linkage-package').getByText('请监督落实拨付承诺').waitFor()
  await look(page, 'linkage-package')
  await page.getByRole('button', { name: /^移\s?交$/ }).click()
  await page.getByText('没有待处理的事项').waitFor()
  const reader = await screens.as('disciplinereader', '/')
  await reader.locator('.linkage-open').waitFor()
  await look(reader, 'discipline-items')
  await reader.locator('.linkage-open').click()
  await reader.getByRole('button', { name: /^受\s?理$/ }).click()
  await reader.getByRole('textbox', { name: '处理情况' }).fill('尾款已拨付到账')
  await reader.getByRole('spinbutton', { name: '追回金额（元）' }).fill('1402450')
  await reader.getByRole('button', { name: '登记结果' }).click()
  await reader.getByText('1,402,450.00 元').first().waitFor()
  await look(reader, 'discipline-item')
  await reader.getByRole('tab', { name: '统计' }).click()
  await reader.getByRole('row', { name: /合计/ }).getByText('1,402,450.00').waitFor()
  await look(reader, 'discipline-totals')
  await reader.getByRole('tab', { name: '查阅留痕' }).click()
  await reader.getByText('查阅事项').first().waitFor()
  await look(reader, 'discipline-readings')
})
