import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { modelBytes, modelOf } from './model-bytes.ts'
import { guessCategories, type CategoryModel } from './model.ts'
import { isHeldOut, seedSamples, type Sample } from './sample.ts'
import { trainModel } from './train.ts'

const said = (body: string, title = '') => ({ title: title.split(' ').filter(Boolean), body: body.split(' ').filter(Boolean) })
const sample = (category: string, body: string, trust = 1): Sample => ({ said: said(body), category, trust })
const LAMP = ['路灯 不亮 晚上 看不见', '路灯 坏 三天', '小区 门口 路灯 不亮', '路灯 闪 晚上', '路灯 杆 倒']
const WAGE = ['工资 拖欠 工地', '老板 拖欠 工资 半年', '拖欠 工资 不给', '工地 工资 没有 发', '工资 拖欠 老板 跑']
const SAMPLES = [...LAMP.map((body) => sample('lamp', body)), ...WAGE.map((body) => sample('wage', body))]

function train(samples: Sample[], options = {}): CategoryModel {
  const training = trainModel(samples, { seed: 1, fewestTexts: 1, ...options })
  let step = training.next()
  while (!step.done) step = training.next()
  return step.value
}
const first = (model: CategoryModel, body: string, title = '') => guessCategories(model, said(body, title), 3)[0]

describe('learning', () => {
  test('a text goes where its words have gone, with the words that say so', () => {
    const model = train(SAMPLES)
    expect(first(model, '路灯 又 不亮')).toMatchObject({ category: 'lamp', words: ['路灯', '不亮'] })
    expect(first(model, '工资 拖欠')).toMatchObject({ category: 'wage', words: expect.arrayContaining(['工资', '拖欠']) as string[] })
    expect(first(model, '你好', '拖欠 工资')?.category).toBe('wage')
  })

  test('the same samples and seed give the same bytes; another seed gives a model that thinks alike', () => {
    expect(modelBytes(train(SAMPLES))).toEqual(modelBytes(train(SAMPLES)))
    expect(first(train(SAMPLES, { seed: 9 }), '路灯 不亮')?.category).toBe('lamp')
  })

  test('bytes and back: the same guesses', () => {
    const model = train(SAMPLES)
    const back = modelOf(modelBytes(model))
    fc.assert(fc.property(fc.array(fc.constantFrom('路灯', '不亮', '工资', '拖欠', '老板', 'x', '')), (body) => {
      expect(guessCategories(back, { title: [], body }, 3)).toEqual(guessCategories(model, { title: [], body }, 3))
    }))
  })

  test('bytes of something else, or cut off, are refused', () => {
    const bytes = modelBytes(train(SAMPLES))
    expect(() => modelOf(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow(RangeError)
    expect(() => modelOf(bytes.subarray(0, bytes.length - 9))).toThrow(RangeError)
  })

  test('confidences add up to one and fall', () => {
    const model = train([...SAMPLES, sample('water', '停水 两天'), sample('water', '停水 没有 通知')])
    fc.assert(fc.property(fc.array(fc.constantFrom('路灯', '停水', '工资', '两天'), { minLength: 1 }), (body) => {
      const guesses = guessCategories(model, { title: [], body }, 3)
      expect(guesses.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 5)
      expect(guesses.map(({ confidence }) => confidence)).toEqual(guesses.map(({ confidence }) => confidence).toSorted((a, b) => b - a))
    }))
  })
})

describe('where there is little', () => {
  test('no text, or none of its words known: no guess', () => {
    const model = train(SAMPLES)
    expect(guessCategories(model, said(''), 3)).toEqual([])
    expect(guessCategories(model, said('xyz'), 3)).toEqual([])
  })
  test('one category only, a copy of every sample, an empty sample, nothing at all: no crash', () => {
    expect(first(train(LAMP.map((body) => sample('lamp', body))), '路灯')).toMatchObject({ category: 'lamp', confidence: 1 })
    expect(first(train([...SAMPLES, ...SAMPLES]), '路灯')?.category).toBe('lamp')
    expect(first(train([...SAMPLES, ...LAMP.map((body) => sample('lamp again', body))]), '工资')?.category).toBe('wage')
    expect(first(train([...SAMPLES, sample('lamp', '')]), '工资')?.category).toBe('wage')
    expect(guessCategories(modelOf(modelBytes(train([]))), said('路灯'), 3)).toEqual([])
  })
  test('a category closed meanwhile is not guessed', () => {
    expect(guessCategories(train(SAMPLES), said('路灯'), 3, (code) => code !== 'lamp').map(({ category }) => category)).toEqual(['wage'])
  })
})

describe('what is learned from', () => {
  test('what was corrected weighs more than what was not', () => {
    const both = (trust: number) => train([...SAMPLES, sample('lamp', '围挡 倒'), sample('wage', '围挡 倒', trust)])
    expect(first(both(0.2), '围挡 倒')?.category).toBe('lamp')
    expect(first(both(5), '围挡 倒')?.category).toBe('wage')
  })
  test('telephone and identity numbers, and what only one text says, are not kept', () => {
    const model = train([...LAMP, '路灯 13800001234 王小明'].map((body) => sample('lamp', body)).concat(WAGE.map((body) => sample('wage', body))), { fewestTexts: 2 })
    const kept = new TextDecoder().decode(modelBytes(model))
    for (const secret of ['13800001234', '138', '王小明', '小明']) expect(kept).not.toContain(secret)
    expect(kept).toContain('路灯')
  })
  test('a profile alone says enough to begin with', () => {
    const cut = (text: string) => [text]
    const seeds = seedSamples([{ code: 'u', name: '城乡建设' }, { code: 'u.light', name: '路灯照明', parent: 'u', keywords: ['路灯', '不亮'] }, { code: 'u.water', name: '停水', parent: 'u', keywords: ['停水', '水压'] }], cut)
    expect(new Set(seeds.map(({ category }) => category))).toEqual(new Set(['u.light', 'u.water']))
    expect(first(train(seeds), '路灯 不亮')?.category).toBe('u.light')
    expect(first(train(seeds), '停水')?.category).toBe('u.water')
  })
  test('one ticket in eight is held out, always the same', () => {
    const ids = Array.from({ length: 256 }, (_, at) => `0198c0de-0000-7000-8000-0000000000${at.toString(16).padStart(2, '0')}`)
    expect(ids.filter(isHeldOut)).toHaveLength(32)
    expect(isHeldOut('0198c0de-0000-7000-8000-000000000010')).toBe(true)
  })
})
