/** How one value of a rule is written and read. Sections are lists of these; screens know no section by name. */
import type { RULE_SECTIONS } from '#contract/rules.ts'

export type RuleSection = (typeof RULE_SECTIONS)[number]
export type Row = Record<string, unknown>
/** Codes that another section (or the unit tree) defines. */
export type Source = 'areas' | 'categories' | 'kinds' | 'channels' | 'lines' | 'services' | 'ladder' | 'units' | 'transferTargets' | 'queues' | 'kpis' | 'weighable' | 'exclusionReasons' | 'links' | 'linkageClasses'
/** Closed words; their labels are `o_<set>_<word>`. */
export type WordSet = { set: string; words: readonly string[] }

export type Field = { path: string; required?: true } & (
  | { type: 'text' | 'long' | 'date' | 'time' | 'flag' | 'tags' | 'numbers' | 'lead' | 'conditions' }
  | { type: 'code' }
  | { type: 'number'; min?: number; max?: number; step?: number; share?: true }
  | { type: 'one' | 'many'; from: Source | WordSet; /** an empty list is no answer */ some?: true }
  | { type: 'rows'; fields: Field[] }
)

/** A column shows one field, or an amount with its unit. */
export type Column = { path: string; unit?: string; width?: number; sentence?: true }
export type Section = {
  form: 'list' | 'single'
  fields: Field[]
  columns: Column[]
  /** rows stand under headings of this word set's labels */
  groupBy?: { path: string } & WordSet
  tree?: true
  empty: Row
}

export function valueAt(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Row)[key] : undefined), row)
}

/** The word or number at a path, "" where there is none. */
export function textAt(row: Row, path: string): string {
  const value = valueAt(row, path)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '' || value === false

/** A copy with the value put in; a blank optional value disappears, and so does an object it leaves empty. */
export function withValue(row: Row, path: string, value: unknown, keepBlank = false): Row {
  const [key = '', ...rest] = path.split('.')
  const blank = (v: unknown) => isBlank(v) || (rest.length > 0 && typeof v === 'object' && v !== null && Object.keys(v).length === 0)
  const inner = rest.length ? withValue((row[key] as Row | undefined) ?? {}, rest.join('.'), value, keepBlank) : value
  const next = { ...row, [key]: inner }
  if (!keepBlank && blank(inner)) delete next[key]
  return next
}
