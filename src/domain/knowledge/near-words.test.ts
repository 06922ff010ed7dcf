import { expect, test } from 'vitest'
import { isOneAway, nearWords } from './near-words.ts'

test.each([['居注证', '居住证'], ['公积今', '公积金'], ['营业照', '营业执照'], ['身份份证', '身份证'], ['执营业照', '营执业照']])('%s is one letter from %s', (a, b) => {
  expect(isOneAway(a, b)).toBe(true)
  expect(isOneAway(b, a)).toBe(true)
})
test.each([['居住证', '居住证'], ['居住证', '残疾证'], ['公积金', '公积金提取']])('%s is not one letter from %s', (a, b) => expect(isOneAway(a, b)).toBe(false))

test('known words near what was typed; what is known itself needs none', () => {
  const words = nearWords()
  for (const word of ['居住证', '营业执照', '公积金']) words.add(word)
  expect(words.near('居注证')).toEqual(['居住证'])
  expect(words.near('营业照')).toEqual(['营业执照'])
  expect(words.near('居住证')).toEqual([])
})
