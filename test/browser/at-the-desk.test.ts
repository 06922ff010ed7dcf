/** What desks promise: few keys, nothing lost, two people at one ticket, personal data for a minute, two languages, empty and closed doors. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { openMove, pick, send, write } from '../support/move-clicks.ts'
import { openScreens, passOn, shootFailures, type Screens } from '../support/screens.ts'
import { LEAD, situationsOf, type Situations } from '../support/situations.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'

/** A district of whichever city is the default one. */
const DISTRICT = readShipped(DEFAULT_PROFILE).centers[0]!.areas.find(({ name, parent }) => parent !== undefined && name.endsWith('区'))!.name

let screens: Screens
let given: Situations
beforeAll(async () => {
  screens = await openScreens()
  given = situationsOf(screens.city)
})
afterAll(() => screens.close())
shootFailures(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})

const demand = (page: Page) => page.getByRole('textbox', { name: '诉求（边听边记）' })

test('empty desks say so in a sentence', async () => {
  for (const [who, path, sentence] of [
    ['dispatcher1', '/pool', '没有待派单的工单。'], ['reviewer1', '/review', '没有待审的内容。'], ['revisiter1', '/revisit', '没有待回访的工单。'],
    [LEAD, '/unit', '没有要办的工单。'], [`${LEAD}-head`, '/unit', '没有待签发的答复。'], ['agent1', '/tickets', '没有符合的工单。'],
  ] as const) {
    const page = await screens.as(who, path)
    await page.getByText(sentence).first().waitFor()
  }
})

test('a demand that names its matter is registered with one key after the words', async () => {
  const page = await screens.as('agent1', '/desk')
  await demand(page).waitFor()
  await page.keyboard.insertText(`${DISTRICT}中山街 20 号门口路灯不亮`)
  await page.getByText(/文中有“路灯/).waitFor()
  let keys = 0
  for (const key of ['F8']) { await page.keyboard.press(key); keys += 1 }
  await page.locator('.registered-head').waitFor()
  expect(keys).toBe(1)
  const [ticket] = (await screens.city.as('dispatcher1').post<{ items: { id: string }[] }>('/api/tickets/search', { text: '路灯' })).items
  expect(await screens.city.as('dispatcher1').see(ticket!)).toMatchObject({ status: 'pending_dispatch', category: { name: '路灯照明' }, area: { name: DISTRICT } })
})

test('a demand that says nothing is not sent: what is missing is named, and the hand is led there', async () => {
  const page = await screens.as('agent2', '/desk')
  await demand(page).waitFor()
  await page.keyboard.press('F8')
  await page.getByText('还缺：诉求内容').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-focus'))).toBe('body')
})

test('a citizen is answered on the line without the mouse', async () => {
  const page = await screens.as('agent2', '/desk')
  await demand(page).waitFor()
  await page.keyboard.insertText('请问居住证怎么办理')
  await page.keyboard.press('F4')
  await page.getByRole('textbox', { name: '答复内容' }).waitFor()
  await page.keyboard.insertText('持身份证、居住地址证明到居住地派出所申领。')
  await page.keyboard.press('F4')
  await page.getByText('您的咨询已答复并登记').waitFor()
})

test('a call about an open ticket becomes an urge, not a second ticket', async () => {
  const ticket = await given.assigned()
  const page = await screens.as('agent2', '/desk')
  await page.getByPlaceholder('来电号码').fill('19000002222')
  await page.locator('.caller').getByText('在办').waitFor()
  await page.keyboard.press('F6')
  await page.getByRole('textbox', { name: '来电人说了什么' }).fill('第二次来电，催促尽快处理。')
  await page.keyboard.press('Alt+1')
  await page.getByText('不另立新单').waitFor()
  expect((await screens.city.as('agent1').see(ticket)).urgeCount).toBe(1)
})

test('what was typed survives a reload, at the desk and in a move’s form', async () => {
  const page = await screens.as('agent3', '/desk')
  await demand(page).fill('河滨路污水井冒水，气味很大')
  await page.getByText('草稿已保存').waitFor()
  await page.reload()
  await demand(page).waitFor()
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[data-focus=body]')?.value.includes('污水井'))

  const { id } = await given.contacted()
  const unit = await screens.as(LEAD, `/tickets/${id}`)
  await write(await openMove(unit, '答复'), '公开答复（诉求人会看到）', '现场已清理，商户书面承诺不再占道。')
  await unit.waitForFunction(() => Object.values(sessionStorage).some((kept) => String(kept).includes('书面承诺')))
  await unit.reload()
  const field = (await openMove(unit, '答复')).getByLabel('公开答复（诉求人会看到）')
  await expect.poll(() => field.inputValue()).toBe('现场已清理，商户书面承诺不再占道。')
})

test('two at one ticket: the slower sees both states, keeps what was typed, and sends on the new state', async () => {
  const ticket = await given.born()
  const page = await screens.as('dispatcher1', `/tickets/${ticket.id}`)
  const panel = await openMove(page, '派单')
  await pick(panel, '主办单位', '综合行政执法局')
  await write(panel, '派单说明', '请三日内联系诉求人')
  await screens.city.as('agent1').move(ticket, 'amend', { urgency: 'urgent' })
  await send(panel)
  const conflict = panel.getByRole('alert', { name: '这件工单刚被处理过' })
  await conflict.getByText('你填写的内容仍保留在下面。').waitFor()
  expect(await panel.getByLabel('派单说明').inputValue()).toBe('请三日内联系诉求人')
  await panel.getByRole('button', { name: '按最新状态提交' }).click()
  await page.locator('.ticket-state').filter({ hasText: '综合执法局：待签收' }).waitFor()
  // Said once to each unit it went to, and to nobody twice.
  const { assignments } = await screens.city.as('dispatcher1').get<{ assignments: unknown[] }>(`/api/tickets/${ticket.id}`)
  await expect.poll(() => page.locator('.story').getByText('请三日内联系诉求人').count()).toBe(assignments.length)
})

test('two at one ticket: where the step is no longer possible, the new state says why', async () => {
  const ticket = await given.born()
  const page = await screens.as('dispatcher1', `/tickets/${ticket.id}`)
  const panel = await openMove(page, '转疑难')
  await write(panel, '疑难之处', '三家单位都说不归自己管')
  await screens.city.as('dispatcher2').move(ticket, 'assign', { leadUnitId: screens.city.unit(LEAD) })
  await send(panel)
  const conflict = panel.getByRole('alert')
  await conflict.getByText('最新状态下不能再做这一步').waitFor()
  expect(await conflict.getByRole('row', { name: /^状态/ }).innerText()).toMatch(/待派单\s+办理中/)
  expect(await panel.getByLabel('疑难之处').inputValue()).toBe('三家单位都说不归自己管')
  expect(await panel.locator('button[type=submit]').isDisabled()).toBe(true)
})

test('the telephone number stands in clear for a minute, for a reason, under a watermark', async () => {
  const { id } = await given.assigned()
  const page = await screens.as('agent1', `/tickets/${id}`)
  const personal = page.locator('.personal')
  await personal.getByText('190****2222').waitFor()
  await personal.getByRole('button', { name: '查看' }).click()
  await personal.getByRole('textbox', { name: '查看个人信息的理由' }).fill('核对号码')
  await page.keyboard.press('Enter')
  await personal.getByText('19000002222').waitFor()
  expect(await personal.locator('.watermark span').first().textContent()).toContain('查看')
  await passOn(page, 61_000)
  await personal.getByText('190****2222').waitFor()
  expect(await personal.locator('.watermark').count()).toBe(0)
  await screens.city.settle()
  const { items } = await screens.city.as('auditor').get<{ items: object[] }>(`/api/audit/events?type=requester.unmasked&subjectId=${id}`)
  expect(items).toHaveLength(1)
})

test('English: the whole screen changes, and stays so after a reload', async () => {
  const page = await screens.as('agent4', '/desk')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: /Register and dispatch/ }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: /Answer now/ }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

test('a page that is not one’s own says so and whom to ask; what does not exist is not found', async () => {
  const page = await screens.as('agent1', '/admin/users')
  await page.getByText('您的岗位没有查看这一页的权限').waitFor()
  await page.getByText('如需权限，请联系本中心的安全管理员。').waitFor()
  await page.goto(`/tickets/${randomUUID()}`)
  await page.getByRole('alert').getByText('not_found').waitFor()
  await page.goto('/no-such-page')
  await page.getByText('没有这个页面').waitFor()
})

test('a stranger is asked to sign in and comes back to where he wanted to go', async () => {
  const { id } = await given.born()
  const page = await screens.stranger(`/tickets/${id}`)
  await page.waitForURL('**/sign-in')
  await page.getByLabel('用户名').fill('reviewer2')
  await page.getByRole('textbox', { name: '密码' }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/tickets/${id}`)
  await page.locator('.ticket-state').waitFor()
})

test('five failures lock the account, and the screen says for how long', async () => {
  const page = await screens.stranger('/sign-in')
  await page.getByLabel('用户名').fill('revisiter2')
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await page.getByRole('textbox', { name: '密码' }).fill(attempt < 5 ? `wrong-${attempt}` : DEMO_PASSWORD)
    const answered = page.waitForResponse('**/api/session')
    await page.keyboard.press('Enter')
    await answered
  }
  await page.getByRole('alert').getByText(/锁定/).waitFor()
})
