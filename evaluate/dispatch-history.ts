/** Earlier tickets like a message, weighed as the product's own query does: the strongest words, and how much of their weight is shared. */
import type { EarlierTicket } from '#domain/dispatch/known.ts'
import { cutWords } from '#platform/words.ts'
import { tellingWords } from '#server/desk/strong-words.ts'

export type Labelled = { id: string; units: string[]; title: string; body: string }

const STRONGEST = 10
const ENOUGH = 0.3
const SHOWN = 8
const FEWEST = 1000

export function historyOf(earlier: readonly Labelled[]): (asked: Labelled) => EarlierTicket[] {
  const words = earlier.map(({ title, body }) => new Set([...cutWords(`${title} ${body}`), ...tellingWords(`${title} ${body}`)]))
  const weightOf = (word: string): number => {
    const tickets = words.filter((set) => set.has(word)).length
    return tickets === 0 ? 0 : Math.log((Math.max(earlier.length, FEWEST) + 1) / tickets) + 0.1
  }
  return (asked) => {
    const strongest = tellingWords(`${asked.title} ${asked.body}`).map((word) => ({ word, weight: weightOf(word) })).filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, STRONGEST)
    const all = strongest.reduce((sum, { weight }) => sum + weight, 0)
    return earlier.flatMap((one, at): EarlierTicket[] => {
      const shared = strongest.filter(({ word }) => words[at]?.has(word))
      const likeness = all === 0 ? 0 : shared.reduce((sum, { weight }) => sum + weight, 0) / all
      return one.id === asked.id || likeness < ENOUGH ? [] : [{ id: one.id, number: one.id, unit: one.units[0] ?? '', ending: 'satisfied', likeness, shared: shared.map(({ word }) => word) }]
    }).toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, SHOWN)
  }
}
