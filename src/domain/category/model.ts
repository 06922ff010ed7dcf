/** What a training leaves behind: one weight for each pair of feature and category that says something, and how sure to be of a sum. */
import { isWord, type Said } from './features.ts'
import { vectorOfText, type Row, type Vocabulary } from './vocabulary.ts'

export type CategoryModel = {
  categories: readonly string[]
  known: Vocabulary
  /** Feature f weighs `weights[i]` for category `owners[i]`, i from `starts[f]` to `starts[f + 1]`. */
  starts: Int32Array
  owners: Uint16Array
  weights: Float32Array
  bias: Float32Array
  /** Margins times this are log-odds, fitted on texts the model had not seen. */
  sureness: number
}

export type Guess = { category: string; confidence: number; words: string[] }

const WORDS_SHOWN = 3
/** 的, 了: a single character explains nothing. */
const EXPLAINS = /^(?:\p{Script=Han}{2,}|[\p{L}\p{N}]{3,})$/u

/** Margin of each category. */
export function marginsOf(model: CategoryModel, { indices, values }: Row): Float64Array {
  const margins = Float64Array.from(model.bias)
  for (let at = 0; at < indices.length; at++) {
    const end = model.starts[indices[at]! + 1]!
    for (let i = model.starts[indices[at]!]!; i < end; i++) margins[model.owners[i]!]! += model.weights[i]! * values[at]!
  }
  return margins
}

/** Chances that add up to one. */
export function chancesOf(margins: Float64Array, sureness: number): Float64Array {
  let highest = -Infinity
  for (const margin of margins) if (margin > highest) highest = margin
  const chances = margins.map((margin) => Math.exp((margin - highest) * sureness))
  const sum = chances.reduce((a, b) => a + b, 0)
  return chances.map((chance) => chance / sum)
}

/** The best categories first. Nothing where no word of the text is known: then a guess would only be the commonest category. */
export function guessCategories(model: CategoryModel, said: Said, most: number, isOpen: (category: string) => boolean = () => true): Guess[] {
  const row = vectorOfText(said, model.known)
  if (row.indices.length === 0) return []
  const margins = marginsOf(model, row)
  const chances = chancesOf(margins, model.sureness)
  return [...chances.keys()].filter((at) => isOpen(model.categories[at]!))
    .toSorted((a, b) => margins[b]! - margins[a]! || a - b).slice(0, most)
    .map((at) => ({ category: model.categories[at]!, confidence: chances[at]!, words: wordsFor(model, row, at) }))
}

/** Words of the text that speak most for the category, against the mean of all. */
function wordsFor(model: CategoryModel, { indices, values }: Row, category: number): string[] {
  const speaking: { word: string; weight: number }[] = []
  indices.forEach((feature, at) => {
    const word = model.known.features[feature]!
    if (!isWord(word) || !EXPLAINS.test(word)) return
    let own = 0
    let sum = 0
    for (let i = model.starts[feature]!; i < model.starts[feature + 1]!; i++) {
      sum += model.weights[i]!
      if (model.owners[i] === category) own = model.weights[i]!
    }
    const weight = (own - sum / model.categories.length) * values[at]!
    if (weight > 0) speaking.push({ word, weight })
  })
  return speaking.toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, WORDS_SHOWN).map(({ word }) => word)
}
