/** Answered messages as a base of entries, in the product's own index. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { entrySearch, type EntrySearch } from '#domain/knowledge/entry-search.ts'
import { soundsOf } from '#platform/sounds.ts'
import { everyWord } from '#platform/words.ts'

export type Answered = { title: string; body: string; reply: string }
const USUAL = '../shared/data/answered-messages.jsonl'

export function readAnswered(file: string | undefined): Answered[] {
  const path = resolve(process.cwd(), file ?? USUAL)
  if (!existsSync(path)) throw new Error(`skipped: no ${file ?? USUAL}`)
  return readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Answered)
}

/** Entry n is the nth reply; it has no question of its own. */
export function answeredSearch(replies: readonly string[], known: (at: number) => boolean = () => true): EntrySearch {
  const search = entrySearch({ words: [], groups: [], cut: everyWord, soundsOf })
  replies.forEach((reply, at) => { if (known(at)) search.put(String(at), { question: '', answer: reply }) })
  return search
}

/** true: the training half */
export function split(n: number, seed: number): boolean[] {
  const random = randomOf(seed)
  return Array.from({ length: n }, () => random() < 0.5)
}

/** Mulberry32: the same row of numbers for the same seed on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
