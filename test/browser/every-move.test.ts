/** Every move of the table, clicked once in a real browser by one who may make it; what the screen then says is written by hand. */
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { MOVE_NAMES, type MoveName } from '#domain/ticket/lifecycle.ts'
import { choose, openMove, pick, send, write } from '../support/move-clicks.ts'
import { openScreens, shootFailures, type Screens } from '../support/screens.ts'
import { COUNTY, LEAD, situationsOf, STREET_NAME, type Situations } from '../support/situations.ts'
import { DAY } from '../support/steps.ts'

let screens: Screens
let given: Situations
let longClosed: TicketView
beforeAll(async () => {
  screens = await openScreens()
  given = situationsOf(screens.city)
  longClosed = await given.closed()
  screens.city.clock.pass(31 * DAY)
})
afterAll(() => screens.close())
shootFailures(() => screens)
afterEach(() => {
  const broken = screens.broken()
  if (broken.length > 0) throw new Error(`The page broke: ${broken.join('; ')}`)
})

type Case = {
  from: () => Promise<TicketView>; who: string
  /** the word on the button */
  click: string
  fill?: (form: Locator) => Promise<unknown>
  /** what the head of the ticket says afterwards */
  state: string | RegExp
  /** and what stands in its story */
  said?: string
}
const NOTE = '已与诉求人核实'
const text = (label: string) => (form: Locator) => write(form, label, NOTE)
const decided = async (form: Locator) => { await choose(form, '同意'); await write(form, '审定理由', NOTE) }
const content = async (form: Locator) => {
  for (const [question, answer] of [['承办单位联系您了吗', /^联系了|^1\s*联系了/], ['问题解决了吗', /已解决/], ['对办理过程满意吗', /很满意|非常满意/], ['对办理结果满意吗', /很满意|非常满意/]] as const) {
    await form.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).click()
  }
  await choose(form, '先记录，稍后再定')
}

const CASES: Record<MoveName, Case> = {
  // A share of the answers given at once is drawn for a call-back.
  answer: { from: () => given.born(), who: 'agent1', click: '当场答复', fill: text('答复内容'), state: /热线中心：(已办结|待回访)/, said: NOTE },
  ask_info: { from: () => given.born(), who: 'agent1', click: '要求补充', fill: text('需要诉求人补充什么'), state: '热线中心：待补充', said: NOTE },
  supplement: { from: () => given.waiting(), who: 'agent1', click: '登记补充', fill: text('补充的内容'), state: '热线中心：待派单', said: NOTE },
  lapse: { from: () => given.waiting(), who: 'dispatcher1', click: '逾期未补充', state: '热线中心：已办结逾期未补充' },
  refuse: { from: () => given.born(), who: 'agent1', click: '告知途径', fill: (form) => choose(form, '已经或应当通过诉讼处理'), state: '热线中心：已办结不予受理' },
  transfer: { from: () => given.born(), who: 'agent1', click: '转接', fill: (form) => choose(form, '人民法院诉讼服务'), state: '热线中心：已转接' },
  complete_transfer: { from: () => given.away(), who: 'agent1', click: '对方已接收', state: '热线中心：已办结已转接' },
  take_back: { from: () => given.away(), who: 'dispatcher1', click: '收回转接', fill: text('收回的原因'), state: '热线中心：待派单', said: NOTE },
  amend: { from: () => given.born(), who: 'agent1', click: '修改登记', fill: (form) => write(form, '标题', '店外经营占道（更正）'), state: '热线中心：待派单' },
  merge: {
    from: async () => { await given.born('河滨路烧烤摊占道'); return given.born('河滨路夜市占道') }, who: 'agent1', click: '并入同一事项',
    fill: async (form) => { await form.getByRole('searchbox').fill('烧烤摊'); await choose(form, '河滨路烧烤摊占道') }, state: '热线中心：已并单',
  },
  undo_merge: { from: () => given.merged(), who: 'agent1', click: '撤销并单', fill: text('撤销并单的原因'), state: '热线中心：待派单', said: NOTE },
  assign: { from: () => given.born(), who: 'dispatcher1', click: '派单', fill: (form) => pick(form, '主办单位', '综合行政执法局'), state: '热线中心：办理中；综合执法局：待签收' },
  mark_difficult: { from: () => given.born(), who: 'dispatcher1', click: '转疑难', fill: text('疑难之处'), state: '热线中心：疑难待指定', said: NOTE },
  designate: { from: () => given.difficult(), who: 'leader', click: '指定承办', fill: (form) => pick(form, '主办单位', '综合行政执法局'), state: '热线中心：办理中；综合执法局：待签收' },
  add_unit: { from: () => given.assigned(), who: 'dispatcher1', click: '增派协办', fill: (form) => pick(form, '协办单位', '交通警察支队'), state: '热线中心：办理中；综合执法局：待签收；交警支队：待签收' },
  accept: { from: () => given.inReview(), who: 'reviewer1', click: '审核通过', state: '热线中心：待回访；综合执法局：已通过' },
  send_back: { from: () => given.inReview(), who: 'reviewer1', click: '退回补正', fill: text('需要补正什么'), state: '热线中心：办理中；综合执法局：办理中', said: NOTE },
  attempt_revisit: { from: () => given.accepted(), who: 'revisiter1', click: '未接通', fill: (form) => choose(form, '占线'), state: '热线中心：待回访；综合执法局：已通过' },
  record_revisit: { from: () => given.accepted(), who: 'revisiter1', click: '登记回访', fill: content, state: '热线中心：已回访；综合执法局：已通过' },
  rehandle: { from: () => given.unhappy(), who: 'revisiter1', click: '重办', fill: text('重办的理由'), state: '热线中心：办理中；综合执法局：办理中', said: NOTE },
  close: { from: () => given.revisited(), who: 'revisiter1', click: '办结', state: '热线中心：已办结；综合执法局：已通过已解决' },
  exempt: { from: () => given.accepted(), who: 'reviewer1', click: '免回访', fill: text('免回访的理由'), state: '热线中心：已办结；综合执法局：已通过已解决' },
  reopen: { from: () => given.closed(), who: 'agent1', click: '重新打开', fill: text('重新打开的理由'), state: '热线中心：待派单', said: NOTE },
  archive: { from: async () => longClosed, who: 'reviewer1', click: '归档', state: '热线中心：已归档' },
  withdraw: { from: () => given.assigned(), who: 'agent1', click: '诉求人撤诉', fill: text('诉求人撤诉的说明'), state: '热线中心：已办结', said: NOTE },
  resume: { from: () => given.suspended(), who: 'reviewer1', click: '恢复办理', state: '热线中心：办理中；综合执法局：已签收' },
  urge: { from: () => given.assigned(), who: 'agent1', click: '催办', fill: text('说明（可不填）'), state: '热线中心：办理中；综合执法局：待签收', said: NOTE },
  add_supplement: { from: () => given.assigned(), who: 'agent1', click: '补充情况', fill: text('补充的情况'), state: '热线中心：办理中；综合执法局：待签收', said: NOTE },
  thank: { from: () => given.closed(), who: 'agent1', click: '致谢', fill: text('说明（可不填）'), state: '热线中心：已办结；综合执法局：已通过已解决', said: NOTE },
  note: { from: () => given.born(), who: 'agent1', click: '备注', fill: text('备注内容'), state: '热线中心：待派单', said: NOTE },
  attach: { from: () => given.born(), who: 'agent1', click: '附件', state: '热线中心：待派单' },

  sign: { from: () => given.assigned(), who: LEAD, click: '签收', state: '热线中心：办理中；综合执法局：已签收' },
  contact: {
    from: () => given.signed(), who: LEAD, click: '联系诉求人',
    fill: async (form) => { await write(form, '拨打的号码', '19000002222'); await form.getByLabel('已告知诉求已受理').check(); await form.getByLabel('已告知办理时限').check() },
    state: '热线中心：办理中；综合执法局：办理中',
  },
  arrive: { from: () => given.signed(), who: LEAD, click: '已到场', fill: text('现场情况（可不填）'), state: '热线中心：办理中；综合执法局：办理中', said: NOTE },
  report_progress: { from: () => given.signed(), who: LEAD, click: '反馈进展', fill: text('告知诉求人的进展'), state: '热线中心：办理中；综合执法局：办理中', said: NOTE },
  apply_return: {
    from: () => given.signed(), who: LEAD, click: '申请退单',
    fill: async (form) => { await choose(form, '不属于本单位职责'); await write(form, '法规或三定依据', '职责清单第 3 条'); await pick(form, '建议承办单位', '交通警察支队') },
    state: '热线中心：办理中；综合执法局：申请退单',
  },
  decide_return: { from: () => given.returning(), who: 'dispatcher1', click: '审定退单', fill: decided, state: '热线中心：待派单' },
  apply_extension: {
    from: () => given.signed(), who: LEAD, click: '申请延期',
    fill: async (form) => { await choose(form, '情况复杂需要进一步调查'); await form.getByRole('spinbutton').fill('5'); await form.getByLabel('已把延期原因告知诉求人').check() },
    state: '热线中心：办理中；综合执法局：申请延期',
  },
  decide_extension: { from: () => given.extending(), who: 'reviewer1', click: '审定延期', fill: decided, state: '热线中心：办理中；综合执法局：已签收' },
  apply_suspension: {
    from: () => given.signed(), who: LEAD, click: '申请挂起',
    fill: async (form) => { await choose(form, '资金落实中'); await write(form, '挂起到', '2026-04-20'); await form.getByLabel('挂起到').press('Tab') },
    state: '热线中心：办理中；综合执法局：申请挂起',
  },
  decide_suspension: { from: () => given.suspending(), who: 'reviewer1', click: '审定挂起', fill: decided, state: '热线中心：挂起；综合执法局：已签收' },
  sub_dispatch: { from: () => given.atCounty(), who: COUNTY, click: '下派', fill: (form) => pick(form, '下派单位', STREET_NAME), state: `${STREET_NAME}：待签收` },
  accept_sub: { from: () => given.fromStreet(), who: COUNTY, click: '采纳下级办理', state: `${STREET_NAME}：已通过` },
  reject_sub: { from: () => given.fromStreet(), who: COUNTY, click: '退回下级', fill: text('退回下级的理由'), state: `${STREET_NAME}：办理中`, said: NOTE },
  reply: { from: () => given.contacted(), who: LEAD, click: '答复', fill: text('公开答复（诉求人会看到）'), state: '热线中心：办理中；综合执法局：待签发', said: NOTE },
  sign_off: { from: () => given.replied(), who: `${LEAD}-head`, click: '签发', state: '热线中心：待审核；综合执法局：已报送' },
  decline_sign_off: { from: () => given.replied(), who: `${LEAD}-head`, click: '退回修改', fill: text('需要修改什么'), state: '热线中心：办理中；综合执法局：办理中', said: NOTE },
  conclude_study: {
    from: () => given.studying(), who: `${LEAD}-head`, click: '研究结论',
    fill: async (form) => { await choose(form, '部分采纳'); await write(form, '理由（告知建议人）', NOTE) }, state: '热线中心：待回访', said: NOTE,
  },
  reassign: { from: () => given.assigned(), who: 'dispatcher1', click: '改派', fill: async (form) => { await pick(form, '单位', '交通警察支队'); await write(form, '改派的理由', NOTE) }, state: '热线中心：办理中；交警支队：待签收' },
  release: { from: () => given.assigned(LEAD, 'traffic_police'), who: 'dispatcher1', click: '退出承办 · 交警支队', fill: text('退出承办的原因'), state: '热线中心：办理中；综合执法局：待签收', said: NOTE },
}

test('no move is missing here', () => expect(Object.keys(CASES).toSorted()).toEqual(MOVE_NAMES.toSorted()))

test.each(MOVE_NAMES.filter((move) => move !== 'attach'))('%s', async (move) => {
  const { from, who, click, fill, state, said } = CASES[move]
  const { id } = await from()
  const page = await screens.as(who, `/tickets/${id}`)
  const panel = await openMove(page, click)
  await fill?.(panel)
  await send(panel)
  await panel.waitFor({ state: 'hidden' })
  await page.locator('.ticket-state').filter({ hasText: state }).waitFor()
  if (said) await page.locator('.story').getByText(said).first().waitFor()
})

test('attach: the file goes up and stands in the list and in the story', async () => {
  const { from, who, click } = CASES.attach
  const page = await screens.as(who, `/tickets/${(await from()).id}`)
  const panel = await openMove(page, click)
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  await panel.locator('input[type=file]').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: png })
  await panel.getByRole('link', { name: '现场.png' }).last().waitFor()
  await page.locator('.story').getByText('上传附件').first().waitFor()
})
