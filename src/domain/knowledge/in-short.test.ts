import { expect, test } from 'vitest'
import { checkedInShort } from './in-short.ts'

const SOURCES = [{ id: 'a', question: '身份证多久拿到', answer: '一般 60 日内领取。' }, { id: 'b', question: '收费吗', answer: '换领收 20 元。' }]

test.each([
  ['60 日内可以领取[1]。', ['a']], ['60 日内领取[1]，收 20 元[2]。', ['a', 'b']],
])('kept: %s', (text, cited) => expect(checkedInShort(text, SOURCES)).toEqual({ text, cited }))

test.each(['60 日内可以领取。', '30 日内可以领取[1]。', '60 日内领取[3]。', '60 日内领取，收 20 元[1]。', '无', ''])('thrown away: %s', (text) =>
  expect(checkedInShort(text, SOURCES)).toBeUndefined())
