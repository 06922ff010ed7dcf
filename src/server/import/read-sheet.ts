/** XLSX. Times in a workbook carry no zone: the wall clock is kept and its zone said by the mapping. */
import exceljs from 'exceljs'
import { StartProblem } from '#platform/start-problem.ts'
import type { Cell, Read } from './read-rows.ts'

/** The first row names the columns. @throws StartProblem when the sheet is missing */
export async function readSheet(path: string, name?: string): Promise<Read> {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(path)
  const sheet = name ? book.getWorksheet(name) : book.worksheets[0]
  if (!sheet) throw new StartProblem(`${path} has no sheet ${name ?? ''}.`)
  const heads = new Map<number, string>()
  sheet.getRow(1).eachCell((cell, column) => heads.set(column, String(plain(cell.value) ?? '').trim()))
  const read: Read = { rows: [], bad: [] }
  sheet.eachRow((row, line) => {
    if (line === 1) return
    const cells: Record<string, Cell> = {}
    for (const [column, head] of heads) cells[head] = plain(row.getCell(column).value)
    if (Object.values(cells).some((cell) => cell !== null && cell !== undefined && cell !== '')) read.rows.push({ line, cells })
  })
  return read
}

function plain(value: exceljs.CellValue): Cell {
  if (value === null || value === undefined || value instanceof Date || typeof value !== 'object') return value
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return plain(value.text)
  if ('result' in value) return plain(value.result)
  return undefined
}
