/**
 * 工单用词: what the centre's newest tickets say, so that a word written as it sounds or with one wrong letter is understood. Asked only when a
 * search found nothing, so it may be some minutes old; the first asker waits until it is made.
 */
import { setImmediate as others } from 'node:timers/promises'
import { vocabularyOf, type Vocabulary } from '#domain/knowledge/vocabulary.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Db } from '#platform/database.ts'
import { soundsOf } from '#platform/sounds.ts'
import { cutWords } from '#platform/words.ts'
import { wordUse } from './word-use.query.ts'

const KEPT_MS = 300_000
const SLICE_MS = 10
type Kept = { made: Promise<Vocabulary>; at: number }
const kept = new WeakMap<object, Map<string, Kept>>()

export async function ticketVocabulary(db: Db, rules: CenterRules, now: number): Promise<Vocabulary> {
  const key = db.getExecutor().adapter
  const centers = kept.get(key) ?? kept.set(key, new Map<string, Kept>()).get(key)!
  const held = centers.get(rules.code)
  if (held && Math.abs(now - held.at) < KEPT_MS) return held.made
  const made = make(db, rules)
  centers.set(rules.code, { made, at: now })
  made.catch(() => centers.delete(rules.code))
  // An old one answers until the new one is made.
  return held ? held.made : made
}

async function make(db: Db, rules: CenterRules): Promise<Vocabulary> {
  const use = new Map((await wordUse(db, rules.code)).map(({ word, tickets }) => [word, tickets]))
  const vocabulary = vocabularyOf({ words: rules.areas.map(({ name }) => name), groups: [], cut: cutWords, soundsOf, usedIn: (word) => use.get(word) ?? 0 })
  let since = performance.now()
  for (const word of use.keys()) {
    vocabulary.learn(word)
    if (performance.now() - since > SLICE_MS) { await others(); since = performance.now() }
  }
  return vocabulary
}
