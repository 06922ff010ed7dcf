import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entrySearch } from './entry-search.ts'
import { marksOf, passageOf } from './highlight.ts'

const search = () => entrySearch({ words: [], groups: [['公积金', '住房公积金']], cut: (text) => text.match(/\p{Script=Han}{2}|[a-z]+/gu) ?? [], soundsOf: () => undefined })

test('an entry put again is found by its new words only, a dropped one by none', () => {
  const base = search()
  base.put('a', { question: '身份证怎么换', answer: '到派出所。' })
  base.put('b', { question: '护照怎么办', answer: '到出入境窗口。' })
  base.put('a', { question: '路灯不亮找谁', answer: '找城管。' })
  expect(base.find({ text: '身份证' }, 5).hits).toEqual([])
  expect(base.find({ text: '路灯' }, 5).hits.map(({ id }) => id)).toEqual(['a'])
  base.drop('a')
  expect(base.find({ text: '路灯' }, 5).hits).toEqual([])
})

test('variants are found like the question; a word in the question counts more than one in the answer', () => {
  const base = search()
  base.put('answer', { question: '窗口几点开门', answer: '办理护照的上午八点半。' })
  base.put('variant', { question: '出境证件怎么办', variants: ['护照怎么办'], answer: '到窗口。' })
  expect(base.find({ text: '护照' }, 5).hits.map(({ id }) => id)).toEqual(['variant', 'answer'])
})

test('law: any order of putting, changing and dropping ends in the same ranking as the entries put once', () => {
  const words = fc.array(fc.constantFrom('身份', '护照', '路灯', '噪音', '公积'), { minLength: 1, maxLength: 6 }).map((list) => list.join('，'))
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.option(words)), { maxLength: 40 }), words, (steps, asked) => {
    const [lived, fresh] = [search(), search()]
    const last = new Map<string, string>()
    for (const [n, answer] of steps) {
      if (answer === null) { lived.drop(`${n}`); last.delete(`${n}`) } else { lived.put(`${n}`, { question: '', answer }); last.set(`${n}`, answer) }
    }
    for (const [id, answer] of last) fresh.put(id, { question: '', answer })
    const rank = (base: typeof lived) => base.find({ text: asked }, 10).hits.map(({ id, score }) => `${id} ${score.toFixed(2)}`)
    expect(rank(lived)).toEqual(rank(fresh))
  }), { numRuns: 60 })
})

test('marks are places of the text as it stands, and a passage begins where a sentence does', () => {
  const terms = [{ term: 'wifi', weight: 1, meaning: 'wifi' }, { term: '密码', weight: 1, meaning: '密码' }, { term: '是多', weight: 1 }]
  const text = '公交站 ＷｉＦｉ 密码是多少'
  expect(marksOf(text, terms).map(([from, to]) => text.slice(from, to))).toEqual(['ＷｉＦｉ', '密码'])
  const long = `${'前面的话。'.repeat(40)}密码在站牌上。${'后面的话。'.repeat(40)}`
  const passage = passageOf(long, terms, 60)
  expect(passage).toMatchObject({ cutBefore: true, cutAfter: true })
  expect(passage.marks.map(([from, to]) => passage.text.slice(from, to))).toEqual(['密码'])
})
