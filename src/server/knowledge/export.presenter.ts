/** 导出: JSONL or CSV, line after line, so that thirty thousand entries need no memory. An import reads both. */
import type { LinkedDocument } from '#domain/knowledge/entry-content.ts'
import { statusOf } from '#domain/knowledge/entry-life.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { stateOf } from './change-entry.ts'
import { scopeOf } from './entry.presenter.ts'
import type { Entry } from './entry.store.ts'
import { exportPage } from './export-entries.query.ts'
import { COLUMN_NAMES, guarded, headOf, type ColumnName } from './import-columns.ts'

const PAGE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'
const MARK = '\uFEFF'
type Row = Record<ColumnName, string | string[] | LinkedDocument[] | null>

export async function* exportLines(ctx: Context, format: 'jsonl' | 'csv'): AsyncGenerator<string> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const names = new Map((await unitTree(ctx.db)).units.map(({ id, name }) => [id, name]))
  if (format === 'csv') yield `${MARK}${[...COLUMN_NAMES.map(headOf), '状态'].join(',')}\r\n`
  for (let after = FIRST; ;) {
    const page = await exportPage(ctx.db, { centerId: ctx.actor.centerId, scope: scopeOf(ctx), after, limit: PAGE })
    yield page.map((entry) => {
      const row = rowOf(entry, rules, (id) => names.get(id) ?? id)
      const status = statusOf(stateOf(entry))
      return format === 'jsonl' ? `${JSON.stringify({ ...row, status })}\n` : `${[...COLUMN_NAMES.map((name) => quoted(row[name])), status].join(',')}\r\n`
    }).join('')
    if (page.length < PAGE) return
    after = page.at(-1)!.id
  }
}

const rowOf = (entry: Entry, rules: CenterRules, unitName: (id: string) => string): Row => ({
  id: entry.id, question: entry.question, variants: entry.variants, answer: entry.answer, category: entry.categoryCode, unit: unitName(entry.unitId), units: entry.unitIds.map(unitName),
  areas: entry.areaCodes.map((code) => rules.areas.find((area) => area.code === code)?.code ?? code), basis: entry.basis, validFrom: entry.validFrom, validTo: entry.validTo, audience: entry.audience,
  documents: entry.documents, season: entry.season,
})

function quoted(value: Row[ColumnName]): string {
  const text = Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : [one.title, one.reference, one.issued].map((part) => part ?? '').join('; '))).join('\n') : typeof value === 'string' ? value : ''
  return `"${guarded(text).replaceAll('"', '""')}"`
}
