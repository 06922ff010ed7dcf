/** What an import would do with each row: new, changed, or there already. */
import { localDay } from '#domain/calendar/local-day.ts'
import { sameContent } from '#domain/knowledge/entry-content.ts'
import { hasExpired } from '#domain/knowledge/expiry.ts'
import type { Context } from '#platform/context.ts'
import type { Table } from '#platform/read-table.ts'
import { readUnits } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { knownEntries } from './import.store.ts'
import { importReader, type ImportBad, type ImportRow } from './read-import.ts'

export type PlannedRow = ImportRow & { what: 'fresh' | 'changed' | 'unchanged'; entryId?: string }
export type ImportPlan = { rows: number; planned: PlannedRow[]; bad: ImportBad[] }
export type ImportAs = 'published' | 'draft'

export async function planImport(ctx: Context, table: Table, as: ImportAs): Promise<ImportPlan> {
  const { centerId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId)
  const read = importReader({ rules, units: await readUnits(ctx.db), centerId })
  const today = localDay(ctx.now, rules)
  const bad: ImportBad[] = table.bad.map(({ line }) => ({ line, problem: 'unreadable', value: '' }))
  const rows: ImportRow[] = []
  const seen = new Set<string>()
  for (const raw of table.rows) {
    const row = read(raw)
    if ('problem' in row) bad.push(row)
    else if (seen.has(row.key)) bad.push({ line: row.line, problem: 'twice', value: row.key.slice(row.key.indexOf(':') + 1, 80) })
    else if (as === 'published' && hasExpired(row.content.validTo, today)) bad.push({ line: row.line, problem: 'period_over', value: row.content.validTo ?? '' })
    else {
      seen.add(row.key)
      rows.push(row)
    }
  }
  const known = await knownEntries(ctx.db, centerId, rows)
  const planned: PlannedRow[] = []
  for (const row of rows) {
    const entry = known(row)
    if (!entry) planned.push({ ...row, what: 'fresh' })
    else if (sameContent(entry.content, row.content)) planned.push({ ...row, what: 'unchanged', entryId: entry.id })
    else if (entry.stage === 'unit_review' || entry.stage === 'centre_review') bad.push({ line: row.line, problem: 'under_review', value: row.content.question.slice(0, 80) })
    else planned.push({ ...row, what: 'changed', entryId: entry.id })
  }
  return { rows: table.rows.length + table.bad.length, planned, bad: bad.toSorted((a, b) => a.line - b.line) }
}
