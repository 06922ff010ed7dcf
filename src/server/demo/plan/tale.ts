/** The story of one ticket while it is being made up. */
import type { MoveInput } from '#contract/ticket/moves.ts'
import type { Demand } from '#contract/ticket/intake-inputs.ts'
import { HOUR, MINUTE } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import type { PlayedMove } from '#server/drive/move-actions.ts'
import type { Part } from '../cast.ts'
import type { Random } from '../random.ts'
import type { City, Step } from './planned.ts'
import { officeHours } from './work-time.ts'

/** What goes differently from the ordinary course. */
export type Trouble = 'return' | 'extension' | 'suspension' | 'sub' | 'co' | 'difficult' | 'withdraw' | 'reassign'

export type Tale = {
  city: City
  demand: Demand
  /** the words of a good answer */
  answer: string
  random: Random
  /** now, in the story */
  at: Instant
  steps: Step[]
  rehandled: number
  /** for stories that must stop at a known place */
  trouble?: Trouble | 'none'
}

type More = Pick<Step, 'unitId' | 'byUnitId' | 'onlyIf'>

export function tell<M extends PlayedMove>(tale: Tale, who: Part, move: M, input: MoveInput<M>, more: More = {}): void {
  tale.steps.push({ at: tale.at, who, hand: tale.random.next(), move, input, ...more } as Step)
}

/** A trouble that was asked for, or one that comes by chance. */
export const happens = (tale: Tale, trouble: Trouble, share: number): boolean =>
  tale.trouble === undefined ? tale.random.chance(share) : tale.trouble === trouble

export const isUrgent = (tale: Tale): boolean => tale.demand.urgency !== 'normal'

/** Office work takes a while; what is urgent goes on by night. */
export function work(tale: Tale, low: number, high: number): void {
  const hours = tale.random.between(low, high)
  tale.at = isUrgent(tale) ? Math.round(tale.at + hours * HOUR * 0.5) : officeHours(tale.city, tale.at, hours)
}
export const minutes = (tale: Tale, low: number, high: number): void => { tale.at += Math.round(tale.random.between(low, high) * MINUTE) }
/** Never back in time. */
export const until = (tale: Tale, at: Instant): void => { tale.at = Math.max(tale.at + MINUTE, at) }
