import { expect, test } from 'vitest'
import { askedWords } from './asked-words.ts'

const GROUPS = [{ code: 'wages', words: ['拖欠工资', '欠薪'] }, { code: 'fund', words: ['公积金', '住房公积金'] }, { code: 'pay', words: ['工资', '工钱'] }]

test.each([
  ['路灯', '路灯'],
  ['', ''],
  ['欠薪', '((拖欠工资) | (欠薪))'],
  ['工地欠薪', '工地 & ((拖欠工资) | (欠薪))'],
  // The longer word is taken whole, not its part.
  ['拖欠工资', '((拖欠工资) | (欠薪))'],
  ['住房公积金 提取', '提取 & ((公积金) | (住房 & 公积金))'],
])('%s', (text, query) => expect(askedWords(text, GROUPS)).toBe(query))
