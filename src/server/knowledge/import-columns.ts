/** The columns an import may have, in the words files use. Export writes the first Chinese one. */
import type { Cell } from '#platform/read-table.ts'

const COLUMNS = {
  id: ['编号', 'id'], question: ['问题', 'question', 'title', '标题'], variants: ['相似问法', 'variants'], answer: ['答案', 'answer', 'reply', '答复'],
  category: ['诉求分类', '分类', 'category'], unit: ['责任单位', 'unit'], units: ['相关单位', 'units'], areas: ['适用区划', '区划', 'areas'], basis: ['依据', 'basis'],
  validFrom: ['有效期从', 'validFrom'], validTo: ['有效期至', 'validTo'], audience: ['受众', 'audience'], documents: ['关联文件', 'documents'], season: ['季节', 'season'],
} as const
export type ColumnName = keyof typeof COLUMNS
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[]
export const headOf = (column: ColumnName): string => COLUMNS[column][0]

type Cells = Record<string, Cell | unknown[]>
function cellOf(cells: Cells, column: ColumnName): unknown {
  const head = COLUMNS[column].find((name) => cells[name] !== undefined && cells[name] !== null)
  return head === undefined ? undefined : cells[head]
}
export const hasColumns = (cells: Cells, ...columns: ColumnName[]): boolean => columns.every((column) => COLUMNS[column].some((name) => name in cells))

/** Exports put a quote before what a spreadsheet would take for a formula. */
export const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const unguarded = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

export function textOf(cells: Cells, column: ColumnName): string {
  const value = cellOf(cells, column)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? unguarded(String(value).trim()) : ''
}

/** A list, or a text with one item a line or between bars. */
export function listOf(cells: Cells, column: ColumnName): string[] {
  const value = cellOf(cells, column)
  const items = Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : '')) : textOf(cells, column).split(/[\n|｜]/)
  return items.map((item) => item.trim()).filter(Boolean)
}

export type DocumentCell = { title: string; reference?: string; issued?: string }
/** Objects, or "title; reference; day" a line. */
export function documentsOf(cells: Cells): DocumentCell[] {
  const value = cellOf(cells, 'documents')
  const given = (one: unknown, key: string): string | undefined => {
    const found = typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[key] : undefined
    return typeof found === 'string' ? found : undefined
  }
  const document = (title: string, reference: string | undefined, issued: string | undefined): DocumentCell => ({ title, ...(reference && { reference }), ...(issued && { issued }) })
  if (Array.isArray(value)) return value.map((one) => document(given(one, 'title') ?? '', given(one, 'reference'), given(one, 'issued'))).filter(({ title }) => title)
  return listOf(cells, 'documents').map((line) => line.split(/[;；]/).map((part) => part.trim())).map(([title = '', reference, issued]) => document(title, reference, issued)).filter(({ title }) => title)
}
