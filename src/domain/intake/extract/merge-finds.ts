/** Finds into a form: what the agent typed or chose stays. */
import type { Find, FindField } from './find.ts'

/** Of several finds of one field the surest, then the one said first. */
export function bestOf(finds: readonly Find[], field: FindField): Find | undefined {
  return finds.filter((find) => find.field === field).toSorted((a, b) => b.confidence - a.confidence || a.from - b.from)[0]
}

export type Source = { quote: string; rule: string }
/** What a form's fields hold, where that came from, and which the agent touched. */
export type Merged<Field extends string> = { values: Partial<Record<Field, string>>; sources: Partial<Record<Field, Source>> }

/**
 * @param touched fields the agent typed or chose: never changed
 * @param offered a value for each field, with the find it came from
 */
export function mergeFinds<Field extends string>(held: Merged<Field>, touched: ReadonlySet<Field>, offered: readonly { field: Field; value: string; find: Find }[], text: string): Merged<Field> {
  const values = { ...held.values }
  const sources = { ...held.sources }
  const given = new Set<Field>()
  for (const { field, value, find } of offered) {
    if (touched.has(field) || given.has(field) || value === '') continue
    given.add(field)
    values[field] = value
    sources[field] = { quote: text.slice(find.from, find.to), rule: find.rule }
  }
  return { values, sources }
}
