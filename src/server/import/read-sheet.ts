/** XLSX. Times in a workbook carry no zone: the wall clock is kept and its zone said by the mapping. */
import readSheets from 'read-excel-file/node'
import { StartProblem } from '#platform/start-problem.ts'
import type { Cell, Read } from './read-rows.ts'

/** The first row names the columns. @throws StartProblem when the sheet is missing */
export async function readSheet(path: string, name?: string): Promise<Read> {
  const sheets = await readSheets(path)
  const found = name ? sheets.find(({ sheet }) => sheet === name) : sheets[0]
  if (!found) throw new StartProblem(`${path} has no sheet ${name ?? ''}.`)
  const [heads = [], ...body] = found.data as Cell[][]
  const names = heads.map((head) => String(head ?? '').trim())
  const rows = body.map((cells, i) => ({ line: i + 2, cells: Object.fromEntries(names.map((head, column) => [head, cells[column] ?? null])) }))
  return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== null && cell !== '')), bad: [] }
}
