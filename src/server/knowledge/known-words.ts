/** 实时词典: what the centre calls its places and units, and the words of its profile. Changed there, known here a moment later. */
import type { Db } from '#platform/database.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'

export type KnownWords = { words: string[]; groups: string[][]; stamp: string }

const held = new WeakMap<object, KnownWords>()

export async function knownWords(db: Db, centerId: string): Promise<KnownWords> {
  const [{ rules, versionId }, { units }] = await Promise.all([currentRules(db, centerId), unitTree(db)])
  const stamp = `${versionId}/${units.length}/${units.reduce((sum, { version }) => sum + version, 0)}`
  const before = held.get(rules)
  if (before?.stamp === stamp) return before
  const groups = (rules.vocabulary ?? []).map(({ words }) => words)
  const words = [...rules.areas.map(({ name }) => name), ...units.flatMap(({ name, shortName }) => (shortName ? [name, shortName] : [name]))]
  const known = { words: [...new Set(words)], groups, stamp }
  held.set(rules, known)
  return known
}
