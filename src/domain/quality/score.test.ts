import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markFault, scoreOf, type Mark } from './score.ts'
import { sheetFault, type Sheet } from './sheet.ts'

const SHEET: Sheet = { code: 'reply', kind: 'reply', name: '答复', passMark: 8, items: [
  { code: 'facts', name: '事实', points: 6 }, { code: 'basis', name: '依据', points: 4 }, { code: 'false', name: '虚假办结', points: 0, veto: true, reason: 'false_closing' },
] }
const marks = (facts: number, basis: number, found = 0): Mark[] => [{ code: 'facts', points: facts, remark: '说明' }, { code: 'basis', points: basis, remark: '说明' }, { code: 'false', points: found, remark: '说明' }]

test.each<[string, Mark[], object]>([
  ['full', marks(6, 4), { score: 10, full: 10, result: 'passed', vetoes: [] }],
  ['just passing', marks(5, 3), { score: 8, full: 10, result: 'passed', vetoes: [] }],
  ['half a point short', marks(5, 2.5), { score: 7.5, full: 10, result: 'failed', vetoes: [] }],
  ['a veto ends it', marks(6, 4, 1), { score: 0, full: 10, result: 'non_compliant', vetoes: ['false'] }],
])('%s', (_, given, expected) => expect(scoreOf(SHEET, given)).toEqual(expected))

test.each<[string, Mark[], object | undefined]>([
  ['complete', marks(6, 4), undefined],
  ['one missing', marks(6, 4).slice(1), { fault: 'mark_missing', code: 'facts' }],
  ['twice', [...marks(6, 4), { code: 'facts', points: 1 }], { fault: 'mark_remark_missing', code: 'facts' }],
  ['twice, both full', [...marks(6, 4), { code: 'facts', points: 6 }], { fault: 'mark_unknown', code: 'facts' }],
  ['not on the sheet', [...marks(6, 4), { code: 'other', points: 1 }], { fault: 'mark_unknown', code: 'other' }],
  ['above the most', marks(6.5, 4), { fault: 'mark_out_of_range', code: 'facts' }],
  ['below nothing', marks(6, -1), { fault: 'mark_out_of_range', code: 'basis' }],
  ['thirds of points', marks(5.3, 4), { fault: 'mark_out_of_range', code: 'facts' }],
  ['half a veto', marks(6, 4, 0.5), { fault: 'mark_out_of_range', code: 'false' }],
  ['points lost without a word', [{ code: 'facts', points: 5, remark: ' ' }, ...marks(6, 4).slice(1)], { fault: 'mark_remark_missing', code: 'facts' }],
  ['full points need none', [{ code: 'facts', points: 6 }, { code: 'basis', points: 4 }, { code: 'false', points: 0 }], undefined],
])('%s', (_, given, fault) => expect(markFault(SHEET, given)).toEqual(fault))

test.each<[string, Partial<Sheet>, string | undefined]>([
  ['sound', {}, undefined],
  ['vetoes alone', { items: SHEET.items.slice(2) }, 'no_points'],
  ['a code twice', { items: [...SHEET.items, SHEET.items[0]!] }, 'code_twice'],
  ['pass above full', { passMark: 10.5 }, 'pass_above_full'],
  ['a veto with points', { items: [SHEET.items[0]!, { ...SHEET.items[2]!, points: 2 }] }, 'veto_with_points'],
  ['an item without points', { items: [SHEET.items[0]!, { code: 'x', name: 'x', points: 0 }] }, 'points_missing'],
  ['a reason nobody knows', { items: [SHEET.items[0]!, { ...SHEET.items[2]!, reason: 'nothing' }] }, 'reason_unknown'],
])('sheet: %s', (_, change, fault) => expect(sheetFault({ ...SHEET, ...change }, ['false_closing'])).toBe(fault))

const sheets = fc.array(fc.record({ points: fc.integer({ min: 1, max: 20 }), veto: fc.boolean() }), { minLength: 1, maxLength: 8 }).map((items): Sheet => ({
  code: 's', kind: 'record', name: 's', passMark: 5, items: items.map(({ points, veto }, place) => ({ code: `i${place}`, name: 'i', points: veto ? 0 : points, ...(veto && { veto }) })),
}))
test('law: 0 ≤ score ≤ full; any veto makes it non-compliant with 0, and nothing else does', () => {
  fc.assert(fc.property(sheets, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }), (sheet, halves) => {
    const given = sheet.items.map(({ code, points, veto }, place) => ({ code, points: veto ? (halves[place] ?? 0) % 2 : Math.min(points, (halves[place] ?? 0) / 2), remark: 'x' }))
    expect(markFault(sheet, given)).toBeUndefined()
    const { score, full, result } = scoreOf(sheet, given)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(full)
    const vetoed = sheet.items.some(({ veto, code }) => veto && given.find((mark) => mark.code === code)?.points === 1)
    expect(result === 'non_compliant').toBe(vetoed)
    if (vetoed) expect(score).toBe(0)
  }))
})
