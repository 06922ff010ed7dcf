/** 知识检索: found the moment it is published, by the words people use, in pinyin, with a wrong letter; what is off the matter finds nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundEntry } from '#contract/knowledge.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

type Page = { items: FoundEntry[]; next: string | null }
type Draft = { question: string; answer: string; categoryCode?: string; unitId?: string; validTo?: string }

let city: Hotline
const write = (draft: Draft) => city.as('editor').post<FoundEntry>('/api/knowledge', { unitId: city.unit('housing'), ...draft })
const find = (text: string, more = '') => city.as('agent1').get<Page>(`/api/knowledge?limit=5&text=${encodeURIComponent(text)}${more}`)
const first = async (text: string) => (await find(text)).items[0]?.question

beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  await write({ question: '居住证怎么办理', answer: '在居住地派出所或社区服务窗口申请，带身份证和租房合同，十五日内领取。', categoryCode: 'justice.registry.identity' })
  await write({ question: '住房公积金租房怎么提取', answer: '连续缴存满三个月、在本市无房的可以提取，网上申请即可。', categoryCode: 'urban.housing.fund' })
  await write({ question: '老年人乘公交怎么免费', answer: '年满六十五周岁的带身份证到公交公司窗口办老年卡。' })
  await write({ question: '商家不开发票怎么办', answer: '请提供商家名称、地址、消费日期和金额，由税务部门处理。' })
})
afterAll(() => city.drop())

describe('asking', () => {
  test.each([
    ['租房能不能把公积金提出来', '住房公积金租房怎么提取'],
    ['暂住证在哪里办', '居住证怎么办理'],
    ['居注证', '居住证怎么办理'],
    ['juzhuzheng', '居住证怎么办理'],
    ['jzz', '居住证怎么办理'],
    ['gongjijin tiqu', '住房公积金租房怎么提取'],
    ['公积今提取', '住房公积金租房怎么提取'],
    ['我妈妈六十六了坐公交车还要不要钱', '老年人乘公交怎么免费'],
    ['饭店不给我发票', '商家不开发票怎么办'],
  ])('%s', async (text, question) => expect(await first(text)).toBe(question))

  test.each(['今天天气真好适合去爬山', '量子力学', 'zzzzqq'])('%s is in no entry', async (text) => expect((await find(text)).items).toEqual([]))

  test('while typing the half word finds already', async () => {
    expect((await find('juzhuz', '&typing=true')).items[0]?.question).toBe('居住证怎么办理')
    expect((await find('发票', '&typing=true')).items[0]?.question).toBe('商家不开发票怎么办')
  })

  test('what was found is marked in question and passage', async () => {
    const [entry] = (await find('公积金提取')).items
    const marked = entry!.found!.question.map(([from, to]) => entry!.question.slice(from, to))
    expect(marked).toEqual(['住房公积金', '提取'])
    expect(entry!.found!.passage.marks.map(([from, to]) => entry!.found!.passage.text.slice(from, to))).toContain('提取')
  })

  test('filters: a category with what lies below it, a unit', async () => {
    expect((await find('怎么办理', '&category=justice')).items.map(({ question }) => question)).toEqual(['居住证怎么办理'])
    expect((await find('公积金', '&category=justice')).items).toEqual([])
    expect((await find('公积金', `&unit=${city.unit('housing')}`)).items).toHaveLength(1)
    expect((await find('公积金', `&unit=${city.unit('tax')}`)).items).toEqual([])
  })
})

describe('the index is live', () => {
  test('an entry is found by the next question after it is published, and no more when it is withdrawn', async () => {
    expect((await find('无人机登记')).items).toEqual([])
    const entry = await write({ question: '无人机怎么实名登记', answer: '在民航局网站登记。' })
    expect(await first('无人机登记')).toBe('无人机怎么实名登记')
    await city.as('editor').post('/api/knowledge', { id: entry.id, version: entry.version, question: '遥控航模怎么登记', answer: '同前。', unitId: entry.unitId })
    expect(await first('航模登记')).toBe('遥控航模怎么登记')
    await city.as('editor').post('/api/knowledge', { id: entry.id, version: (await city.as('editor').get<{ version: number }>(`/api/knowledge/${entry.id}`)).version, question: '遥控航模怎么登记', answer: '同前。', unitId: entry.unitId, status: 'withdrawn' })
    expect((await find('航模登记')).items).toEqual([])
  })

  test('what has run out is found no more, from the day after', async () => {
    await write({ question: '本季的取暖补贴怎么领', answer: '到社区领取。', validTo: '2026-03-02' })
    await write({ question: '取暖补贴怎么领', answer: '网上申请取暖补贴。' })
    expect((await find('本季取暖补贴怎么领')).items.slice(0, 2).map(({ question }) => question)).toEqual(['本季的取暖补贴怎么领', '取暖补贴怎么领'])
    city.clock.pass(24 * 3_600_000)
    expect((await find('本季取暖补贴怎么领')).items[0]?.question).toBe('取暖补贴怎么领')
  })

  test('a word the administrator adds is known a moment later', async () => {
    await write({ question: '亲子社交能力评估在哪里做', answer: '在妇幼保健院预约。' })
    expect((await find('小蓝本')).items).toEqual([])
    const rules = await city.as('sysadmin').get<{ versionId: string; document: { vocabulary?: { code: string; words: string[] }[] } }>('/api/rules')
    await city.as('sysadmin').post('/api/rules', { section: 'vocabulary', value: [...(rules.document.vocabulary ?? []), { code: 'own', words: ['小蓝本', '社交能力评估'] }], basedOn: rules.versionId, note: '俗称' })
    await expect.poll(() => first('小蓝本'), { timeout: 5000 }).toBe('亲子社交能力评估在哪里做')
  })
})
