/**
 * npm run evaluate -- retrieve --entries FILE [--seed N]: lines {title, body, reply}. The replies are the base, title and body ask for their own reply.
 * `heldOut` counts only the half of the questions on which nothing was tuned (the split is the seed's).
 */
import { parseArgs } from 'node:util'
import { percentile } from '../bench/machine.ts'
import { answeredSearch, readAnswered, split } from './answered.ts'

type Count = { n: number; first: number; five: number; reciprocal: number }
const none = (): Count => ({ n: 0, first: 0, five: 0, reciprocal: 0 })
const DEEP = 1000

export async function evaluate(given: string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({ args: given, options: { entries: { type: 'string' }, seed: { type: 'string', default: '7' } } })
  const rows = readAnswered(values.entries)
  const isTraining = split(rows.length, Number(values.seed))
  const search = answeredSearch(rows.map(({ reply }) => reply))
  const [all, heldOut] = [none(), none()]
  const times: number[] = []
  rows.forEach(({ title, body }, at) => {
    const from = performance.now()
    const { hits } = search.find({ title, text: body }, DEEP)
    times.push(performance.now() - from)
    const rank = hits.findIndex(({ id }) => id === String(at)) + 1
    for (const count of isTraining[at] ? [all] : [all, heldOut]) {
      count.n += 1
      count.first += rank === 1 ? 1 : 0
      count.five += rank >= 1 && rank <= 5 ? 1 : 0
      count.reciprocal += rank > 0 ? 1 / rank : 0
    }
  })
  times.sort((a, b) => a - b)
  return { ...figures(all), p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99), heldOut: figures(heldOut) }
}

const round = (share: number): number => Math.round(share * 10_000) / 10_000
const figures = ({ n, first, five, reciprocal }: Count) => ({ n, top1: round(first / n), top5: round(five / n), mrr: round(reciprocal / n) })
