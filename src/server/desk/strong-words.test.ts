import { expect, test } from 'vitest'
import { tellingWords } from './strong-words.ts'

test('what is said most often first; no single characters, no bare numbers', () => {
  const words = tellingWords('小区的路灯坏了，晚上13栋门口看不见，13800007812，路灯要修')
  expect(words[0]).toBe('路灯')
  expect(words).not.toContain('的')
  expect(words.some((word) => /^\d+$/.test(word))).toBe(false)
})

test('words that overlap are words too', () => expect(tellingWords('路灯不亮')).toContain('路灯'))
test('what is said in any demand tells nothing', () => expect(tellingWords('请问还没有人联系我怎么办，希望你们尽快处理')).toEqual([]))
test('nothing said', () => expect(tellingWords('  ，。')).toEqual([]))
