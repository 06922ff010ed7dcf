import { describe, expect, it } from 'vitest'
import { findFacts } from './find-facts.ts'

const known = {
  areas: [{ code: '10', name: '东江市' }, { code: '1001', name: '南岸区', parent: '10' }, { code: '100101', name: '紫荆街道', parent: '1001' }],
  categories: [
    { code: 'light', name: '路灯', keywords: ['路灯', '不亮'] },
    { code: 'manhole', name: '井盖', keywords: ['井盖', '踩空'], emergency: true },
  ],
}
const text = '今天下午3点半在南岸区高井弄12号，施工的窨井盖没盖好，一脚踩空脚受伤，电话13800007812。'

describe('facts found in a demand', () => {
  const facts = findFacts(text, known)
  it('names the area and the street without what stood before them', () => {
    expect(facts.area?.code).toBe('1001')
    expect(facts.address).toBe('高井弄12号')
  })
  it('takes the time as said', () => expect(facts.time).toBe('今天下午3点半'))
  it('takes a telephone number', () => expect(facts.phone).toBe('13800007812'))
  it('proposes the category its words stand for', () => expect(facts.category).toEqual({ code: 'manhole', words: ['井盖', '踩空'], emergency: true }))
  it('hears danger', () => expect(facts.danger).toEqual(['受伤']))
  it('marks nothing twice and stays within the text', () => {
    for (const [at, mark] of facts.marks.entries()) {
      expect(text.slice(mark.from, mark.from + mark.text.length)).toBe(mark.text)
      const next = facts.marks[at + 1]
      if (next) expect(next.from).toBeGreaterThanOrEqual(mark.from + mark.text.length)
    }
  })
  it('knows an area by its short name, the smallest first', () => expect(findFacts('东江紫荆这边停水', known).area?.code).toBe('100101'))
  it('takes no street out of an area’s name', () => expect(findFacts('我是南岸区紫荆街道滨江街12号的住户', known).address).toBe('滨江街12号'))
  it('takes what was said first where two categories weigh the same', () => expect(findFacts('路灯坏了，旁边井盖也坏了', known).category?.code).toBe('light'))
  it('finds nothing in nothing', () => expect(findFacts('', known)).toEqual({ marks: [], danger: [] }))
})
