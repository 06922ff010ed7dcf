/** The duties, instructions and campaigns as the people see them who answer for them; pictures where JIESU_SCREENS names a folder. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CampaignView } from '#contract/campaigns.ts'
import type { InstructionView } from '#contract/instructions.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { violationsOf } from '../support/accessible.ts'
import { foundNonCompliant, judgedReasonable } from '../support/judged.ts'
import { openScreens, PHONE, shootFailures, type Screens } from '../support/screens.ts'
import { CONTENT, HOUR, SAD, stepsOf } from '../support/steps.ts'

let screens: Screens
let campaign: CampaignView
beforeAll(async () => {
  screens = await openScreens({ at: '2026-04-13T09:00:00+08:00' })
  const { city } = screens
  const [s, center] = [stepsOf(city), city.profile.centers[0]!.code]
  const tickets: TicketView[] = []
  for (const body of ['老城区三处路灯不亮，晚上行人摔倒。', '人行道被店铺占用，推婴儿车走不过去。', '小区门口积水多日没有人处理。', '学校门口违停严重，孩子过街危险。']) {
    const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body, requester: { name: '赵灯', phone: `1900003000${tickets.length}` } }), 'city_management')
    await s.handle(ticket, 'city_management')
    tickets.push(await s.accept(ticket))
  }
  city.clock.pass(HOUR)
  await s.revisit(tickets[0]!, CONTENT)
  await s.revisit(tickets[1]!, SAD)
  await foundNonCompliant(city, center, tickets[0]!.id, 'city_management')
  await foundNonCompliant(city, center, tickets[2]!.id, 'city_management')
  await judgedReasonable(city, center, tickets[1]!.id)
  await city.settle()
  const units = [city.unit('city_management'), city.unit('traffic_police')]
  const due = (days: number) => new Date(city.clock.now + days * 24 * HOUR).toISOString()
  const give = (body: object) => city.as('mayor1').post<InstructionView>('/api/instructions', { unitIds: units, ...body })
  const one = await give({ about: 'report', subject: '第 8 期专报：人行道占道经营', text: '请城管、交警联合整治，先点后面，月底前报结果。', dueAt: due(5) })
  await give({ about: 'ticket', ticketId: tickets[2]!.id, text: '请查明积水原因，尽快解决。', unitIds: [units[0]], dueAt: due(1) })
  for (const [who, text] of [['city_management-head', '已整治 3 条路段，查处占道经营 45 起。'], ['traffic_police-head', '增设护栏 2 处，劝离违停 310 辆。']] as const) await city.as(who).post(`/api/instructions/${one.id}/feedback`, { text })
  campaign = await city.as('office').post<CampaignView>('/api/campaigns', {
    name: '人行道占道整治', goal: '还路于行人：先整治群众反映集中的点位，再全域推进。', ticketIds: tickets.map(({ id }) => id), unitIds: units,
    phases: [{ name: '重点路段', scope: 'points', places: ['中心大街', '学校门口'], fromDay: '2026-04-01', toDay: '2026-04-20' }, { name: '全域推进', scope: 'area', places: ['全市'], fromDay: '2026-04-21', toDay: '2026-06-30' }],
    counters: [{ code: 'vending', name: '流动设摊', unitWord: '起' }, { code: 'occupying', name: '占道经营', unitWord: '起' }, { code: 'vehicles', name: '人行道违停', unitWord: '辆' }],
  })
  for (let day = 1; day <= 13; day++) {
    for (const [who, counter, number] of [['city_management', 'vending', 20 + day * 7], ['city_management', 'occupying', 60 - day * 3], ['traffic_police', 'vehicles', 200 + (day % 4) * 90]] as const) {
      await city.as(who).post(`/api/campaigns/${campaign.id}/reports`, { counter, day: `2026-04-${String(day).padStart(2, '0')}`, place: '中心大街', number })
    }
  }
}, 600_000)
afterAll(() => screens.close())
shootFailures(() => screens)

async function look(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-btn-loading'))
  const folder = process.env['JIESU_SCREENS']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), scale: 'css', fullPage: true })
  expect(await violationsOf(page)).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, 'sticks out sideways').toBeLessThanOrEqual(there)
}

test('a supervisor opens a 督查 out of the open cases, by keyboard; the bar follows', async () => {
  const page = await screens.as('supervisor1', '/obligations')
  await page.getByRole('button', { name: /^不规范件 100% 督查.*0 \/ 2/ }).focus()
  await page.keyboard.press('Enter')
  await look(page, 'obligations')
  await page.locator('.case-row').nth(1).waitFor()
  await page.getByRole('button', { name: '督查', exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('未联系诉求人即答复，请说明。')
  await look(page, 'obligations-order')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^不规范件 100% 督查.*1 \/ 2/ }).waitFor()
})

test('the office exempts with a reason; the case says by whom and why', async () => {
  const page = await screens.as('office', '/obligations')
  await page.getByRole('button', { name: '豁免' }).first().click()
  await page.getByRole('textbox', { name: '豁免理由' }).fill('诉求人来信撤回，不再需要。')
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByRole('radio', { name: '已豁免' }).check()
  await page.getByText(/豁免，.*诉求人来信撤回/).waitFor()
  await look(page, 'obligations-exempted')
})

test('a leader’s day on the telephone: feedback that has come back stands first and is returned for more', async () => {
  const page = await screens.as('mayor1', '/', PHONE)
  await page.getByText('已整治 3 条路段').waitFor()
  await look(page, 'instructions-phone')
  await page.getByRole('button', { name: '退回补充' }).tap()
  await page.getByRole('textbox', { name: '需要补充什么' }).fill('请补充长效管理措施。')
  await page.getByRole('button', { name: '确定' }).tap()
  await page.getByRole('tab', { name: /办理中 2/ }).waitFor()
})

test('a leader instructs on the ticket’s own page', async () => {
  const page = await screens.as('mayor1', `/tickets/${campaign.sources[0]!.id}`)
  await page.getByRole('button', { name: '批示此件' }).click()
  await page.getByRole('textbox', { name: '批示内容' }).fill('请三日内回复群众。')
  await page.getByRole('combobox', { name: '承办单位' }).click()
  await page.keyboard.type('住')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await look(page, 'ticket-instruction')
  await page.getByRole('button', { name: '发出批示' }).click()
  await page.locator('.ticket-instructions .instruction-row').waitFor()
})

test('the office’s tracker and the campaign with its counts', async () => {
  await look(await screens.as('leaderoffice', '/instructions'), 'instructions')
  const list = await screens.as('office', '/campaigns')
  await list.locator('.campaign-list > li').waitFor()
  await look(list, 'campaigns')
  const page = await screens.as('office', `/campaigns/${campaign.id}`)
  await page.locator('.counter-cards svg').first().waitFor()
  await look(page, 'campaign')
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await look(page, 'campaign-report')
  const start = await screens.as('supervisor2', '/campaigns')
  await start.getByRole('button', { name: '发起整治' }).click()
  await look(start, 'campaign-start')
  expect(screens.broken()).toEqual([])
})
