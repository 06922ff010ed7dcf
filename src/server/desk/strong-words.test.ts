import { expect, test } from 'vitest'
import { strongWords } from './strong-words.ts'

const weight = (word: string) => ({ 路灯: 6, 小区: 2, 晚上: 1 })[word] ?? 4

test('the telling words first: no single characters, no bare numbers', () => {
  const words = strongWords('小区的路灯不亮，晚上13栋门口看不见，13800007812，路灯坏了', weight).map(({ word }) => word)
  expect(words[0]).toBe('路灯')
  expect(words).not.toContain('的')
  expect(words.some((word) => /^\d+$/.test(word))).toBe(false)
  expect(words.length).toBeLessThanOrEqual(8)
})

test('words that overlap are words too', () => expect(strongWords('路灯不亮', weight).map(({ word }) => word)).toContain('路灯'))
test('nothing said', () => expect(strongWords('  ，。', weight)).toEqual([]))
