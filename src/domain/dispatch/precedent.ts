/** Does an adjudicated precedent speak for this demand, and how strongly? */
import { indexByCode, pathUp } from '../profile/check-trees.ts'
import type { CenterRules } from '../profile/rules.ts'
import type { AskedDemand, Precedent } from './known.ts'

/** Share of a precedent's words that must be said where the category is the same, and where it is not. */
const SAME_CATEGORY = 0.34
const OTHER_CATEGORY = 0.6

/** 0 where it does not; up to 1. A precedent of a place holds there and below. */
export function precedentFits(precedent: Precedent, asked: AskedDemand, rules: CenterRules): number {
  if (precedent.area !== undefined && !codesUp(rules.areas, asked.area).includes(precedent.area)) return 0
  const text = `${asked.title}\n${asked.body}`.toLowerCase()
  const said = precedent.words.length === 0 ? 1 : precedent.words.filter((word) => text.includes(word.toLowerCase())).length / precedent.words.length
  const same = precedent.category !== undefined && codesUp(rules.categories, asked.category).includes(precedent.category)
  // Without words only the category could speak, and where both are known and differ the words must be nearly the same.
  if (precedent.words.length === 0 && !same) return 0
  const enough = same ? SAME_CATEGORY : OTHER_CATEGORY
  return said < enough ? 0 : (same ? 0.7 : 0.5) + (same ? 0.3 : 0.5) * said
}

const codesUp = (list: readonly { code: string; parent?: string }[], code: string | undefined): string[] =>
  (code === undefined ? [] : pathUp(indexByCode(list), code).map((one) => one.code))
