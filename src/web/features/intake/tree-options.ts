/** Flat lists with parents (categories, areas) as the options of a cascading select. */
type Entry = { code: string; name: string; parent?: string; keywords?: string[] }
export type TreeOption = { value: string; label: string; keywords: string; children?: TreeOption[] }

export function treeOf(entries: readonly Entry[], parent?: string): TreeOption[] {
  return entries.filter((entry) => entry.parent === parent).map((entry) => {
    const children = treeOf(entries, entry.code)
    return { value: entry.code, label: entry.name, keywords: (entry.keywords ?? []).join(' '), ...(children.length ? { children } : {}) }
  })
}

/** codes from the root down to this one; empty for an unknown code */
export function pathOf(entries: readonly Entry[], code: string | undefined): string[] {
  const entry = entries.find((one) => one.code === code)
  return entry ? [...pathOf(entries, entry.parent), entry.code] : []
}
