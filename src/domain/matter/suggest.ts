/** 相似、重复、并单: what a demand being typed, or just registered, should be offered. */
import { DAY } from '../calendar/local-day.ts'

export type Against = { type: string; name: string }
/** What is known of a demand besides its words. */
export type Known = { areaCode?: string | undefined; categoryCode?: string | undefined; against?: Against | undefined; at: number }
/** likeness: of the words, 0 … 1; lineage: the area and those above it */
export type Candidate = Known & { likeness: number; isOpen: boolean; sameRequester: boolean }

export const REASONS = ['words', 'place', 'category', 'party', 'time', 'person'] as const
export type Reason = (typeof REASONS)[number]
/** urge: the same requester's open ticket, press it; merge: somebody else's open ticket of the same matter; read: how it ended, or merely near */
export const OFFERS = ['urge', 'merge', 'read'] as const
export type Suggestion = { offer: (typeof OFFERS)[number]; reasons: Reason[]; strength: number }

const NEAR_IN_TIME = 30 * DAY
/** What each circumstance adds to the likeness of the words. */
const ADDS: Record<Exclude<Reason, 'words'>, number> = { place: 0.08, category: 0.05, party: 0.15, time: 0.02, person: 0.1 }
/** Words this alike, with a circumstance, are the same matter; so alike, alone. */
const ALIKE = 0.14
const VERY_ALIKE = 0.3
const SHOWN = 0.1

export const sameParty = (a: Against | undefined, b: Against | undefined): boolean =>
  a !== undefined && b !== undefined && partyName(a.name) !== '' && partyName(a.name) === partyName(b.name)

/** 某某（集团）有限公司 and 某某公司 are spelt as people remember them. */
export const partyName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '').replace(/(股份)?(有限)?(责任)?公司$/u, '')

/** @param lineage areas that count as the same place: the area itself, what lies in it, the one above */
export function suggest(asked: Known, found: Candidate, lineage: ReadonlySet<string>): Suggestion | undefined {
  const holds: Record<Reason, boolean> = {
    words: found.likeness >= SHOWN,
    place: found.areaCode !== undefined && lineage.has(found.areaCode),
    category: asked.categoryCode !== undefined && asked.categoryCode === found.categoryCode,
    party: sameParty(asked.against, found.against),
    time: Math.abs(asked.at - found.at) <= NEAR_IN_TIME,
    person: found.sameRequester,
  }
  const reasons = REASONS.filter((reason) => holds[reason])
  const strength = reasons.reduce((sum, reason) => sum + (reason === 'words' ? 0 : ADDS[reason]), found.likeness)
  const circumstances = [holds.place, holds.category, holds.party].filter(Boolean).length
  const same = found.likeness >= VERY_ALIKE || (found.likeness >= ALIKE && circumstances > 0)
  if (found.isOpen && found.sameRequester && (same || (holds.words && circumstances > 0))) return { offer: 'urge', reasons, strength }
  if (!holds.words) return undefined
  return { offer: found.isOpen && same ? 'merge' : 'read', reasons, strength }
}
