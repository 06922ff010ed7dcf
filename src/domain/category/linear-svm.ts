/**
 * One linear support vector machine by dual coordinate descent (Hsieh et al., ICML 2008; squared hinge loss, L2).
 * The last weight is the bias: every row is taken to have a one more column.
 */
import { shuffle } from './seeded-random.ts'
import type { Matrix } from './vocabulary.ts'

/** `values` in place of the matrix's own; `own[row]` is the row's category, `trust[row]` the weight of its error; `rows` are those to learn from. */
export type SvmTask = { values: Float32Array; own: Uint16Array; category: number; trust: Float32Array; rows: Int32Array }
export type SvmOptions = { cost: number; rounds: number; tolerance: number; random: () => number }

/** @returns columns + 1 weights */
export function trainSvm({ starts, indices, columns }: Matrix, { values, own, category, trust, rows }: SvmTask, { cost, rounds, tolerance, random }: SvmOptions): Float64Array {
  const weights = new Float64Array(columns + 1)
  const alpha = new Float64Array(own.length)
  const slack = Float64Array.from(trust, (one) => 0.5 / (cost * one))
  const curve = slack.slice()
  for (const row of rows) {
    let sum = 1
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += values[at]! * values[at]!
    curve[row]! += sum
  }
  const order = rows.slice()
  for (let round = 0; round < rounds; round++) {
    let steepest = 0
    for (const row of shuffle(order, random)) {
      const sign = own[row] === category ? 1 : -1
      const end = starts[row + 1]!
      let sum = weights[columns]!
      for (let at = starts[row]!; at < end; at++) sum += weights[indices[at]!]! * values[at]!
      const gradient = sign * sum - 1 + alpha[row]! * slack[row]!
      const slope = alpha[row] === 0 ? Math.min(gradient, 0) : gradient
      if (slope === 0) continue
      if (Math.abs(slope) > steepest) steepest = Math.abs(slope)
      const next = Math.max(alpha[row]! - gradient / curve[row]!, 0)
      const step = (next - alpha[row]!) * sign
      alpha[row] = next
      for (let at = starts[row]!; at < end; at++) weights[indices[at]!]! += step * values[at]!
      weights[columns]! += step
    }
    if (steepest < tolerance) break
  }
  return weights
}
