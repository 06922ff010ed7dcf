/** JSONL, CSV and XLSX as rows of texts, each with the line it stands on. Broken lines are told, not thrown. */
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { parse as parseCsv, type CsvError } from 'csv-parse/sync'
import { StartProblem } from '#platform/start-problem.ts'
import { readSheet } from './read-sheet.ts'

export type Cell = string | number | boolean | Date | null | undefined
export type RawRow = { line: number; cells: Record<string, Cell> }
export type BadRow = { line: number; problem: string }
export type Read = { rows: RawRow[]; bad: BadRow[] }

/** @throws StartProblem for a file of another kind */
export async function readRows(path: string, sheet?: string): Promise<Read> {
  if (/\.xlsx$/i.test(path)) return readSheet(path, sheet)
  const text = decode(await readFile(path))
  if (/\.(jsonl|ndjson)$/i.test(path)) return readJsonLines(text)
  if (/\.(csv|tsv|txt)$/i.test(path)) return readCsv(text, /\.tsv$/i.test(path) ? '\t' : ',')
  throw new StartProblem(`${path} is neither .jsonl, .csv nor .xlsx.`)
}

/** UTF-8, or what older Chinese programs write: GB 18030 holds GBK and GB 2312. */
export const decode = (bytes: Buffer): string => new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)

function readJsonLines(text: string): Read {
  const read: Read = { rows: [], bad: [] }
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

function readCsv(text: string, delimiter: string): Read {
  const bad: BadRow[] = []
  const rows = parseCsv(text, {
    columns: true, bom: true, delimiter, info: true, skip_empty_lines: true, relax_column_count_less: false, skip_records_with_error: true, trim: true,
    on_skip: (error: CsvError | undefined) => { bad.push({ line: Number(error?.lines ?? 0), problem: error?.code ?? 'unreadable' }); return undefined },
  }) as unknown as Recorded[]
  return { rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })), bad }
}
