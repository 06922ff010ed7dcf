/** Precision and recall of membership: each hand-checked topic against the found topic that holds most of it. */
export function membership(gold: Record<string, readonly string[]>, topics: readonly { ids: readonly string[] }[]) {
  const judged = Object.entries(gold).map(([name, ids]) => {
    const held = (topic: { ids: readonly string[] }) => topic.ids.filter((id) => ids.includes(id)).length
    const nearest = topics.toSorted((a, b) => held(b) - held(a))[0] ?? { ids: [] }
    const best = held(nearest) > 0 ? nearest : { ids: [] }
    return { name, right: held(best), found: best.ids.length, wanted: ids.length }
  })
  const sum = (key: 'right' | 'found' | 'wanted') => judged.reduce((total, one) => total + one[key], 0)
  const share = (a: number, b: number) => Math.round((1000 * a) / b) / 1000
  return { precision: share(sum('right'), sum('found')), recall: share(sum('right'), sum('wanted')), judged }
}
