/** Runs in a thread of its own: learning keeps a core busy for a minute, and the record must go on being followed meanwhile. */
import { parentPort } from 'node:worker_threads'
import { figuresOf } from '#domain/category/figures.ts'
import { modelBytes, modelOf } from '#domain/category/model-bytes.ts'
import { guessCategories, type CategoryModel } from '#domain/category/model.ts'
import { CORRECTED_TRUST, isHeldOut, seedSamples, type Sample } from '#domain/category/sample.ts'
import { trainModel } from '#domain/category/train.ts'
import { cutWords, everyWord } from '#platform/words.ts'
import type { FromThread, ToThread, Trained } from './train-in-thread.ts'
import type { TicketSample } from './training-samples.query.ts'

const port = parentPort ?? fail('this file is run by train-in-thread.ts')
const SEED = 20200
const GUESSES = 3
const told: TicketSample[] = []

port.on('message', (message: ToThread) => {
  if (message.kind === 'tickets') told.push(...message.tickets)
  else say({ kind: 'trained', trained: learn(message) })
})

function learn({ categories, old }: ToThread & { kind: 'learn' }): Trained {
  const open = new Set(categories.map(({ code }) => code))
  const tickets = told.filter(({ category }) => open.has(category))
  const heldOut = tickets.filter(({ id }) => isHeldOut(id))
  const learned = tickets.filter(({ id }) => !isHeldOut(id))
  const seeds = seedSamples(categories, everyWord)
  const model = run([...learned.map(sampleOf), ...seeds])
  const { figures, oldFigures } = compare(heldOut, model, old && modelOf(old))
  say({ kind: 'progress', step: 'saving', done: 0, total: 0 })
  return {
    bytes: modelBytes(model), figures, oldFigures, learned: learned.length, heldOut: heldOut.length, seeded: seeds.length,
    generated: learned.filter(({ generated }) => generated).length, corrected: learned.filter(({ corrected }) => corrected).length,
    categories: model.categories.length, features: model.known.features.length,
  }
}

function run(samples: Sample[]): CategoryModel {
  const training = trainModel(samples, { seed: SEED })
  for (;;) {
    const { value, done } = training.next()
    if (done) return value
    say({ kind: 'progress', ...value })
  }
}

function compare(tickets: readonly TicketSample[], model: CategoryModel, old: CategoryModel | null) {
  if (tickets.length === 0) return { figures: null, oldFigures: null }
  say({ kind: 'progress', step: 'comparing', done: 0, total: tickets.length })
  const ask = (of: CategoryModel) => figuresOf(tickets.map((ticket) => ({ category: ticket.category, guesses: guessCategories(of, sampleOf(ticket).said, GUESSES).map(({ category }) => category) })))
  return { figures: ask(model), oldFigures: old && ask(old) }
}

/** Titles are cut the way an asked one is. */
const sampleOf = ({ title, words, category, corrected }: TicketSample): Sample =>
  ({ said: { title: cutWords(title), body: words.split(' ') }, category, trust: corrected ? CORRECTED_TRUST : 1 })

function say(message: FromThread): void { port.postMessage(message) }
function fail(message: string): never { throw new Error(message) }
