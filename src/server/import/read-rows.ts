/** The rows of a file on this machine. */
import { readFile } from 'node:fs/promises'
import { readTable, type Table } from '#platform/read-table.ts'

/** @throws StartProblem for a file of another kind */
export const readRows = async (path: string, sheet?: string): Promise<Table> => readTable(path, await readFile(path), sheet)
