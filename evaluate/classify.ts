/** classify: how often the first, and one of the first two, guessed categories is the right one. Lines {words, category}. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { figuresOf } from '#domain/category/figures.ts'
import type { Said } from '#domain/category/features.ts'
import { modelBytes } from '#domain/category/model-bytes.ts'
import { guessCategories } from '#domain/category/model.ts'
import { seededRandom, shuffle } from '#domain/category/seeded-random.ts'
import { trainModel } from '#domain/category/train.ts'

type Row = { words: string[]; category: string }
const SHARED = '../shared/data/labelled-messages.jsonl'
const TRAIN_SHARE = 0.8

export async function evaluate(given: string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({ args: given, options: { train: { type: 'string' }, test: { type: 'string' }, seed: { type: 'string', default: '20200' } } })
  const seed = Number(values.seed)
  const { train, test } = values.test ? { train: rowsIn(values.train ?? SHARED), test: rowsIn(values.test) } : split(rowsIn(values.train ?? SHARED), seed)
  const began = performance.now()
  const training = trainModel(train.map((row) => ({ said: saidIn(row), category: row.category, trust: 1 })), { seed })
  let step = training.next()
  while (!step.done) step = training.next()
  const model = step.value
  const trained = performance.now()
  const asked = test.map((row) => ({ category: row.category, guesses: guessCategories(model, saidIn(row), 3).map(({ category }) => category) }))
  const msPerItem = (performance.now() - trained) / Math.max(test.length, 1)
  const { tickets, top1, top2, macroF1 } = figuresOf(asked)
  return {
    n: tickets, top1: round(top1), top2: round(top2), macroF1: round(macroF1), msPerItem: round(msPerItem), trainSeconds: round((trained - began) / 1000),
    trainedOn: train.length, features: model.known.features.length, modelBytes: modelBytes(model).length, ...(values.test ? {} : { split: `${TRAIN_SHARE} of the file for training, seed ${seed}` }),
  }
}

const rowsIn = (path: string): Row[] => readFileSync(resolve(path), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row)

function split(rows: Row[], seed: number): { train: Row[]; test: Row[] } {
  const order = [...shuffle(Int32Array.from(rows.keys()), seededRandom(seed))]
  const cut = Math.floor(rows.length * TRAIN_SHARE)
  return { train: order.slice(0, cut).map((at) => rows[at]!), test: order.slice(cut).map((at) => rows[at]!) }
}

/** Where the source cut the title off stands a blank; where none comes soon, the first words say what it is about. */
const LONGEST_TITLE = 25
const FIRST_WORDS = 10
function saidIn({ words }: Row): Said {
  const blank = words.findIndex((word) => word.trim() === '')
  const end = blank >= 0 && blank <= LONGEST_TITLE ? blank : FIRST_WORDS
  return { title: words.slice(0, end), body: words.slice(end) }
}

const round = (share: number): number => Math.round(share * 10_000) / 10_000
