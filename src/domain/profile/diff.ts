/** What changes from one set of rules to another, entry by entry; worded by the contract. */
import type { Profile } from './profile.ts'
import type { CenterRules } from './rules.ts'

export type FieldChange = { field: string; before: unknown; after: unknown }
export type Change = {
  /** absent for what all centres share */
  center?: string
  section: string
  /** of an entry of a list; absent for the section itself */
  code?: string
  name?: string
  what: 'added' | 'removed' | 'changed' | 'reordered'
  fields: FieldChange[]
}
type Entry = { code: string; name?: string } & Record<string, unknown>

/** Order matters where the first that fits is taken or steps follow one another. */
const ORDERED = new Set(['ladder', 'limits'])
const same = (a: unknown, b: unknown) => stable(a) === stable(b)

export function diffProfiles(before: Profile, after: Profile): Change[] {
  const centers = (profile: Profile) => new Map(profile.centers.map((rules) => [rules.code, rules]))
  const old = centers(before), next = centers(after)
  return [
    ...(['name', 'look', 'units', 'figures', 'roles'] as const).flatMap((section) => diffSection(section, before[section], after[section])),
    ...[...next].flatMap(([code, rules]): Change[] => {
      const was = old.get(code)
      return was ? diffRules(was, rules) : [{ section: 'centers', code, name: rules.name, what: 'added', fields: [] }]
    }),
    ...[...old].flatMap(([code, { name }]): Change[] => next.has(code) ? [] : [{ section: 'centers', code, name, what: 'removed', fields: [] }]),
  ]
}

export function diffRules(before: CenterRules, after: CenterRules): Change[] {
  const sections = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof CenterRules)[]
  return sections.flatMap((section) => diffSection(section, before[section], after[section]))
    .map((change) => ({ center: after.code, ...change }))
}

function diffSection(section: string, before: unknown, after: unknown): Change[] {
  if (same(before, after)) return []
  if (isCoded(before ?? []) && isCoded(after ?? [])) return diffList(section, (before ?? []) as Entry[], (after ?? []) as Entry[])
  return [{ section, what: 'changed', fields: diffFields(before, after) }]
}

const isCoded = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'code' in item)

function diffList(section: string, before: Entry[], after: Entry[]): Change[] {
  const old = new Map(before.map((entry) => [entry.code, entry])), next = new Map(after.map((entry) => [entry.code, entry]))
  const about = ({ code, name }: Entry) => ({ section, code, ...(name === undefined ? {} : { name }) })
  const kept = (entries: Entry[]) => entries.map(({ code }) => code).filter((code) => old.has(code) && next.has(code))
  return [
    ...after.flatMap((entry): Change[] => {
      const was = old.get(entry.code)
      if (!was) return [{ ...about(entry), what: 'added', fields: [] }]
      return same(was, entry) ? [] : [{ ...about(entry), what: 'changed', fields: diffFields(was, entry) }]
    }),
    ...before.flatMap((entry): Change[] => next.has(entry.code) ? [] : [{ ...about(entry), what: 'removed', fields: [] }]),
    ...(ORDERED.has(section) && !same(kept(before), kept(after))
      ? [{ section, what: 'reordered' as const, fields: [{ field: 'order', before: kept(before), after: kept(after) }] }] : []),
  ]
}

function diffFields(before: unknown, after: unknown): FieldChange[] {
  if (!isRecord(before) || !isRecord(after)) return [{ field: '', before, after }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON with keys in one order, so that an entry written in another order is the same entry. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  return `{${Object.keys(value).filter((key) => value[key] !== undefined).toSorted().map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join(',')}}`
}
