/** What happens when: plain data, made before anything is done. */
import type { Instant } from '#domain/calendar/work-calendar.ts'
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { DemandClass } from '#domain/profile/rules.ts'
import type { Status } from '#domain/ticket/ticket.ts'
import type { Demand, RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import type { Move } from '#server/drive/make-move.ts'
import type { Part } from '../cast.ts'
import type { EntryDraft } from '../entry-draft.ts'

export type Step = Move & {
  at: Instant
  who: Part
  /** which of several people, 0–1 */
  hand: number
  /** whose part of the ticket the move is about */
  unitId?: string
  /** the unit that acts, where it is another one */
  byUnitId?: string
  /** made only while the ticket stands so */
  onlyIf?: Status
}

export type PlannedTicket = {
  id: string
  /** tickets merged into one another are played by one hand */
  family: string
  at: Instant
  hand: number
  demand: Demand
  then: RegisterTicket['then']
  steps: Step[]
}

export type PlanUnit = { id: string; code: string; kind: string; path: string; name: string }

/** What the centre's own kind amounts to. */
export const classOf = ({ rules }: Pick<City, 'rules'>, kind: string): DemandClass => rules.kinds.find(({ code }) => code === kind)?.class ?? 'resolve'

/** Everything a plan may look at. */
export type City = {
  centerId: string
  rules: CenterRules
  seeds: readonly UnitSeed[]
  /** units that have people, by code */
  units: ReadonlyMap<string, PlanUnit>
  entries: readonly (EntryDraft & { id: string })[]
  calendar: WorkCalendar
  now: Instant
  seed: number
}
