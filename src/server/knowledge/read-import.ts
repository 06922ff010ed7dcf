/** Rows of a file as contents of entries, or what is wrong with a line. */
import { EntryContentSchema } from '#contract/knowledge.ts'
import type { ImportProblem } from '#contract/knowledge-use.ts'
import { tidyContent, type EntryContent } from '#domain/knowledge/entry-content.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { RawRow } from '#platform/read-table.ts'
import type { Unit } from '#server/people/unit.store.ts'
import { documentsOf, hasColumns, listOf, textOf } from './import-columns.ts'

export type ImportRow = { line: number; content: EntryContent; unitName: string; /** the file's own number, else the question: what makes a second run meet the same entry */ key: string; id: string | undefined }
export type ImportBad = { line: number; problem: ImportProblem; value: string }
type Known = { rules: CenterRules; units: readonly Unit[]; centerId: string }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const PUBLIC = ['public', '公开', '可公开', '对外']
const AGENTS = ['agents', '内部', '仅坐席', '仅供坐席', '']

export const isImportable = (rows: readonly RawRow[]): boolean => rows.length === 0 || hasColumns(rows[0]!.cells, 'question', 'answer', 'unit')

export function importReader(known: Known): (row: RawRow) => ImportRow | ImportBad {
  const units = new Map<string, Unit>()
  for (const unit of known.units.filter(({ active, centerId }) => active && (centerId ?? known.centerId) === known.centerId)) for (const name of [unit.code, unit.name, unit.shortName]) if (name) units.set(name, unit)
  const coded = (list: readonly { code: string; name: string }[]) => new Map(list.flatMap(({ code, name }): [string, string][] => [[name, code], [code, code]]))
  const categories = coded(known.rules.categories), areas = coded(known.rules.areas), seasons = coded(filledRules(known.rules.knowledge).seasons)

  return ({ line, cells }) => {
    const bad = (problem: ImportProblem, value = ''): ImportBad => ({ line, problem, value: value.slice(0, 80) })
    const [question, answer, unitName] = [textOf(cells, 'question'), textOf(cells, 'answer'), textOf(cells, 'unit')]
    if (!question) return bad('question_missing')
    if (!answer) return bad('answer_missing', question)
    const unit = units.get(unitName)
    if (!unit) return bad(unitName ? 'unit_unknown' : 'unit_missing', unitName || question)
    const unknownIn = (names: readonly string[], map: ReadonlyMap<string, unknown>) => names.find((name) => !map.has(name))
    const [others, places, category, season] = [listOf(cells, 'units'), listOf(cells, 'areas'), textOf(cells, 'category'), textOf(cells, 'season')]
    for (const [problem, value] of [
      ['unit_unknown', unknownIn(others, units)], ['area_unknown', unknownIn(places, areas)], ['category_unknown', unknownIn(category ? [category] : [], categories)], ['season_unknown', unknownIn(season ? [season] : [], seasons)],
    ] as const) if (value !== undefined) return bad(problem, value)
    const [from, to] = [textOf(cells, 'validFrom'), textOf(cells, 'validTo')]
    const days = [from, to].map(dayOf)
    if (days[0] === null || days[1] === null) return bad('day_wrong', days[0] === null ? from : to)
    if (days[0] && days[1] && days[1] < days[0]) return bad('period_wrong', `${days[0]} – ${days[1]}`)
    const audience = textOf(cells, 'audience')
    if (![...PUBLIC, ...AGENTS].includes(audience)) return bad('audience_unknown', audience)

    const parsed = EntryContentSchema.safeParse({
      question, answer, unitId: unit.id, variants: listOf(cells, 'variants'), unitIds: others.map((name) => units.get(name)!.id), areaCodes: places.map((name) => areas.get(name)!),
      categoryCode: categories.get(category), basis: textOf(cells, 'basis') || undefined, validFrom: days[0], validTo: days[1], audience: PUBLIC.includes(audience) ? 'public' : 'agents',
      documents: documentsOf(cells), season: seasons.get(season),
    })
    if (!parsed.success) return bad('too_long', parsed.error.issues[0]?.path.join('.') ?? '')
    const own = textOf(cells, 'id')
    return { line, content: tidyContent(parsed.data), unitName: unit.shortName ?? unit.name, key: own ? `id:${own}` : `q:${question}`, id: UUID.test(own) ? own.toLowerCase() : undefined }
  }
}

/** undefined: none; null: no day at all */
function dayOf(text: string): string | undefined | null {
  if (!text) return undefined
  const found = DAY.exec(text)
  if (!found) return null
  const day = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day
}
