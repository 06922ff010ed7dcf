/** 研判会, 领导接听, 排班 as their people use them: decided by keys alone, nothing hinders anybody (axe), nothing sticks out sideways. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionDetail } from '#contract/leader-day.ts'
import type { MeetingDetail, PanelDetail } from '#contract/panel.ts'
import { violationsOf } from '../support/accessible.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'
import { openScreens, shoot, type Screens } from '../support/screens.ts'

const RULE = { code: 'listen', name: '一把手听民声', who: '部门主要负责人', every: 'plan' as const, announceIn: ['电视', '报纸'], coordinationMeeting: true, mediaFollowUps: { min: 2, max: 3 } }
let screens: Screens
let meeting: MeetingDetail
let session: SessionDetail
beforeAll(async () => {
  screens = await openScreens({ at: '2026-03-02T09:00:00+08:00' })
  const { city } = screens
  const [secretary, leader] = [city.as('secretary'), city.as('leader')]
  const matters: PanelDetail[] = []
  for (const [title, summary] of [['断头路两端养护责任不清', '道路两端分属两个区，养护、照明都没有单位接手，三年里退单七次。'], ['改制厂区宿舍供水移交', '产权单位已注销，供水公司要求先改造。'], ['高架桥下噪声扰民', '超标点位在红线边缘，交通与住建各有说法。']] as const) matters.push(await secretary.post<PanelDetail>('/api/panel/matters', { title, summary }))
  await secretary.post(`/api/panel/matters/${matters[0]!.id}/notes`, { kind: 'position', unitId: city.unit('housing'), text: '住建局认为应由属地政府养护。' })
  await secretary.post(`/api/panel/matters/${matters[0]!.id}/opinions`, { unitId: city.unit('housing'), question: '道路移交手续办到哪一步？', dueOn: '2026-03-06' })
  const planned = await secretary.post<MeetingDetail>('/api/panel/meetings', { startsAt: '2026-03-02T02:00:00.000Z', place: '市政府三楼会议室', chair: '分管副市长', members: ['住建局', '交通局'] })
  meeting = await secretary.post<MeetingDetail>(`/api/panel/meetings/${planned.id}/agenda`, { add: matters.slice(0, 2).map(({ id }) => id) })
  await secretary.post(`/api/panel/meetings/${meeting.id}/moves`, { move: 'open', version: meeting.version })
  const ids = await Promise.all(['agent1', 'agent2'].map(async (name) => (await city.as(name).get<{ id: string }>('/api/session')).id))
  for (const [i, [name, from, to]] of ([['白班', '08:00', '16:00'], ['中班', '16:00', '24:00']] as const).entries()) {
    const { id } = await leader.post<{ id: string }>('/api/shifts/templates', { name, from, to })
    await leader.post('/api/shifts/duties', { templateId: id, days: ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'].slice(0, 7 - i), userIds: [ids[i]] })
    if (i === 0) await city.as('agent1').post('/api/shifts/notes', { day: '2026-03-02', templateId: id, text: '两件急件未派，3 号席耳麦有杂音。' })
  }
  await city.timer('watch-shifts')
}, 300_000)
afterAll(() => screens.close())

async function look(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-btn-loading'))
  await page.evaluate(() => document.fonts.ready)
  await shoot(screens, name)
  expect(await violationsOf(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  expect(screens.broken()).toEqual([])
}

test('two matters decided in a sitting meeting with the keys alone', async () => {
  const page = await screens.as('secretary', `/panel?view=meetings&meeting=${meeting.id}`)
  const form = page.getByRole('form', { name: /记录决定/ })
  await form.waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await look(page, 'meeting')
  await page.keyboard.press('Alt+Digit3')
  await page.keyboard.type('待道路移交后解决。')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2026')
  await page.getByLabel('复核日期').fill('2026-06-01')
  await page.keyboard.press('Control+Enter')
  await page.getByText('2026-06-01 复核').waitFor()
  await page.getByRole('form', { name: /改制厂区/ }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.press('Alt+Digit5')
  await page.keyboard.type('请供水公司补充测算。')
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await page.getByLabel('会议纪要').fill('逐件研究，形成决定。')
  await page.getByRole('button', { name: '保存纪要' }).click()
  await page.getByRole('button', { name: '结束会议' }).click()
  await page.getByText('会后：跟踪').waitFor()
  await look(page, 'meeting-after')
})

test('the list with its dossier, the ledger, the results; a unit sees only what it was asked', async () => {
  const page = await screens.as('secretary', '/panel')
  await page.getByRole('button', { name: /断头路/ }).click()
  await page.getByRole('article').waitFor()
  await look(page, 'panel')
  await page.goto('/panel?view=ledger')
  await page.getByText('挂账不停工单的时限').waitFor()
  await look(page, 'ledger')
  await page.goto('/panel?view=report')
  await page.getByRole('button', { name: /研判事项/ }).waitFor()
  await look(page, 'report')
  const unit = await screens.as('housing', '/panel')
  await unit.getByRole('heading', { name: '待提交的意见' }).waitFor()
  expect(await unit.getByRole('tab').count()).toBe(2)
  await look(unit, 'unit-panel')
})

test('the week: the bare half hours in red and in words, the alarm, the note confirmed', async () => {
  const page = await screens.as('leader', '/shifts')
  await page.getByRole('alert').filter({ hasText: '缺岗警报' }).waitFor()
  await page.getByText(/缺岗 00:00–08:00/).first().waitFor()
  await look(page, 'shifts')
  await page.getByRole('button', { name: /确认接班/ }).click()
  await page.getByText(/已接班/).waitFor()
  const mine = await screens.as('agent1', '/shifts')
  await mine.getByRole('heading', { name: '我的班' }).waitFor()
  await look(mine, 'my-shifts')
})

test('one session before, during and after', async () => {
  const shipped = readShipped(DEFAULT_PROFILE)
  // A city whose rule asks for announcement, meeting and media.
  await screens.close()
  screens = await openScreens({ profile: { ...shipped, centers: [{ ...shipped.centers[0]!, leaderDays: [RULE] }, ...shipped.centers.slice(1)] }, at: '2026-09-17T08:50:00+08:00' })
  const { city } = screens
  const office = city.as('leaderoffice')
  const agent = await city.as('agent1').get<{ id: string }>('/api/session')
  session = await office.post<SessionDetail>('/api/leader-days/sessions', { ruleCode: 'listen', leaderName: '住建局局长', unitId: city.unit('housing'), day: '2026-09-17', half: 'morning', scope: '小区污水与物业', seat: '1 号直播席', agentIds: [agent.id] })
  const page = await screens.as('leaderoffice', '/leader-days')
  await page.getByRole('button', { name: /住建局局长/ }).waitFor()
  await look(page, 'leader-month')
  await page.getByRole('button', { name: '排一场' }).click()
  await page.getByLabel('接听人', { exact: true }).waitFor()
  await look(page, 'leader-plan')
  await page.goto(`/leader-days?session=${session.id}`)
  await page.getByRole('button', { name: '保存预告' }).click()
  await page.getByRole('button', { name: '已发布：电视' }).click()
  await page.getByRole('button', { name: '确认预告已发布' }).click()
  await look(page, 'leader-before')
  await page.getByRole('button', { name: '开始接听' }).click()
  for (let n = 0; n < 3; n++) await city.as('agent1').register({ kind: 'complaint', body: `第 ${n + 1} 处下水道污水外溢。`, requester: { phone: `1900006000${n}` } })
  await city.settle()
  await page.reload()
  await page.getByLabel('说了什么、要求什么').fill('三天内疏通，向我报告。')
  await page.getByRole('button', { name: '记录', exact: true }).click()
  await page.getByText('住建局局长 当场答复').waitFor()
  await look(page, 'leader-during')
  await page.getByRole('button', { name: '接听结束' }).click()
  await page.getByLabel('地点').fill('热线中心')
  await page.getByLabel('事项 1').fill('疏通主管道')
  await look(page, 'leader-after')
  await page.getByRole('button', { name: '记录协调会' }).click()
  await page.getByText('疏通主管道').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: '确定选择' }).click()
  await page.getByRole('button', { name: '公布结果' }).click()
  await page.getByText('已公布').waitFor()
  await look(page, 'leader-published')
})
