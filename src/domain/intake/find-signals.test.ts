import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_PROFILE, readShipped } from '../../../test/support/shipped-profile.ts'
import { findSignals, urgencyOf } from './find-signals.ts'
import { raiseSignals, signalEvents } from './raise-signals.ts'

const signals = readShipped(DEFAULT_PROFILE).centers[0]?.signals ?? []
const codes = (text: string) => findSignals(text, signals).map(({ signal }) => signal.code)

describe('signals of the shipped rules', () => {
  test.each([
    ['家里有很浓的煤气味，头有点晕', ['gas_leak']],
    ['楼下燃气管被挖断了', ['gas_leak']],
    ['隔壁楼着火了，浓烟滚滚', ['fire']],
    ['他说不想活了，站在楼顶要跳楼', ['suicide']],
    ['电梯坏了，老人被困在里面', ['trapped']],
    ['邻居天天打老婆，孩子一直哭', ['violence']],
    ['工地的老板欠我们三个月工资没发', ['wages']],
    ['后山的挡墙要倒了，已经滑坡', ['collapse']],
    ['电线断了垂在路中间', ['electric']],
    ['学校食堂吃完饭好多学生上吐下泻，疑似食物中毒', ['poisoning']],
    ['明天我们几十个业主去售楼部拉横幅', ['mass']],
    ['再不解决我就买汽油跟他们同归于尽', ['threat']],
    ['办事员泄露了举报人信息', ['leak_of_secrets']],
    ['孩子走失一个小时了', ['minors']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expect.arrayContaining(expected)))
  test.each([
    '没有自杀的想法，就是心里难受', '不是煤气泄漏，是下水道的味道', '请问怎么防止触电', '小区要搞消防演练，会不会着火', '建议加强校园防火宣传，避免火灾正常发生',
    '商场跳楼价大甩卖噪音大', '天太热了热死了', '请问居住证怎么办理', '路灯不亮', '堵路口的车太多，红绿灯不合理', '物业不管漏水', '咨询公积金和工资条的问题', '现场未发现燃气泄漏',
  ])('silent: %s', (text) => expect(codes(text)).toEqual([]))
  test('a denial in another clause denies nothing', () => expect(codes('没人管，我都不想活了')).toEqual(['suicide']))
  test('every signal says what to do, and its own words raise it', () => {
    for (const signal of signals) {
      expect(signal.todo.length).toBeGreaterThan(10)
      for (const word of signal.words) expect(findSignals(word.replace('…', '把'), [signal]).length, `${signal.code} ${word}`).toBe(1)
    }
  })
  test('an emergency asks for the highest urgency, before what is sensitive', () => {
    const hits = findSignals('老板欠薪，有人拿着刀在工地', signals)
    expect(hits.map(({ signal }) => signal.code)).toEqual(['fight', 'wages'])
    expect(urgencyOf(hits)).toBe('critical')
    expect(urgencyOf(findSignals('老板欠薪', signals))).toBe('urgent')
    expect(urgencyOf([])).toBeUndefined()
  })
})

describe('on the record', () => {
  test('one event with all codes; seen only when every one was', () => {
    const raised = raiseSignals('着火了，老板欠薪', signals, [{ code: 'fire', reason: '119 已到场' }])
    expect(signalEvents(raised, undefined)).toEqual([{ type: 'ticket.signalled', facts: { codes: 'fire,wages', level: 'emergency', seen: false, transferred: false }, body: { name: '起火爆炸、拖欠工资', reason: '119 已到场' } }])
    expect(signalEvents([], undefined)).toEqual([])
  })
})

test('spans quote the text, whatever is said', () => fc.assert(fc.property(fc.array(fc.constantFrom('煤气', '漏', '没有', '，', '着火', '演练', '。', '不想活', 'x', '的', '欠', '工资'), { maxLength: 12 }), (parts) => {
  const text = parts.join('')
  for (const { spans, signal } of findSignals(text, signals)) for (const { from, to } of spans) {
    expect(from).toBeLessThan(to)
    expect(signal.words.some((word) => text.slice(from, to).includes(word.split('…')[0] ?? ''))).toBe(true)
  }
})))
