/** 评分. Pure arithmetic over one sheet; half points are allowed, nothing else is rounded. */
import { fullOf, type Sheet } from './sheet.ts'

/** points given; for a veto item 1 = found, 0 = not found */
export type Mark = { code: string; points: number; remark?: string }
export const RESULTS = ['passed', 'failed', 'non_compliant'] as const
export type Result = (typeof RESULTS)[number]
export type Score = { score: number; full: number; result: Result; /** veto items found */ vetoes: string[] }
export type MarkFault = { fault: 'mark_missing' | 'mark_unknown' | 'mark_out_of_range' | 'mark_remark_missing'; code: string }

/** Every item has exactly one mark within its range; whatever costs points says why. */
export function markFault({ items }: Pick<Sheet, 'items'>, marks: readonly Mark[]): MarkFault | undefined {
  const byCode = new Map(marks.map((mark) => [mark.code, mark]))
  const unknown = marks.find(({ code }) => !items.some((item) => item.code === code))
  if (unknown) return { fault: 'mark_unknown', code: unknown.code }
  for (const { code, points, veto } of items) {
    const mark = byCode.get(code)
    if (!mark) return { fault: 'mark_missing', code }
    const most = veto ? 1 : points
    if (!Number.isInteger(mark.points * 2) || mark.points < 0 || mark.points > most || (veto && !Number.isInteger(mark.points))) return { fault: 'mark_out_of_range', code }
    const costs = veto ? mark.points === 1 : mark.points < points
    if (costs && !mark.remark?.trim()) return { fault: 'mark_remark_missing', code }
  }
  return marks.length === byCode.size ? undefined : { fault: 'mark_unknown', code: marks[0]?.code ?? '' }
}

/** 一票否决: one veto found, and nothing else counts. Expects marks without fault. */
export function scoreOf(sheet: Sheet, marks: readonly Mark[]): Score {
  const points = new Map(marks.map((mark) => [mark.code, mark.points]))
  const vetoes = sheet.items.filter(({ veto, code }) => veto && points.get(code) === 1).map(({ code }) => code)
  const full = fullOf(sheet)
  if (vetoes.length > 0) return { score: 0, full, result: 'non_compliant', vetoes }
  const score = sheet.items.reduce((sum, { code, veto }) => (veto ? sum : sum + (points.get(code) ?? 0)), 0)
  return { score, full, result: score >= sheet.passMark ? 'passed' : 'failed', vetoes }
}
