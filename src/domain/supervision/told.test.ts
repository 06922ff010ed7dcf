import { expect, test } from 'vitest'
import type { Addressee } from '../profile/supervision.ts'
import { addresseesOf, toldMessage } from './told.ts'

const head: Addressee = { code: 'head', name: '承办单位负责人', place: 'order_units', roles: ['unit_head'] }
const mayor: Addressee = { code: 'mayor', name: '分管领导', place: 'center', roles: ['leader'], message: 'sms' }

test('names become the people behind them, in the order of the rung, each once; the rest is named', () => {
  expect(addresseesOf({ told: ['分管领导', '宣传部门', '承办单位负责人', '分管领导'] }, [head, mayor])).toEqual({ known: [mayor, head], unknown: ['宣传部门'] })
  expect(addresseesOf({ told: ['分管领导'] }, undefined)).toEqual({ known: [], unknown: ['分管领导'] })
})

test('a message says which order, which rung and until when', () => {
  const said = { center: '某市', number: 'DB2026-00001', rung: '现场督办', addressee: '分管领导', dueAt: '2026-03-05 17:30' }
  expect(toldMessage(said)).toBe('【12345】某市督办告知（分管领导）：DB2026-00001 已到“现场督办”，答复时限 2026-03-05 17:30。详情请登录平台查看。')
  expect(toldMessage({ ...said, dueAt: '' })).not.toContain('时限')
})
