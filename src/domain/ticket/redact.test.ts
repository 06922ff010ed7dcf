import { expect, test } from 'vitest'
import { redact } from './redact.ts'

const person = { name: '欧阳明月', phone: '13800001111', idNumber: '330000199001011234', address: '东门街道8幢301室' }

test.each([
  ['我是欧阳明月，电话13800001111', '我是＊＊＊，电话＊＊＊'],
  ['请打１３８００００１１１１', '请打＊＊＊'],
  ['欧阳 明月 138-0000-1111', '＊＊＊ ＊＊＊'],
  ['身份证330000199001011234住东门街道8幢301室', '身份证＊＊＊住东门街道8幢301室'],
  ['与别人无关 13911112222', '与别人无关 13911112222'],
])('known values are cut: %s', (text, expected) => expect(redact(text, person, false)).toBe(expected))

test.each([
  ['邻居电话13911112222或0578-2123456', '邻居电话＊＊＊或＊＊＊'],
  ['住东门街道 8幢301室', '住＊＊＊'],
  ['欧女士说漏水', '＊＊＊说漏水'],
  ['欧阳女士说漏水', '＊＊＊说漏水'],
  ['联系１３９１１１１２２２２', '联系＊＊＊'],
  ['小欧也在', '小欧也在'],
  ['金额 13911112222333 元', '金额 13911112222333 元'],
])('strict cuts every number and forms of address: %s', (text, expected) => expect(redact(text, person, true)).toBe(expected))

test('nothing known, nothing cut', () => expect(redact('路灯不亮', {}, false)).toBe('路灯不亮'))
