import { expect, test } from 'vitest'
import { ticketNumber } from '#domain/ticket/number.ts'
import { questionOf } from './search-question.ts'

const number = ticketNumber('AB', '2026-03-02', 17)

test.each([
  ['  ', true, { by: 'nothing' }],
  [number, false, { by: 'number', number }],
  [` ${number.toLowerCase()} `, false, { by: 'number', number }],
  ['ＡＢ260302000017' + number.at(-1), true, { by: 'number', number }],
  ['7812', true, { by: 'last_four', digits: '7812' }],
  ['138-0000 7812', true, { by: 'phone', phone: '138-0000 7812' }],
  ['+86 13800007812', true, { by: 'phone', phone: '+86 13800007812' }],
  ['7812', false, { by: 'words', text: '7812' }],
  ['13800007812', false, { by: 'words', text: '13800007812' }],
  ['路灯 7812', true, { by: 'words', text: '路灯 7812' }],
] as const)('%s', (text, mayFindCallers, question) => expect(questionOf(text, mayFindCallers)).toEqual(question))
