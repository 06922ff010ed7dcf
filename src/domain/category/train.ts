/** Learning: a vocabulary, one support vector machine a category, and how sure to be of their margins. */
import { trainSvm, type SvmTask } from './linear-svm.ts'
import { logRatios } from './log-ratios.ts'
import { marginsOf, type CategoryModel } from './model.ts'
import type { Sample } from './sample.ts'
import { seededRandom, shuffle } from './seeded-random.ts'
import { fitSureness, type Seen } from './sureness.ts'
import { countTexts, matrixOf, vectorOfText, vocabularyOf, type Matrix, type Vocabulary } from './vocabulary.ts'
import { gatherWeights, type OwnWeights } from './weights.ts'

export type TrainOptions = { seed: number; mostFeatures?: number; fewestTexts?: number }
export type TrainingProgress = { step: 'trying' | 'learning'; done: number; total: number }

const COST = 0.5
const ROUNDS = 12
const TOLERANCE = 0.05
const MOST_FEATURES = 300_000
/** What fewer texts say may be a person's name; a model must not keep it. */
const FEWEST_TEXTS = 3
/** Texts of other categories one category is set against at most: with two hundred categories the rest adds time and little else. */
const MOST_OTHERS = 15_000
/** So many are enough to learn how sure to be; one in five of them is asked. */
const MOST_TRIED = 10_000
const TRIED = 5

/** A generator, so that whoever runs it may tell how far it is. The same samples and seed give the same model, byte for byte. */
export function* trainModel(samples: readonly Sample[], options: TrainOptions): Generator<TrainingProgress, CategoryModel> {
  const order = shuffle(Int32Array.from({ length: samples.length }, (_, at) => at), seededRandom(options.seed)).subarray(0, MOST_TRIED)
  const asked = [...order].filter((_, at) => at % TRIED === 0).map((at) => samples[at]!)
  const rest = [...order].filter((_, at) => at % TRIED !== 0).map((at) => samples[at]!)
  const tried = yield* learn(rest, options, 'trying')
  const sureness = fitSureness(seenBy(tried, asked))
  return { ...(yield* learn(samples, options, 'learning')), sureness }
}

function seenBy(model: CategoryModel, asked: readonly Sample[]): Seen[] {
  return asked.flatMap(({ said, category }) => {
    const own = model.categories.indexOf(category)
    return own < 0 ? [] : [{ margins: marginsOf(model, vectorOfText(said, model.known)), own }]
  })
}

function* learn(samples: readonly Sample[], { seed, mostFeatures = MOST_FEATURES, fewestTexts = FEWEST_TEXTS }: TrainOptions, step: TrainingProgress['step']): Generator<TrainingProgress, CategoryModel> {
  const categories = [...new Set(samples.map(({ category }) => category))].toSorted()
  const open = countTexts(samples.filter(({ isPublic }) => isPublic).map(({ said }) => said))
  const known = vocabularyOf(countTexts(samples.map(({ said }) => said)), samples.length, { most: mostFeatures, fewest: fewestTexts, isPublic: (feature) => open.has(feature) })
  const matrix = matrixOf(samples.map(({ said }) => vectorOfText(said, known)), known.features.length)
  const own = Uint16Array.from(samples, ({ category }) => categories.indexOf(category))
  const trust = Float32Array.from(samples, (sample) => sample.trust)
  const learned: OwnWeights[] = []
  for (let category = 0; category < categories.length; category++) {
    yield { step, done: category, total: categories.length }
    const random = seededRandom(seed + category)
    learned.push(gatherWeights(learnOne(matrix, { own, category, trust, rows: rowsFor(own, category, random) }, random)))
  }
  return assemble(categories, known, learned)
}

/** Learned over features weighed by how telling they are; the weight of the feature itself is the product. */
function learnOne(matrix: Matrix, task: Omit<SvmTask, 'values'>, random: () => number): Float64Array {
  const ratios = logRatios(matrix, task)
  const values = matrix.values.map((value, at) => value * ratios[matrix.indices[at]!]!)
  return trainSvm(matrix, { ...task, values }, { cost: COST, rounds: ROUNDS, tolerance: TOLERANCE, random }).map((weight, at) => weight * (ratios[at] ?? 1))
}

/** All of the category, and of the others as many as are worth the time. */
function rowsFor(own: Uint16Array, category: number, random: () => number): Int32Array {
  const all = Int32Array.from({ length: own.length }, (_, row) => row)
  const others = new Set(shuffle(all.filter((row) => own[row] !== category), random).subarray(0, MOST_OTHERS))
  return all.filter((row) => own[row] === category || others.has(row))
}

function assemble(categories: readonly string[], known: Vocabulary, learned: readonly OwnWeights[]): CategoryModel {
  const starts = new Int32Array(known.features.length + 1)
  for (const { features } of learned) for (const feature of features) starts[feature + 1]!++
  for (let feature = 0; feature < known.features.length; feature++) starts[feature + 1]! += starts[feature]!
  const next = starts.slice()
  const owners = new Uint16Array(starts.at(-1)!)
  const weights = new Float32Array(starts.at(-1)!)
  learned.forEach((one, category) => one.features.forEach((feature, at) => {
    const place = next[feature]!++
    owners[place] = category
    weights[place] = one.weights[at]!
  }))
  return { categories, known, starts, owners, weights, bias: Float32Array.from(learned, ({ bias }) => bias), sureness: 1 }
}
