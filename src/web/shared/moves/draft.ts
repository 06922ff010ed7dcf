/** What somebody types into a form survives a reload of this tab; it leaves with the tab, as it may hold personal data. */
const PREFIX = 'jiesu.draft.'

export function readDraft<V extends object>(key: string): Partial<V> | undefined {
  const kept = sessionStorage.getItem(PREFIX + key)
  return kept === null ? undefined : (JSON.parse(kept) as Partial<V>)
}
export const keepDraft = (key: string, values: object) => sessionStorage.setItem(PREFIX + key, JSON.stringify(values))
export const dropDraft = (key: string) => sessionStorage.removeItem(PREFIX + key)
