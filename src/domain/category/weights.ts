/** What of one category's weights is worth keeping. */
export type OwnWeights = { features: Int32Array; weights: Float32Array; bias: number }

/** Smaller ones change no order and would be most of the bytes. */
const FAINTEST = 0.004

/** The last weight is the bias. */
export function gatherWeights(all: Float64Array): OwnWeights {
  const last = all.length - 1
  const features = Int32Array.from([...all.keys()].filter((at) => at !== last && Math.abs(all[at]!) >= FAINTEST))
  return { features, weights: Float32Array.from(features, (at) => all[at]!), bias: all[last]! }
}
