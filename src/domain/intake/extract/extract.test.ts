import { describe, expect, test } from 'vitest'
import { extract, type ExtractRules } from './extract.ts'
import type { FindField } from './find.ts'

const rules: ExtractRules = {
  areas: [{ code: '10', name: '东江市' }, { code: '1001', name: '南岸区', parent: '10' }, { code: '100101', name: '紫荆街道', parent: '1001' }, { code: '1002', name: '中山区', parent: '10' }, { code: '10010101', name: '望塔社区', parent: '100101' }],
  kinds: [
    { code: 'consult', name: '咨询', class: 'consult' }, { code: 'help', name: '求助', class: 'resolve' }, { code: 'complaint', name: '投诉', class: 'resolve' },
    { code: 'report', name: '举报', class: 'resolve', secretByDefault: true }, { code: 'suggestion', name: '建议', class: 'suggest' }, { code: 'praise', name: '表扬', class: 'thank' },
  ],
}
/** Friday, 20 November 2026, ten o'clock at +08:00 */
const at = { now: Date.parse('2026-11-20T10:00:00+08:00'), utcOffsetMinutes: 480 }
const all = (text: string, field: FindField) => extract(text, rules, at).filter((find) => find.field === field)
const values = (text: string, field: FindField) => all(text, field).map(({ value }) => value)
const means = (text: string, field: FindField) => all(text, field).map((find) => find.means)

describe('telephones', () => {
  test.each([
    ['我的电话是13800007812。', ['13800007812']],
    ['打我手机 138 0000 7812', ['13800007812']],
    ['联系电话：+86-13800007812', ['13800007812']],
    ['电话幺三八零零零零七八幺二，随时可以打', ['13800007812']],
    ['座机0571-88001234转3', ['057188001234']],
    ['座机（0571）88001234', ['057188001234']],
    ['家里电话 8800 1234', ['88001234']],
    ['打过12345和110，还打了96000', []],
    ['合同编号2026112012345678901', []],
    ['欠了12345678元', []],
    ['身份证110101199003077758，电话１３８００００７８１２', ['13800007812']],
  ])('%s', (text, expected) => expect(values(text, 'phone')).toEqual(expected))
  test('an identity number and a plate are found as such', () => {
    expect(values('身份证号110101199003077758', 'idNumber')).toEqual(['110101199003077758'])
    expect(values('车牌浙K·12A34的大货车', 'plate')).toEqual(['浙K12A34'])
  })
})

describe('names', () => {
  test.each([
    ['我叫王小明，住在紫荆街道', ['王小明']],
    ['您好，我姓李，想问个事', ['李']],
    ['我姓陈女士', ['陈女士']],
    ['联系人：欧阳建国，电话13800007812', ['欧阳建国']],
    ['找张师傅来修', ['张师傅']],
    ['我叫了物业三次都不来', []],
    ['方便的时候回电，黄色的井盖坏了，高兴路没有灯', []],
    ['我叫于是就走了', []],
    ['联系人方面没有变化', []],
  ])('%s', (text, expected) => expect(values(text, 'name')).toEqual(expected))
})

describe('places', () => {
  test.each([
    ['在南岸区高井弄12号，井盖没了', ['高井弄12号']],
    ['我住在滨江花园3栋2单元501室', ['滨江花园3栋2单元501室']],
    ['紫荆街道滨江街12号的住户', ['滨江街12号']],
    ['从解放北路到人民路都没有路灯', ['解放北路', '人民路']],
    ['青山镇下河村三组的水泥路', ['青山镇下河村三组']],
    ['和平路和中山路交叉口', ['和平路', '中山路交叉口']],
    ['我是云栖玫瑰里的业主，电梯坏了', ['云栖玫瑰里']],
    ['环城大厦A座1203室有人办班', ['环城大厦A座1203室']],
    ['坐15路公交去上班', []],
    ['小区道路破损，网络思路不对，组织村民修马路', []],
  ])('%s', (text, expected) => expect(values(text, 'address')).toEqual(expected))
  test('areas by name or short name, the deepest known; a road called like an area is none', () => {
    expect(means('东江紫荆这边停水', 'area')).toEqual(['10', '100101'])
    expect(means('望塔社区三号楼', 'area')).toEqual(['10010101'])
    expect(means('中山路堵车', 'area')).toEqual([])
    expect(means('中山区堵车', 'area')).toEqual(['1002'])
  })
  test('a short name of two letters is not found inside other words', () => {
    const areas = [{ code: '10', name: '东江市' }, { code: '1003', name: '道平镇', parent: '10' }]
    const named = (text: string) => extract(text, { ...rules, areas }, at).filter(({ field }) => field === 'area').map(({ means: code }) => code)
    expect(named('楼道平整过一次又坏了')).toEqual([])
    expect(named('楼道平镇上的人修过')).toEqual(['1003'])
    for (const text of ['道平的自来水发黄', '我在道平住', '东江道平停水', '家住道平，没有路灯']) expect(named(text), text).toContain('1003')
  })
})

describe('times, and the days they mean', () => {
  test.each([
    ['昨天晚上10点半左右开始停水', '昨天晚上10点半左右', '2026-11-19'],
    ['上周三下午来过', '上周三下午', '2026-11-11'],
    ['周三来过', '周三', '2026-11-18'],
    ['今年3月就报修了', '今年3月', '2026-03-01/2026-03-31'],
    ['2026年11月3日报的警', '2026年11月3日', '2026-11-03'],
    ['12月3日签的合同', '12月3日', '2025-12-03'],
    ['11月3日到11月8日一直停', '11月3日到11月8日', '2026-11-03/2026-11-08'],
    ['去年下半年开工', '去年下半年', '2025-07-01/2025-12-31'],
    ['上个月没发', '上个月', '2026-10-01/2026-10-31'],
    ['2025-10-01交的房', '2025-10-01', '2025-10-01'],
  ])('%s', (text, value, day) => expect(all(text, 'time')[0]).toMatchObject({ value, means: day }))
  test.each([
    ['每天晚上十点到凌晨两点都在唱', ['每天晚上十点到凌晨两点']],
    ['已经停水三天了', ['三天']],
    ['拖了两年多', ['两年多']],
    ['提三点意见，住3号楼，坐2号线，读三年级', []],
  ])('%s', (text, expected) => expect(values(text, 'time')).toEqual(expected))
})

describe('what is counted, who is meant, what is asked', () => {
  test.each([
    ['欠我工资2.5万元', ['2500000']],
    ['每平米多收三百二十块钱', ['32000']],
    ['押金1,200元不退', ['120000']],
  ])('%s', (text, cents) => expect(means(text, 'amount')).toEqual(cents))
  test('areas of land are amounts without money', () => expect(all('占了三亩地', 'amount')).toMatchObject([{ value: '三亩', rule: 'area' }]))
  test.each([
    ['我们三十多户都没水', ['30']],
    ['小区1200多人受影响', ['1200']],
    ['两个人在吵架', []],
    ['住在3栋1407住户家里', []],
  ])('%s', (text, expected) => expect(means(text, 'persons')).toEqual(expected))
  test.each([
    ['请问居住证怎么办理', 'consult'], ['我要投诉楼下烧烤店油烟扰民', 'complaint'], ['我要举报有人聚众赌博', 'report'],
    ['建议在路口增设红绿灯', 'suggestion'], ['特别感谢社区张师傅的帮助，我要表扬他', 'praise'], ['家里停水了，请帮帮我', 'help'],
  ])('%s is %s', (text, kind) => expect(means(text, 'kind')).toEqual([kind]))
  test('a shop by its own name; what kind of shop it is, is no name', () => {
    expect(values('楼下的老王烧烤店很吵', 'organisation')).toEqual(['老王烧烤店'])
    expect(values('绿源物业服务有限公司不管', 'organisation')).toEqual(['绿源物业服务有限公司'])
    expect(values('附近的超市和一家饭店，物业公司不管，电影院对面的药店', 'organisation')).toEqual([])
  })
  test('the wish, and why', () => {
    const text = '我是滨江花园的业主。由于水泵坏了，家里停水三天。希望物业尽快修好水泵。'
    expect(values(text, 'want')).toEqual(['希望物业尽快修好水泵'])
    expect(values(text, 'cause')).toEqual(['由于水泵坏了'])
    expect(values(text, 'who')).toEqual(['我是滨江花园的业主'])
  })
  test('finders of others stand beside these', () =>
    expect(extract('路灯不亮', rules, at, [(text) => [{ field: 'kind', value: text, from: 0, to: text.length, confidence: 1, rule: 'theirs' }]]).some(({ rule }) => rule === 'theirs')).toBe(true))
})
