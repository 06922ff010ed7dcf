/** 知识库的导入导出: a file in (looked at first), a file out. */
import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import { exportEntries, importEntries, type ImportReport } from '#contract/knowledge-use.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { readTable, type Table } from '#platform/read-table.ts'
import { Refusal } from '#platform/refusal.ts'
import { importEntries as importRows } from './actions/import-entries.ts'
import { entryFileRoutes } from './entry-files.routes.ts'
import { exportLines } from './export.presenter.ts'
import { planImport, type ImportAs } from './plan-import.ts'
import { isImportable } from './read-import.ts'

const SAMPLE = 20
const MOST_BAD = 500

export function knowledgeFileRoutes(door: Door, folder: string): void {
  entryFileRoutes(door, folder)
  mount(door, importEntries, async (ctx, _, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    const table = await tableOf(part)
    return importTable(ctx, table, { apply: fieldOf(part, 'apply') === 'yes', as: fieldOf(part, 'as') === 'published' ? 'published' : 'draft' })
  })
  mountRaw(door, exportEntries, async (ctx, { query }, { reply }) =>
    reply.type(query.format === 'csv' ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="knowledge.${query.format}"`).send(Readable.from(exportLines(ctx, query.format))))
}

async function importTable(ctx: Context, table: Table, { apply, as }: { apply: boolean; as: ImportAs }): Promise<ImportReport> {
  const plan = await planImport(ctx, table, as)
  if (apply) await importRows(ctx, plan.planned, as)
  const count = (what: string) => plan.planned.filter((row) => row.what === what).length
  return {
    rows: plan.rows, fresh: count('fresh'), changed: count('changed'), unchanged: count('unchanged'), badCount: plan.bad.length, bad: plan.bad.slice(0, MOST_BAD), applied: apply,
    sample: plan.planned.slice(0, SAMPLE).map(({ line, content, unitName, what }) => ({ line, question: content.question, unitName, what })),
  }
}

/** @throws Refusal import_unusable: not a table at all, or without the columns an entry needs */
async function tableOf(part: MultipartFile): Promise<Table> {
  const bytes = await part.toBuffer()
  // Readers of three formats throw in as many ways; to whoever sends the file all of them mean the same.
  const table = await readTable(part.filename, bytes).catch(() => undefined)
  if (!table || !isImportable(table.rows)) throw new Refusal('import_unusable', { file: part.filename })
  return table
}

function fieldOf(part: MultipartFile, name: string): string {
  const field = part.fields[name]
  return field && !Array.isArray(field) && field.type === 'field' ? String(field.value) : ''
}
