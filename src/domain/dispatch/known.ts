/** What a suggestion is made of, and what it says for itself. Units are named by their codes. */
import type { CatalogueRow } from '../profile/catalogue.ts'
import type { UnitSeed } from '../profile/profile.ts'
import type { CenterRules } from '../profile/rules.ts'

/** How an earlier ticket ended for a unit that led it. */
export const ENDINGS = ['satisfied', 'closed', 'dissatisfied', 'working', 'waiting', 'returned'] as const
export type Ending = (typeof ENDINGS)[number]
/** likeness: share of the words' weight in common, 0–1. One row for each unit that led the ticket. */
export type EarlierTicket = { id: string; number: string; unit: string; ending: Ending; likeness: number; shared: readonly string[] }

/** 先例: what was adjudicated for one demand holds for those like it. */
export type Precedent = {
  id: string; category?: string; area?: string; words: readonly string[]
  unit: string; against?: string
  ticketId?: string; ticketNumber?: string; basis: string
}

/** What the centre's dispatchers did with this category before: how often the unit led, and gave it back. */
export type Practice = { unit: string; made: number; returned: number }

export type AskedDemand = {
  title: string; body: string
  category?: string; area?: string
  /** 被反映单位 */
  complainedOf?: string
}
export type Known = {
  rules: CenterRules; units: readonly UnitSeed[]
  tickets: readonly EarlierTicket[]; precedents: readonly Precedent[]; practice: readonly Practice[]
}

/** points: what the reason added to the unit; below zero it speaks against it. */
export type Reason = { points: number } & (
  | { type: 'catalogue'; row: CatalogueRow; by: 'category' | 'words' | 'co'; words: readonly string[] }
  | { type: 'place'; area: string | undefined }
  | { type: 'ticket'; ticket: EarlierTicket }
  | { type: 'precedent'; precedent: Precedent; against: boolean }
  | { type: 'named'; name: string }
  | { type: 'practice'; practice: Practice }
  | { type: 'complained' }
)
export const LEVELS = ['high', 'middle', 'low'] as const
export type Level = (typeof LEVELS)[number]
export type SuggestedUnit = { unit: string; co: string[]; row?: CatalogueRow; points: number; confidence: number; level: Level; reasons: Reason[] }
