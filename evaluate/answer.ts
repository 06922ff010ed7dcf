/**
 * npm run evaluate -- answer [--entries FILE] [--seed N]: may the public page answer? Half of the messages (the seed's) set the threshold;
 * of the other half 300 have their reply taken out of the base. `falseAnswers`: share of those 300 answered all the same. `answered`, `right`:
 * of those whose reply is in the base, how many were answered, and how many with their own reply.
 */
import { parseArgs } from 'node:util'
import { candidates, mayAnswer } from '#domain/knowledge/answerable.ts'
import { answeredSearch, randomOf, readAnswered, split, type Answered } from './answered.ts'

const WITHOUT_ENTRY = 300

export async function evaluate(given: string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({ args: given, options: { entries: { type: 'string' }, seed: { type: 'string', default: '7' } } })
  const seed = Number(values.seed)
  const rows = readAnswered(values.entries)
  const isTraining = split(rows.length, seed)
  const half = (training: boolean) => measure(rows, rows.map((_, at) => at).filter((at) => isTraining[at] === training), seed)
  return { ...half(false), thresholdHalf: half(true) }
}

function measure(rows: readonly Answered[], part: readonly number[], seed: number): Record<string, number> {
  const random = randomOf(seed + 4)
  const order = part.map((at) => ({ at, by: random() })).toSorted((a, b) => a.by - b.by).map(({ at }) => at)
  const without = new Set(order.slice(0, WITHOUT_ENTRY))
  const inBase = new Set(order.slice(WITHOUT_ENTRY))
  const search = answeredSearch(rows.map(({ reply }) => reply), (at) => inBase.has(at))
  // The replies have no question of their own, so only their strength can answer.
  const answerTo = (at: number) => candidates(search, { title: rows[at]!.title, text: rows[at]!.body }).find((candidate) => mayAnswer(candidate, 0))?.id
  const withEntry = [...inBase].map((at) => ({ at, answer: answerTo(at) })).filter(({ answer }) => answer !== undefined)
  const wrong = [...without].filter((at) => answerTo(at) !== undefined).length
  const share = (n: number, of: number) => Math.round((n / Math.max(1, of)) * 10_000) / 10_000
  return {
    withoutEntry: without.size, falseAnswers: share(wrong, without.size), withEntry: inBase.size, answered: share(withEntry.length, inBase.size),
    right: share(withEntry.filter(({ at, answer }) => answer === String(at)).length, withEntry.length),
  }
}
