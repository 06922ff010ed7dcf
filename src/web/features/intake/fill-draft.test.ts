import { describe, expect, it } from 'vitest'
import { demandOf, missingIn } from './demand-of.ts'
import { fillDraft, proposeTitle } from './fill-draft.ts'
import { factsOf } from './facts-of.ts'
import { EMPTY_DRAFT, type IntakeDraft } from './intake-draft.ts'

const rules = {
  areas: [], categories: [{ code: 'lift', name: '电梯', keywords: ['电梯'], emergency: true }, { code: 'wages', name: '欠薪', keywords: ['讨要报酬'], sensitive: true }],
  signals: [{ code: 'trapped', name: '被困', level: 'emergency' as const, words: ['被困'], todo: '转 119' }, { code: 'crowd', name: '聚集', level: 'sensitive' as const, words: ['拉横幅'], todo: '报值班长' }],
  kinds: [{ code: 'consult', name: '咨询', class: 'consult' as const }, { code: 'help', name: '求助', class: 'resolve' as const }, { code: 'report', name: '举报', class: 'resolve' as const, secretByDefault: true }],
  channels: [{ code: 'web', name: '网站', medium: 'web' as const }, { code: 'tel', name: '电话', medium: 'phone' as const }],
  lines: [], services: [{ code: 'heart', name: '心理援助', entry: { channels: ['tel'] }, kind: 'help', script: '我在听', confidential: true, form: [{ code: 'age', name: '年龄', type: 'number' as const, required: true }] }],
}
const fill = (part: Partial<IntakeDraft>) => {
  const draft = { ...EMPTY_DRAFT, ...part }
  return fillDraft(draft, factsOf(draft.body, rules), rules)
}
const nothing = factsOf('', rules)

describe('proposals of the intake form', () => {
  it('hears a question, a report, and else a demand', () => {
    expect(fill({ body: '请问居住证需要什么材料' }).kind).toBe('consult')
    expect(fill({ body: '我要举报一家餐馆' })).toMatchObject({ kind: 'report', disclosure: 'secret' })
    expect(fill({ body: '路灯不亮' })).toMatchObject({ kind: 'help', channel: 'tel', disclosure: 'named', urgency: 'normal' })
  })
  it('proposes the highest urgency where somebody is in danger, unless the agent said otherwise', () => {
    expect(fill({ body: '有人被困' }).urgency).toBe('critical')
    expect(fill({ body: '有人被困', urgency: 'urgent' }).urgency).toBe('urgent')
    expect(fill({ body: '电梯坏了' }).urgency).toBe('critical')
  })
  it('proposes urgent for what is sensitive, or where the caller says so', () => {
    expect(fill({ body: '他们在门口拉横幅' })).toMatchObject({ urgency: 'urgent', why: { urgency: 'danger' } })
    expect(fill({ body: '向老板讨要报酬' })).toMatchObject({ urgency: 'urgent', why: { urgency: 'said' } })
    expect(fill({ body: '水管坏了，非常着急' })).toMatchObject({ urgency: 'urgent', why: { urgency: 'said' } })
  })
  it('a special service brings its kind and secrecy', () => expect(fill({ service: 'heart', body: '睡不着' })).toMatchObject({ kind: 'help', disclosure: 'secret', why: { kind: 'service' } }))
  it('makes a title of the first clause', () => {
    expect(proposeTitle('您好，高井弄路灯不亮三天了，请尽快修')).toBe('高井弄路灯不亮三天了 请尽快修')
    expect(proposeTitle('今天下午3点半在南岸区高井弄12号，施工的窨井盖没盖好，有人踩空')).toBe('南岸区高井弄12号 施工的窨井盖没盖好')
    expect(proposeTitle('南岸区高井弄12号，施工的窨井盖没盖好', '高井弄12号')).toBe('南岸区 施工的窨井盖没盖好')
    expect(proposeTitle('南岸区高井弄路口的路灯坏了，看不清', '高井弄路口')).toBe('南岸区 路灯坏了 看不清')
    expect(proposeTitle('我是紫荆街道滨江街12号的住户，楼下烧烤店又营业到凌晨2点，油烟很大', '滨江街12号')).toBe('楼下烧烤店又营业到凌晨2点 油烟很大')
    expect(proposeTitle('我想咨询一下居住证怎么办')).toBe('居住证怎么办')
    expect(proposeTitle('您好，我叫王小明，我的电话是13800007812，楼下油烟很大')).toBe('楼下油烟很大')
    expect(proposeTitle('一'.repeat(40))).toHaveLength(27)
  })
})

describe('what is sent', () => {
  it('leaves an anonymous caller’s name out', () => {
    const draft = { ...EMPTY_DRAFT, name: '王小明', phone: '13800000000', disclosure: 'anonymous' as const, body: '噪音' }
    expect(demandOf(draft, fillDraft(draft, nothing, rules)).requester).toEqual({ phone: '13800000000' })
  })
  it('names what is missing', () => {
    const draft = { ...EMPTY_DRAFT, service: 'heart', phone: '12' }
    expect(missingIn(draft, fillDraft(draft, nothing, rules))).toEqual(['body', 'phone', 'service.age'])
  })
})
