/**
 * How much more often a feature stands in a category's texts than in the others', as a logarithm (Wang and Manning, ACL 2012): a support vector
 * machine over features weighed like this hears the telling ones first.
 */
import type { Matrix } from './vocabulary.ts'

const SMOOTHING = 0.1

export function logRatios({ starts, indices, values, columns }: Matrix, { own, category, trust, rows }: { own: Uint16Array; category: number; trust: Float32Array; rows: Int32Array }): Float64Array {
  const inside = new Float64Array(columns).fill(SMOOTHING)
  const outside = new Float64Array(columns).fill(SMOOTHING)
  for (const row of rows) {
    const side = own[row] === category ? inside : outside
    for (let at = starts[row]!; at < starts[row + 1]!; at++) side[indices[at]!]! += values[at]! * trust[row]!
  }
  const base = Math.log(sum(inside)) - Math.log(sum(outside))
  return inside.map((count, feature) => Math.log(count) - Math.log(outside[feature]!) - base)
}

const sum = (numbers: Float64Array): number => numbers.reduce((a, b) => a + b, 0)
