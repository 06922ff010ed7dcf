/** JSONL, CSV and XLSX as rows of texts, each with the line it stands on. Broken lines are told, not thrown. */
import { isUtf8 } from 'node:buffer'
import { parse as parseCsv, type CsvError } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import { StartProblem } from './start-problem.ts'

export type Cell = string | number | boolean | Date | null | undefined
export type RawRow = { line: number; cells: Record<string, Cell> }
export type BadRow = { line: number; problem: string }
export type Table = { rows: RawRow[]; bad: BadRow[] }

/** What a file is, its name's ending says. @throws StartProblem for a file of another kind, or where the sheet is missing */
export async function readTable(name: string, bytes: Buffer, sheet?: string): Promise<Table> {
  if (/\.xlsx$/i.test(name)) return readSheet(name, bytes, sheet)
  if (/\.(jsonl|ndjson)$/i.test(name)) return readJsonLines(decode(bytes))
  if (/\.(csv|tsv|txt)$/i.test(name)) return readCsv(decode(bytes), /\.tsv$/i.test(name) ? '\t' : ',')
  throw new StartProblem(`${name} is neither .jsonl, .csv nor .xlsx.`)
}

/** UTF-8, or what older Chinese programs write: GB 18030 holds GBK and GB 2312. */
export const decode = (bytes: Buffer): string => new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)

function readJsonLines(text: string): Table {
  const read: Table = { rows: [], bad: [] }
  for (const [i, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue
    const cells = parsed(content)
    if (cells) read.rows.push({ line: i + 1, cells })
    else read.bad.push({ line: i + 1, problem: 'no JSON object' })
  }
  return read
}

function parsed(content: string): Record<string, Cell> | undefined {
  try {
    const value: unknown = JSON.parse(content)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, Cell>) : undefined
  } catch {
    return undefined
  }
}

type Recorded = { record: Record<string, string>; info: { lines: number } }

function readCsv(text: string, delimiter: string): Table {
  const bad: BadRow[] = []
  const rows = parseCsv(text, {
    columns: true, bom: true, delimiter, info: true, skip_empty_lines: true, relax_column_count_less: false, skip_records_with_error: true, trim: true,
    on_skip: (error: CsvError | undefined) => { bad.push({ line: Number(error?.lines ?? 0), problem: error?.code ?? 'unreadable' }); return undefined },
  }) as unknown as Recorded[]
  return { rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })), bad }
}

/** The first row names the columns. Times in a workbook carry no zone: the wall clock is kept and its zone said elsewhere. */
async function readSheet(path: string, bytes: Buffer, name?: string): Promise<Table> {
  const sheets = await readSheets(bytes)
  const found = name ? sheets.find(({ sheet }) => sheet === name) : sheets[0]
  if (!found) throw new StartProblem(`${path} has no sheet ${name ?? ''}.`)
  const [heads = [], ...body] = found.data as Cell[][]
  const names = heads.map((head) => String(head ?? '').trim())
  const rows = body.map((cells, i) => ({ line: i + 2, cells: Object.fromEntries(names.map((head, column) => [head, cells[column] ?? null])) }))
  return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== null && cell !== '')), bad: [] }
}
