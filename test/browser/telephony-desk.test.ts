/** The agent's telephone with the hands on the keyboard: a whole call, what pops before the ring, wrap-up, the floor, a recording. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { listTicketRecordings } from '#contract/recordings.ts'
import { violationsOf } from '../support/accessible.ts'
import { onlyCall, openPhoneRoom, type PhoneRoom } from '../support/phone-room.ts'
import { openScreens, tellAsStory, type Screens } from '../support/screens.ts'
import { wavOf } from '../support/wav.ts'

const SHOTS = process.env['JIESU_TELEPHONY_SHOTS']
type Talks = ReplyOf<typeof listTicketRecordings>
const NUMBER = '13800007812'
const MASKED = '138****7812'
let screens: Screens
let room: PhoneRoom
beforeAll(async () => {
  screens = await openScreens({ telephony: { kind: 'simulate' } })
  room = await openPhoneRoom(screens.city)
  await screens.city.as('agent2').register({ kind: 'complaint', title: '小区门口路灯不亮', body: '小区门口路灯不亮已经一周', areaCode: screens.city.profile.centers[0]!.areas.at(-1)!.code, requester: { name: '王芳', phone: NUMBER } })
}, 300_000)
afterAll(async () => { await room.close(); await screens.close() })
tellAsStory(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})

const bar = (page: Page) => page.getByRole('region', { name: '话务台' })
const state = (page: Page, word: string) => bar(page).locator('b', { hasText: word }).first().waitFor()
async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `telephony-${name}.png`), scale: 'css' })
  expect(await violationsOf(page)).toEqual([])
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(needed, 'sticks out sideways').toBeLessThanOrEqual(there)
}
const atSeat = async (who: string) => onlyCall(await room.desk(who))

test('signed on by one key; that everything is simulated is said', async () => {
  const page = await screens.as('agent1', '/tickets')
  await bar(page).getByText('模拟话务').waitFor()
  await page.keyboard.press('Alt+p')
  await state(page, '就绪')
  await bar(page).getByText('无人排队').waitFor()
})

test('the desk opens before anybody has answered: number cut, open ticket, last place', async () => {
  const page = await screens.as('agent1', '/knowledge')
  await state(page, '就绪')
  room.engine.dialIn('12345', NUMBER)
  await page.getByRole('button', { name: /^接听/ }).waitFor()
  await page.waitForURL('**/desk')
  await page.locator('.pop').getByText(MASKED).waitFor()
  await page.locator('.caller').getByText('小区门口路灯不亮').waitFor()
  await page.locator('.pop-place').getByText('上次反映地点').waitFor()
  expect(await page.content()).not.toContain(NUMBER)
  await look(page, 'pop')
})

test('answered, held, a third asked and joined, dropped: all by keys, and the switch knows', async () => {
  const page = await screens.as('agent1', '/desk')
  await page.getByRole('button', { name: /^接听/ }).waitFor()
  await page.keyboard.press('F2')
  await state(page, '通话中')
  await page.keyboard.press('F3')
  await bar(page).getByText('保持中').waitFor()
  await page.keyboard.press('F3')
  await bar(page).getByText('保持中').waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+k')
  await page.keyboard.press('5')
  await bar(page).getByText('已按 5').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => room.engine.orders.at(-1)).toMatchObject({ order: 'send_keys', keys: '5' })
  await page.keyboard.press('F10')
  await page.getByRole('textbox', { name: '转给谁' }).fill('110')
  await look(page, 'consult')
  await page.keyboard.press('Enter')
  await bar(page).getByText('正在接通 公安报警').waitFor()
  room.engine.answer(room.engine.ringing()[0]!.legId)
  await bar(page).getByText('咨询 公安报警').waitFor()
  await page.keyboard.press('Alt+l')
  await bar(page).getByText('三方通话 · 公安报警').waitFor()
  await look(page, 'three')
  await page.keyboard.press('Alt+q')
  await expect.poll(async () => (await atSeat('agent1')).abilities).toContain('consult')
})

test('what is registered belongs to the call and has its number; wrap-up counts down and is ended by a key', async () => {
  const page = await screens.as('agent1', '/desk')
  const call = await atSeat('agent1')
  const demand = page.getByRole('textbox', { name: '诉求（边听边记）' })
  await demand.waitFor()
  await page.locator('.pop').waitFor()
  await demand.fill('中山街 20 号门口路灯不亮')
  await page.getByText(/文中有“路灯/).waitFor()
  await page.keyboard.press('F8')
  await page.locator('.registered-head').waitFor()
  await expect.poll(async () => (await atSeat('agent1')).ticketId).not.toBeNull()
  const { ticketId } = await atSeat('agent1')
  expect((await screens.city.as('dispatcher1').see({ id: ticketId! })).requester?.phone).toBe(MASKED)
  await page.keyboard.press('F2')
  await bar(page).getByText(/话后整理 \d+ 秒/).waitFor()
  await look(page, 'wrap-up')
  await expect.poll(async () => (await screens.city.as('agent1').get<Talks>(`/api/tickets/${ticketId}/recordings`)).calls).toMatchObject([{ id: call.id, outcome: 'ticket' }])
  await page.keyboard.press('F2')
  await state(page, '就绪')
})

test('nobody speaks: one key says so; what was being written for that call is kept when the next one rings', async () => {
  const page = await screens.as('agent1', '/desk')
  await state(page, '就绪')
  const first = room.engine.dialIn('12345', '13700002222')
  await page.getByRole('button', { name: /^接听/ }).waitFor()
  await page.keyboard.press('F2')
  await state(page, '通话中')
  await page.getByRole('textbox', { name: '诉求（边听边记）' }).fill('说到一半断线的诉求')
  room.engine.end(first.legId)
  await page.getByRole('group', { name: '这通电话的结果' }).waitFor()
  await look(page, 'outcome')
  await page.keyboard.press('Alt+s')
  await page.getByRole('group', { name: '这通电话的结果' }).waitFor({ state: 'detached' })
  await page.keyboard.press('F2')
  await state(page, '就绪')
  const second = room.engine.dialIn('12345', '13600003333')
  await page.locator('.pop').getByText('136****3333').waitFor()
  expect(await page.getByRole('textbox', { name: '诉求（边听边记）' }).inputValue()).toBe('')
  await page.locator('.draft-found').getByText('说到一半断线的诉求').waitFor()
  room.engine.end(second.legId)
  await state(page, '就绪')
})

test('the floor shows who waits and who sits where, by itself', async () => {
  const page = await screens.as('leader', '/floor')
  await page.getByRole('region', { name: '座席' }).getByText('就绪').first().waitFor()
  await bar(page).getByRole('button', { name: /签入/ }).click()
  const talk = room.engine.dialIn('12345', '13500004444')
  const calls = page.getByRole('region', { name: '通话' })
  await calls.getByText('135****4444').waitFor()
  room.engine.answer(room.engine.ringing()[0]!.legId)
  await calls.getByRole('button', { name: '监听' }).first().click()
  await bar(page).getByText('监听中').waitFor()
  await look(page, 'floor')
  room.engine.end(talk.legId)
})

test('a recording is heard with a reason, drawn, and marked by keys', async () => {
  const ticket = (await screens.city.as('leader').post<{ items: { id: string }[] }>('/api/tickets/search', { text: '中山街' })).items[0]!
  const page = await screens.as('leader', '/knowledge')
  const asked: string[] = []
  await page.route('**/api/telephony/recordings/**', (route) => { asked.push(new URL(route.request().url()).searchParams.get('reason') ?? ''); return route.fulfill({ contentType: 'audio/wav', body: wavOf(20) }) })
  await page.route('**/api/tickets/*/recordings', async (route) => {
    const reply = await route.fetch()
    const talks = await reply.json() as Talks
    return route.fulfill({ json: { ...talks, items: talks.calls.map(({ id }) => ({ id: '019cb16c-7100-758c-b33b-023193c671c8', callId: id, startedAt: '2026-03-03T02:00:00Z', seconds: 20, bytes: 1, state: 'kept' })) } })
  })
  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('button', { name: /^录音/ }).click()
  await page.getByRole('textbox', { name: '为什么要听' }).fill('复核来电人说的门牌')
  await page.keyboard.press('Enter')
  const wave = page.getByRole('slider', { name: '录音进度' })
  await wave.waitFor()
  expect(await wave.locator('rect').count()).toBe(240)
  await wave.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: '00:05 的标记' }).fill('门牌在这里')
  await wave.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('s')
  await page.getByRole('button', { name: /1.25 倍速/ }).waitFor()
  expect(await wave.getAttribute('aria-valuenow')).toBe('10')
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: /^暂停/ }).waitFor()
  await page.keyboard.press(' ')
  await look(page, 'recording')
  expect(asked).toEqual(['复核来电人说的门牌'])
  await page.unrouteAll()
})

test('the call-back desk dials by one key and never holds the number', async () => {
  const ticket = (await screens.city.as('agent1').post<{ items: { id: string }[] }>('/api/tickets/search', { text: '中山街' })).items[0]!
  const page = await screens.as('revisiter1', `/tickets/${ticket.id}`)
  await bar(page).getByRole('button', { name: /签入/ }).click()
  await state(page, '就绪')
  await page.getByRole('button', { name: '拨打 F4' }).or(page.getByRole('button', { name: /拨打/ })).first().waitFor()
  await page.keyboard.press('F4')
  await bar(page).getByText('外呼').waitFor()
  await bar(page).getByText(MASKED).waitFor()
  expect(await page.content()).not.toContain(NUMBER)
  await expect.poll(() => room.engine.orders.filter(({ order }) => order === 'originate').at(-1)).toMatchObject({ to: { kind: 'number', number: NUMBER } })
})
