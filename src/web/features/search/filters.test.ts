import { describe, expect, it } from 'vitest'
import { filtersOf, holdsPersonalNumber, urlOf } from './filters.ts'

describe('what may stand in an address', () => {
  it.each([
    ['13800007812', true],
    ['138 0000 7812', true],
    ['138-0000-7812 路灯', true],
    ['１３８００００７８１２', true],
    ['+86 13800007812', true],
    ['0578-2123456', true],
    ['33110219900101001X', true],
    ['7812', true],
    ['路灯 13800007812', true],
    ['路灯13800007812不亮', true],
    ['路灯 高井弄', false],
    ['LS2611220000017', false],
    ['ls2611220000017', false],
    ['3 号楼 2 单元', false],
    ['2026 年供暖', false],
    ['', false],
  ])('%s', (text, personal) => expect(holdsPersonalNumber(text)).toBe(personal))

  it('keeps filters and drops the number', () => {
    expect(urlOf({ text: '13800007812', statuses: ['closed', 'archived'], kind: 'help' }).toString()).toBe('status=closed%2Carchived&kind=help')
  })

  it('reads back what it wrote, and drops what it does not know', () => {
    const filters = { text: '井盖', statuses: ['processing' as const], areaCode: '990102', counter: 'overdue' as const, from: '2026-11-01' }
    expect(filtersOf(urlOf(filters))).toEqual(filters)
    expect(filtersOf(new URLSearchParams('status=nonsense,closed&counter=all'))).toEqual({ text: '', statuses: ['closed'] })
  })
})
