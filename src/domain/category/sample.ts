/** What is learned from, and which of it never is: the part every model is asked about. */
import type { Category } from '../profile/catalogue.ts'
import type { Said } from './features.ts'

/** `trust`: how much an error here hurts; 1 is usual. `isPublic`: words of the rules, no person's, kept however rare. */
export type Sample = { said: Said; category: string; trust: number; isPublic?: boolean }

/** Somebody looked twice. */
export const CORRECTED_TRUST = 3
/** A category's name is no demand, but better than nothing. */
const SEED_TRUST = 0.5

/**
 * One ticket in eight, told by the end of its random id: the same for every model ever trained, so no model has learned
 * from what it is asked, and old and new are asked alike.
 */
export const isHeldOut = (ticketId: string): boolean => Number.parseInt(ticketId.slice(-2), 16) % 8 === 0

/** 冷启动: what the profile says of a category, as if people had said it. Names of the categories above speak with half a voice. */
export function seedSamples(categories: readonly Category[], cut: (text: string) => string[]): Sample[] {
  const byCode = new Map(categories.map((category) => [category.code, category]))
  const parents = new Set(categories.map(({ parent }) => parent))
  return categories.filter(({ code }) => !parents.has(code)).flatMap(({ code, name, keywords = [], parent }) => {
    const above = byCode.get(parent ?? '')?.name ?? ''
    const words = keywords.flatMap((keyword) => [...cut(keyword), ''])
    return [
      { said: { title: cut(name), body: [...words, ...cut(above)] }, category: code, trust: SEED_TRUST, isPublic: true },
      ...keywords.map((keyword) => ({ said: { title: [], body: [...cut(keyword), '', keyword] }, category: code, trust: SEED_TRUST, isPublic: true })),
    ]
  })
}
